import type { CandidateAccount } from '@vivavoce/sdk/tailor';

/** Where a candidate stands with their account; without it the page says who they are. */
export interface AccountScene {
  state: 'out' | 'in';
  email?: string;
  /** What asking for a code, or sending one, ends with; without it neither ends. */
  failure?: { code: string };
  /** A code is on its way, whatever `failure` says of sending it back. */
  sent?: boolean;
}

/** An account that stays as it is. */
export function stillAccount(scene: AccountScene | undefined): CandidateAccount {
  const ends = () => (scene?.failure ? Promise.reject(scene.failure) : new Promise<never>(() => {}));
  return {
    state: scene?.state ?? 'none',
    email: scene?.email ?? null,
    offered: async () => scene !== undefined,
    sendCode: () =>
      scene?.sent ? Promise.resolve({ id: 'ccd_gallery', expiresAt: '2026-11-20T10:10:00.000Z' }) : ends(),
    enter: ends,
    leave: ends,
    onChange: () => () => {},
  };
}
