import { describe, expect, it } from 'vitest';
import { createLog, failure, withLogContext } from './log.ts';

describe('a line of the log', () => {
  it('carries the ids of its session, and nothing of the lines before it', async () => {
    const lines: Record<string, unknown>[] = [];
    const log = createLog('info', { write: (line) => lines.push(JSON.parse(line)) });
    await withLogContext({ sessionId: 'ses_1' }, async () => {
      log.warn({ ...failure(new Error('lost')), attempt: 1, turnId: 'trn_1' }, 'a failure');
      await Promise.resolve();
      withLogContext({ epoch: 2 }, () => log.info('deeper'));
      log.info('later');
    });
    log.info('outside');
    const own = lines.map(({ level: _level, time: _time, pid: _pid, ...line }) => line);
    expect(own[0]).toMatchObject({ sessionId: 'ses_1', error: 'Error', attempt: 1, turnId: 'trn_1' });
    expect(own.slice(1)).toEqual([
      { service: 'agent', sessionId: 'ses_1', epoch: 2, msg: 'deeper' },
      { service: 'agent', sessionId: 'ses_1', msg: 'later' },
      { service: 'agent', msg: 'outside' },
    ]);
  });
});

describe('a failure in the log', () => {
  it('says its kind, code and place, never its message', () => {
    const error = Object.assign(new TypeError('the candidate said: my salary is 50k'), {
      code: 'ECONNRESET',
      status: 502,
    });
    const facts = failure(error);
    expect(facts).toMatchObject({ error: 'TypeError', code: 'ECONNRESET', status: 502 });
    expect(JSON.stringify(facts)).not.toContain('salary');
    expect(JSON.stringify(facts)).toContain('log.test.ts');
  });

  it('takes what is no error at all', () => {
    expect(failure('a text')).toEqual({ error: 'string' });
  });
});
