import { newApiKey } from '@vivavoce/contract/ids';
import { sandboxCredential } from '@vivavoce/contract/sandbox';
import { describe, expect, it } from 'vitest';
import { addLogContext, withLogContext } from './context.ts';
import { createLogger } from './logger.ts';

function capture() {
  const lines: Record<string, unknown>[] = [];
  const log = createLogger({
    service: 'test',
    level: 'trace',
    destination: { write: (line) => void lines.push(JSON.parse(line)) },
  });
  return { log, lines, text: () => JSON.stringify(lines) };
}

describe('a log line', () => {
  it('says which request, tenant and session it belongs to, through every await', async () => {
    const { log, lines } = capture();
    await withLogContext({ requestId: 'req_1' }, async () => {
      addLogContext({ tenantId: 'ten_1' });
      await Promise.resolve();
      await withLogContext({ sessionId: 'ses_1' }, async () => log.info('inside'));
      log.info('outside');
    });
    log.info('elsewhere');
    expect(lines).toMatchObject([
      { message: 'inside', requestId: 'req_1', tenantId: 'ten_1', sessionId: 'ses_1', service: 'test' },
      { message: 'outside', requestId: 'req_1', tenantId: 'ten_1' },
      { message: 'elsewhere' },
    ]);
    expect(lines[1]).not.toHaveProperty('sessionId');
    expect(lines[2]).not.toHaveProperty('requestId');
  });

  it('of two requests at once are never mixed', async () => {
    const { log, lines } = capture();
    const request = (requestId: string) =>
      withLogContext({ requestId }, async () => {
        for (let step = 0; step < 5; step += 1) {
          await new Promise((resolve) => setImmediate(resolve));
          log.info({ step, of: requestId }, 'step');
        }
      });
    await Promise.all([request('req_a'), request('req_b')]);
    expect(lines).toHaveLength(10);
    for (const line of lines) expect(line.requestId).toBe(line.of);
  });

  const key = newApiKey('live', 'secret');
  const credential = sandboxCredential({ seed: 'ses_1' });

  it.each([
    ['an API key in a text', (log: ReturnType<typeof capture>['log']) => log.info(`called with ${key}`), key],
    ['an API key in a field', (log: ReturnType<typeof capture>['log']) => log.info({ note: key }, 'x'), key],
    [
      'an API key deep inside',
      (log: ReturnType<typeof capture>['log']) => log.info({ a: [{ b: { c: key } }] }, 'x'),
      key,
    ],
    [
      'an authorization header',
      (log: ReturnType<typeof capture>['log']) =>
        log.info({ headers: { Authorization: 'Bearer abc.def' } }, 'x'),
      'abc.def',
    ],
    [
      'a ticket',
      (log: ReturnType<typeof capture>['log']) => log.info('refused vvt_0123456789abcdef'),
      '0123456789abcdef',
    ],
    [
      'a session token',
      (log: ReturnType<typeof capture>['log']) => log.info(`got vst_eyJhIjoxfQ.c2lnbmF0dXJl`),
      'c2lnbmF0dXJl',
    ],
    [
      'a vendor’s credential',
      (log: ReturnType<typeof capture>['log']) => log.info({ note: credential }, 'x'),
      credential,
    ],
    [
      'a vendor’s key',
      (log: ReturnType<typeof capture>['log']) => log.warn(`sk-ant-api03-abcdefgh`),
      'abcdefgh',
    ],
    [
      'a password in an address',
      (log: ReturnType<typeof capture>['log']) => log.error('postgres://owner:hunter2@db/x'),
      'hunter2',
    ],
    [
      'what was said',
      (log: ReturnType<typeof capture>['log']) =>
        log.info({ utterance: { text: 'napkin' }, text: 'napkin', displayName: 'napkin' }, 'x'),
      'napkin',
    ],
    [
      'the message of a foreign error',
      (log: ReturnType<typeof capture>['log']) =>
        log.error({ err: Object.assign(new Error('Key (text)=(napkin) exists'), { code: '23505' }) }, 'x'),
      'napkin',
    ],
    [
      'the message of a cause',
      (log: ReturnType<typeof capture>['log']) =>
        log.error({ err: new TypeError('bad', { cause: new Error('napkin') }) }, 'x'),
      'napkin',
    ],
    [
      'an error as the only argument',
      (log: ReturnType<typeof capture>['log']) => log.error(new Error('napkin')),
      'napkin',
    ],
  ])('never holds %s', (_what, write, secret) => {
    const { log, lines, text } = capture();
    write(log);
    expect(lines).toHaveLength(1);
    expect(text()).not.toContain(secret);
  });

  it('keeps of an error what helps: class, code, frames', () => {
    const { log, lines } = capture();
    log.error({ err: Object.assign(new Error('row (1, napkin)'), { code: '23505' }) }, 'failed');
    expect(lines[0]).toMatchObject({
      level: 'error',
      message: 'failed',
      err: {
        name: 'Error',
        code: '23505',
        frames: expect.arrayContaining([expect.stringMatching(/logger\.test\.ts/)]),
      },
    });
  });
});
