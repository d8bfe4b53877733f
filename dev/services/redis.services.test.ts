import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { portIsFree } from './ports.ts';
import { startRedis } from './redis.ts';

describe('Redis of the system', () => {
  it('answers while it runs and frees its port when stopped', async () => {
    const redis = await startRedis();
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(redis.port, '127.0.0.1', () => socket.write('PING\r\n'));
      socket.once('data', (data) => {
        socket.destroy();
        resolve(data.toString());
      });
      socket.once('error', reject);
    });
    expect(answer).toBe('+PONG\r\n');
    await redis.stop();
    expect(await portIsFree(redis.port)).toBe(true);
  });
});
