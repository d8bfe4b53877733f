import {
  CLOSE_CODES,
  type ClientMessage,
  type CloseReason,
  decodeFrame,
  encodeFrame,
  type ServerMessage,
} from '@vivavoce/contract/realtime';
import { WebSocket } from 'ws';
import { type ContractClient, describeTransport } from '../transport.contract.ts';
import type { TextToClient } from '../transport.ts';
import { WebSocketTransport } from './websocket.ts';

describeTransport('a WebSocket', async () => {
  const transport = await WebSocketTransport.listen({
    host: '127.0.0.1',
    port: 0,
    publicUrl: 'ws://127.0.0.1:{port}',
    ready: () => true,
  });
  return { transport, dial: (sessionId) => dial(transport.connectionTo(sessionId).url) };
});

async function dial(url: string): Promise<ContractClient> {
  const socket = new WebSocket(url, 'vivavoce.v1', { origin: 'https://partner.example' });
  const received: TextToClient[] = [];
  let heardSamples = 0;
  let generation = 0;
  let answer: number | undefined;
  let seq = 0;
  let ack = 0;
  let captured = 0;
  const say = (message: ClientMessage) => {
    seq += 1;
    socket.send(JSON.stringify({ ...message, seq, ack }));
  };
  const closed = new Promise<CloseReason>((resolve) => {
    socket.once('close', (code) => resolve(reasonOf(code)));
  });
  socket.on('error', () => undefined);
  socket.on('message', (data: Buffer, binary) => {
    if (binary) {
      const frame = decodeFrame(data);
      heardSamples += frame?.samples.length ?? 0;
      generation = frame?.generation ?? generation;
      return;
    }
    const message = JSON.parse(data.toString('utf8')) as ServerMessage & { seq: number };
    ack = message.seq;
    switch (message.type) {
      case 'flush':
        if (answer !== undefined)
          say({ type: 'flushed', generation: message.generation, playedSamples: answer });
        break;
      case 'pong':
      case 'pause':
      case 'resume':
      case 'speech_end':
        break;
      default:
        received.push(message);
    }
  });
  await new Promise<void>((resolve) => socket.once('open', () => resolve()));
  return {
    received,
    heardSamples: () => heardSamples,
    closed,
    say,
    speak(samples) {
      socket.send(encodeFrame({ generation: 0, firstSample: captured, samples }));
      captured += samples.length;
    },
    played: (playedSamples) => say({ type: 'played', generation, playedSamples }),
    answerFlush(samples) {
      answer = samples;
    },
    stall: () => socket.pause(),
    cut: () => socket.terminate(),
  };
}

function reasonOf(code: number): CloseReason {
  const found = Object.entries(CLOSE_CODES).find(([, known]) => known === code);
  return (found?.[0] ?? 'internal') as CloseReason;
}
