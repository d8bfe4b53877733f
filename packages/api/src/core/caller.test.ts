import { describe, expect, it } from 'vitest';
import {
  agentCaller,
  keyCaller,
  memberCaller,
  refOf,
  requireMay,
  resultCaller,
  sessionCaller,
} from './caller.ts';
import { SCOPES_OF_KIND } from './policy.ts';

const base = { tenantId: 'ten_1', mode: 'test', origin: null } as const;
const own = { ...base, sessionId: 'ses_1', version: 1 };
const callers = {
  secret: keyCaller({ ...base, kind: 'secret', keyId: 'key_1', scopes: SCOPES_OF_KIND.secret }),
  publishable: keyCaller({
    ...base,
    kind: 'publishable',
    keyId: 'key_2',
    scopes: SCOPES_OF_KIND.publishable,
  }),
  recruiter: memberCaller({ ...base, memberId: 'mem_1', accountId: 'acc_1', name: 'Kim', role: 'recruiter' }),
  session: sessionCaller(own),
  result: resultCaller(own),
  agent: agentCaller(own),
};

describe('a caller', () => {
  it.each([
    ['sessions:create', ['secret', 'publishable', 'recruiter']],
    ['sessions:list', ['secret', 'recruiter']],
    ['sessions:read', ['secret', 'recruiter', 'session', 'result']],
    ['sessions:take', ['secret', 'session']],
    ['sessions:manage', ['secret', 'recruiter']],
    ['sessions:work', ['agent']],
    ['results:share', ['secret', 'recruiter', 'session']],
    ['results:revoke', ['secret', 'recruiter', 'result']],
    ['templates:read', ['secret', 'recruiter']],
    ['templates:write', ['secret', 'recruiter']],
    ['decisions:write', ['recruiter']],
    ['tenants:close', []],
  ] as const)('may %s where it is one of %j', (capability, allowed) => {
    const may = Object.entries(callers).filter(([, caller]) => caller.may(capability));
    expect(may.map(([kind]) => kind)).toEqual(allowed);
  });

  it('of one session sees no other, and is told the same of one that is not there', () => {
    for (const caller of [callers.session, callers.result]) {
      expect(refOf(caller, 'ses_1', 'sessions:read')).toEqual({
        tenantId: 'ten_1',
        mode: 'test',
        sessionId: 'ses_1',
      });
      expect(() => refOf(caller, 'ses_2', 'sessions:read')).toThrow('not_allowed');
    }
    // Which sessions a tenant has, the database knows.
    expect(refOf(callers.secret, 'ses_2', 'sessions:read').sessionId).toBe('ses_2');
  });

  it('with rights that nobody knows may nothing', () => {
    const odd = keyCaller({ ...base, kind: 'secret', keyId: 'key_3', scopes: ['everything', 'constructor'] });
    expect(() => requireMay(odd, 'sessions:read')).toThrow('not_allowed');
  });
});
