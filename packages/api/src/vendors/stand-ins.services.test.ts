import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StandInsWatch } from './stand-ins.ts';

describe('what the stand-ins can do', () => {
  const server = createServer((_, response) => {
    response.end(JSON.stringify({ recogniser: 'local', voice: 'natural', model: { kind: 'real' } }));
  });
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it('is what they last told, and they hear English only', async () => {
    const watch = new StandInsWatch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    await expect.poll(() => watch.stateFor('en-GB')).toEqual({ hears: true, model: 'real' });
    expect(watch.stateFor('de')).toEqual({ hears: false, model: 'real' });
  });

  it('is unknown where there are none, and nobody waits for them', () => {
    expect(new StandInsWatch(undefined).stateFor('en')).toBeNull();
    expect(new StandInsWatch('http://127.0.0.1:1').stateFor('en')).toBeNull();
  });
});
