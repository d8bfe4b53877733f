import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openGuardian } from '../guardian/guardian.ts';
import { onPath } from './binaries.ts';
import { freePort } from './ports.ts';

export interface Redis {
  readonly url: string;
  readonly port: number;
  stop(): Promise<void>;
}

/**
 * The system's Redis in a process of its own, on 127.0.0.1 only, with nothing kept on disk. It ends when this process does.
 * @throws Error with one sentence where the system has none.
 */
export async function startRedis(options: { port?: number } = {}): Promise<Redis> {
  const command = onPath('redis-server', 'valkey-server');
  if (!command)
    throw new Error('Redis is not installed. Install it, e.g. with `apt-get install redis-server`.');
  const folder = await mkdtemp(join(tmpdir(), 'vivavoce-redis-'));
  const port = options.port ?? (await freePort());
  const guardian = openGuardian();
  const stop = async () => {
    await guardian.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await guardian.run({
      command,
      arguments: [
        ...['--port', String(port), '--bind', '127.0.0.1', '--dir', folder],
        ...['--save', '', '--appendonly', 'no'],
      ],
      logFile: join(folder, 'redis.log'),
      readyText: 'eady to accept connections',
      stopSignals: ['SIGTERM'],
    });
    return { url: `redis://127.0.0.1:${port}`, port, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
