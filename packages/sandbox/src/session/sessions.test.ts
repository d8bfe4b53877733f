import { STAGE_TIMES, sandboxCredential } from '@vivavoce/contract/sandbox';
import { describe, expect, it } from 'vitest';
import { Sessions } from './sessions.ts';

describe('the sessions of the stand-ins', () => {
  it('know a credential of ours and no other', () => {
    const sessions = new Sessions();
    expect(sessions.byCredential(sandboxCredential({ seed: 'a' }))?.seed).toBe('a');
    expect(sessions.byCredential('sk-ant-real-looking')).toBeUndefined();
    expect(sessions.byCredential(`sandbox.${btoa('{"seed":""}')}`)).toBeUndefined();
  });

  it('are one per seed, whichever vendor asks', () => {
    const sessions = new Sessions();
    const credential = sandboxCredential({ seed: 'a' });
    expect(sessions.byCredential(credential)).toBe(sessions.byCredential(credential));
  });

  it('forget the one unused for longest', () => {
    const sessions = new Sessions();
    for (let index = 0; index < 1001; index++) sessions.bySeed(String(index));
    expect(sessions.known('0')).toBeUndefined();
    expect(sessions.known('1')).toBeDefined();
  });

  it('count the requests of each vendor for the faults', () => {
    const session = new Sessions().bySeed('a');
    session.change({ faults: [{ vendor: 'llm', kind: 'stalled', from: 1, times: 1 }] });
    expect(session.nextRequest('tts').fault.kind).toBe('none');
    expect(session.nextRequest('llm').fault.kind).toBe('none');
    expect(session.nextRequest('llm').fault.kind).toBe('stalled');
    expect(session.nextRequest('llm').fault.kind).toBe('none');
  });

  it('tell in their log of each fault, and which request met it', () => {
    const session = new Sessions().bySeed('a');
    session.change({ faults: [{ vendor: 'stt', kind: 'slow', from: 1, times: 1 }] });
    const [, slow] = [session.nextRequest('stt'), session.nextRequest('stt'), session.nextRequest('stt')];
    expect(session.log.entries()).toEqual([
      { vendor: 'stt', request: slow?.id, event: 'fault', fault: 'slow', atMs: expect.any(Number) },
    ]);
  });

  it('let what was posted win over the credential, field by field', () => {
    const sessions = new Sessions();
    sessions.bySeed('a').change({ stages: { sttFinalMs: 5 }, dishonest: true });
    const session = sessions.byCredential(
      sandboxCredential({ seed: 'a', stages: { sttFinalMs: 50, llmFirstTokenMs: 60 } }),
    );
    expect(session?.stages).toEqual({ ...STAGE_TIMES, sttFinalMs: 5, llmFirstTokenMs: 60 });
    expect(session?.dishonest).toBe(true);
  });

  it('name requests the same way in every run of a seed', () => {
    const ids = () => {
      const session = new Sessions().bySeed('a');
      return [session.nextRequest('llm').id, session.nextRequest('llm').id, session.nextRequest('stt').id];
    };
    expect(ids()).toEqual(ids());
    expect(new Set(ids()).size).toBe(3);
  });
});
