import { on, once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createSession } from './session.ts';

afterEach(() => {
  vi.useRealTimers();
});

describe('a session that the page creates', () => {
  it('is asked for twice and given up within the 15 s that the client in the frame waits', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const silent = createServer();
    silent.listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const requests = on(silent, 'request');
    try {
      const created = createSession({
        apiUrl: `http://127.0.0.1:${(silent.address() as AddressInfo).port}`,
        key: 'vv_test_pk_loader',
        sessionId: null,
        template: undefined,
        locale: undefined,
        displayName: undefined,
      });
      const refused = expect(created).rejects.toMatchObject({ code: 'connection_lost' });
      for (const _attempt of [1, 2]) {
        await requests.next();
        await vi.advanceTimersByTimeAsync(7_400);
      }
      await refused;
    } finally {
      silent.closeAllConnections();
      silent.close();
    }
  });
});
