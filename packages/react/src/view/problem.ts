import type { ErrorCode } from '@vivavoce/sdk';
import type { StringKey } from '../words/strings.ts';
import type { Words } from '../words/translate.ts';
import type { InterviewAction, ScreenError } from './screen.ts';

/** What happened, what is safe and what to do: one screen of words for every error. */
export interface ProblemView {
  title: string;
  text: string;
  /** What to quote to support: the code, and the request where there was one. */
  reference: string;
  /** What the one button does; `null` where no button of ours can help. */
  action: 'retry' | 'type' | null;
  actionLabel: string | null;
}

type Kind =
  | 'expired'
  | 'capacity'
  | 'pace'
  | 'limit'
  | 'empty'
  | 'setup'
  | 'lost'
  | 'browser'
  | 'over'
  | 'erased'
  | 'service';

/** How each code is told to a candidate. Exhaustive, so a new code must be decided here. */
const KINDS = {
  at_capacity: 'capacity',
  body_too_large: 'service',
  code_expired: 'service',
  code_wrong: 'service',
  connection_lost: 'lost',
  connection_replaced: 'lost',
  consent_required: 'service',
  idempotency_conflict: 'service',
  idempotency_in_progress: 'service',
  internal: 'service',
  invalid_cursor: 'service',
  invalid_json: 'service',
  invalid_key: 'setup',
  invalid_request: 'setup',
  invalid_ticket: 'lost',
  invalid_token: 'expired',
  method_not_allowed: 'service',
  microphone_busy: 'browser',
  microphone_denied: 'browser',
  microphone_forbidden: 'browser',
  microphone_insecure: 'browser',
  microphone_lost: 'browser',
  microphone_missing: 'browser',
  microphone_silenced: 'browser',
  not_allowed: 'setup',
  not_found: 'empty',
  not_signed_in: 'service',
  invitation_for_another: 'service',
  invitation_void: 'service',
  job_unreadable: 'service',
  last_owner: 'service',
  origin_not_allowed: 'setup',
  proposal_stale: 'service',
  protocol_error: 'service',
  payment_required: 'service',
  rate_limited: 'pace',
  resume_changed: 'service',
  resume_damaged: 'service',
  resume_encrypted: 'service',
  resume_missing: 'service',
  resume_not_ready: 'service',
  resume_too_complex: 'service',
  resume_unreadable: 'service',
  resume_unsupported: 'service',
  session_erased: 'erased',
  session_limit: 'limit',
  session_over: 'over',
  sound_blocked: 'browser',
  sound_stalled: 'browser',
  template_unknown: 'empty',
  token_expired: 'expired',
  unavailable: 'service',
  unsupported: 'browser',
  vendor_failed: 'service',
} as const satisfies Record<ErrorCode, Kind>;

const ACTIONS = {
  expired: null,
  capacity: 'retry',
  pace: 'retry',
  limit: 'retry',
  empty: null,
  setup: null,
  lost: 'retry',
  browser: 'type',
  over: null,
  erased: null,
  service: 'retry',
} as const satisfies Record<Kind, ProblemView['action']>;

const ACTION_LABELS = {
  retry: 'common.tryAgain',
  type: 'devices.type',
} as const satisfies Record<'retry' | 'type', StringKey>;

/** @param failed the action that failed; its words are its own where trying again repeats it */
export function problemView(error: ScreenError, words: Words, failed: InterviewAction | null): ProblemView {
  const kind: Kind = isKnownCode(error.code) ? KINDS[error.code] : 'service';
  const action = ACTIONS[kind];
  if (failed === 'end' && action === 'retry') {
    return {
      title: words.say('problem.end.title'),
      text: words.say('problem.end.text'),
      reference: referenceOf(error, words),
      action,
      actionLabel: words.say('end.confirm'),
    };
  }
  return {
    title: words.say(`problem.${kind}.title`),
    text: words.say(`problem.${kind}.text`),
    reference: referenceOf(error, words),
    action,
    actionLabel: action ? words.say(ACTION_LABELS[action]) : null,
  };
}

/** Whether every interviewer is busy, so that the SDK tries again by itself. Other limits are told where it stops. */
export function isFull({ code }: Pick<ScreenError, 'code'>): boolean {
  return code === 'at_capacity';
}

/** Whether a text is one of the closed set of error codes. */
export function isKnownCode(text: string): text is ErrorCode {
  return Object.hasOwn(KINDS, text);
}

/** The line that a candidate reads out to support. */
export function referenceOf(error: ScreenError, words: Words): string {
  const reference = error.requestId ? `${error.code} · ${error.requestId}` : error.code;
  return words.say('common.reference', { reference });
}
