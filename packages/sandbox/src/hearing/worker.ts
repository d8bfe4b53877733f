import { parentPort, workerData } from 'node:worker_threads';
import { Moonshine } from './moonshine.ts';
import { type FromHearing, HEARING_RATE_HZ, type ToHearing } from './protocol.ts';

const port = parentPort;
if (!port) throw new Error('The recogniser runs in a worker thread only.');
const send = (message: FromHearing) => port.postMessage(message);

const moonshine = await Moonshine.load(String(workerData));
// The first run lays out its memory: nobody should wait for that.
await moonshine.transcribe(new Float32Array(HEARING_RATE_HZ));

port.on('message', async (request: ToHearing) => {
  if (request === 'close') {
    port.close();
    return;
  }
  const { id, samples, draft, cancelled } = request;
  const flag = new Int32Array(cancelled);
  try {
    const isCancelled = () => Atomics.load(flag, 0) === 1;
    const heard = await moonshine.transcribe(samples, { draft, isCancelled });
    send(heard ? { type: 'heard', id, heard } : { type: 'cancelled', id });
  } catch (error) {
    send({ type: 'failed', id, reason: error instanceof Error ? error.message : 'unknown' });
  }
});
send({ type: 'ready' });
