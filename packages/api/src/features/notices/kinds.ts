import { type Capability, type Role, roleMay } from '../../core/policy.ts';

export const FREQUENCIES = ['at_once', 'daily', 'never'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

export const NOTICE_KINDS = ['result_ready', 'link_expiring', 'mention', 'failure'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** Who is told at all, and how often where a member has not chosen. */
const KINDS = {
  result_ready: { needs: 'sessions:list', frequency: 'daily' },
  link_expiring: { needs: 'links:read', frequency: 'daily' },
  mention: { needs: 'sessions:read', frequency: 'at_once' },
  failure: { needs: 'tasks:read', frequency: 'at_once' },
} as const satisfies Record<NoticeKind, { needs: Capability; frequency: Frequency }>;

export type Preferences = Record<NoticeKind, Frequency>;

/** An adviser sees only candidates who agreed: a mail about all of them would say more. */
export function isFor(kind: NoticeKind, role: Role): boolean {
  if (kind === 'result_ready' && role === 'adviser') return false;
  return roleMay(role, KINDS[kind].needs);
}

/** What was chosen, and the default for the rest. */
export function preferencesOf(rows: readonly { kind: string; frequency: string }[]): Preferences {
  const chosen = new Map(rows.map(({ kind, frequency }) => [kind, frequency]));
  const of = (kind: NoticeKind): Frequency => {
    const frequency = FREQUENCIES.find((known) => known === chosen.get(kind));
    return frequency ?? KINDS[kind].frequency;
  };
  return {
    result_ready: of('result_ready'),
    link_expiring: of('link_expiring'),
    mention: of('mention'),
    failure: of('failure'),
  };
}
