import type { LanguagePart } from './records/languages.ts';

interface ErrorDefinition {
  /** HTTP status; 0 where the error arises in the browser and never on the wire. */
  status: number;
  retryable: boolean;
  title: string;
  fix: string;
}

/**
 * The closed set of errors. On the wire RFC 9457 problem+json; in the SDK one error class with the same codes.
 *
 * `title` says what happened in one sentence; `fix` says what to do now; `retryable` whether the same call may succeed
 * later, unchanged. `docs/errors/<code>.md` is generated from this map. Browser code imports the codes only: a problem on the
 * wire carries its own sentences, and a widget has its own words for what arises in the browser.
 */
export const ERRORS = {
  at_capacity: {
    status: 503,
    retryable: true,
    title: 'Every interviewer is busy right now.',
    fix: 'Try again in a minute. The session is kept.',
  },
  body_too_large: {
    status: 413,
    retryable: false,
    title: 'The request body is larger than this endpoint allows.',
    fix: 'Send a smaller body. The limit is 64 KB unless the endpoint says otherwise.',
  },
  code_expired: {
    status: 410,
    retryable: false,
    title: 'This code has expired, was used already, or was tried too often.',
    fix: 'Ask for a new code.',
  },
  code_wrong: {
    status: 422,
    retryable: false,
    title: 'This is not the code that was sent to this address.',
    fix: 'Compare it with the latest mail, then try again, or ask for a new code.',
  },
  connection_lost: {
    status: 0,
    retryable: true,
    title: 'The connection to the interview was lost.',
    fix: 'Check the network, then join again. Everything said so far is saved.',
  },
  connection_replaced: {
    status: 409,
    retryable: false,
    title: 'This interview was opened in another tab or window.',
    fix: 'Continue there, or continue here to close the other one.',
  },
  consent_required: {
    status: 409,
    retryable: false,
    title: 'Consent must be recorded before the interview can start.',
    fix: "Show the session's notice, post the candidate's choices to `/v1/sessions/{id}/consent`, then join.",
  },
  idempotency_conflict: {
    status: 409,
    retryable: false,
    title: 'This Idempotency-Key was already used with a different request.',
    fix: 'Use a new key for a new request. Reuse a key only to repeat the exact same request.',
  },
  idempotency_in_progress: {
    status: 409,
    retryable: true,
    title: 'The first request with this Idempotency-Key is still running.',
    fix: 'Wait a second, then send the same request again.',
  },
  internal: {
    status: 500,
    retryable: true,
    title: 'Something went wrong on our side.',
    fix: 'Try again. If it keeps happening, contact support and quote the request id.',
  },
  invalid_cursor: {
    status: 400,
    retryable: false,
    title: 'This cursor does not belong to this list.',
    fix: 'Omit `cursor` to start at the first page, or pass `nextCursor` of the previous page unchanged.',
  },
  invalid_json: {
    status: 400,
    retryable: false,
    title: 'The request body is not valid JSON.',
    fix: 'Send a JSON object with `Content-Type: application/json`.',
  },
  invalid_key: {
    status: 401,
    retryable: false,
    title: 'The API key is missing, unknown, expired or revoked.',
    fix: 'Send `Authorization: Bearer <key>` with an active key of this tenant.',
  },
  invalid_request: {
    status: 400,
    retryable: false,
    title: 'A field of the request is missing or has an invalid value.',
    fix: 'Fix what `errors` or `detail` names, then send the request again.',
  },
  invalid_ticket: {
    status: 401,
    retryable: true,
    title: 'The ticket for this connection is unknown, already used, or more than 60 seconds old.',
    fix: 'Join again to get a new ticket. The SDK does this automatically.',
  },
  invalid_token: {
    status: 401,
    retryable: false,
    title: 'The session token is missing, malformed or revoked.',
    fix: 'Create a new session, or get a new token from your backend.',
  },
  invitation_for_another: {
    status: 403,
    retryable: false,
    title: 'This invitation was sent to another address.',
    fix: 'Sign in with the address that the invitation was sent to.',
  },
  invitation_void: {
    status: 410,
    retryable: false,
    title: 'This invitation has expired, was withdrawn or has been accepted already.',
    fix: 'Ask whoever invited you for a new invitation.',
  },
  job_unreadable: {
    status: 422,
    retryable: false,
    title: 'No job description could be read there.',
    fix: 'Paste the text of the job instead.',
  },
  last_owner: {
    status: 409,
    retryable: false,
    title: 'A tenant keeps at least one owner.',
    fix: 'Make somebody else an owner first.',
  },
  method_not_allowed: {
    status: 405,
    retryable: false,
    title: 'This endpoint does not support that method.',
    fix: 'Use a method that `Allow` lists, or see the OpenAPI description at `/v1/openapi.json`.',
  },
  microphone_busy: {
    status: 0,
    retryable: true,
    title: 'Another program is using the microphone.',
    fix: 'Close that program and check again, choose another microphone, or type your answers.',
  },
  microphone_denied: {
    status: 0,
    retryable: true,
    title: 'The browser is blocking the microphone.',
    fix: 'Allow the microphone for this site and check again, or type your answers.',
  },
  microphone_forbidden: {
    status: 0,
    retryable: false,
    title:
      'This page is not allowed to use the microphone: its `Permissions-Policy`, or the `allow` attribute of a frame around it, excludes it.',
    fix: 'Send `Permissions-Policy: microphone=(self)` with the page and set `allow="microphone"` on every frame around it, or type your answers.',
  },
  microphone_insecure: {
    status: 0,
    retryable: false,
    title: 'Browsers do not offer a microphone to pages served over plain HTTP.',
    fix: 'Serve the page over HTTPS; `http://localhost` works for development. Answers can be typed in the meantime.',
  },
  microphone_lost: {
    status: 0,
    retryable: true,
    title: 'The microphone was unplugged or taken by another program.',
    fix: 'Reconnect it or choose another one. You can keep typing in the meantime.',
  },
  microphone_missing: {
    status: 0,
    retryable: true,
    title: 'No microphone was found.',
    fix: 'Connect a microphone and check again, or type your answers.',
  },
  microphone_silenced: {
    status: 0,
    retryable: true,
    title: 'The system has muted the microphone.',
    fix: 'Unmute it on the device or in the system sound settings, or type your answers.',
  },
  not_allowed: {
    status: 403,
    retryable: false,
    title: 'This key or token is not allowed to do that.',
    fix: "Use a secret key from your backend, or the session's own token.",
  },
  not_found: {
    status: 404,
    retryable: false,
    title: 'Nothing was found at this address for your key.',
    fix: "Check the id and the key's mode: test keys only see test records.",
  },
  not_signed_in: {
    status: 401,
    retryable: false,
    title: 'Nobody is signed in, or the sign-in has ended.',
    fix: 'Sign in to the console, then try again.',
  },
  origin_not_allowed: {
    status: 403,
    retryable: false,
    title: 'The publishable key is not allowed on this page.',
    fix: "Add the page's exact origin (scheme, host, port) to the key, on the console's Developers page or with `npm run tenant -- origins`.",
  },
  payment_required: {
    status: 402,
    retryable: false,
    title: 'No new interview can begin until the account is topped up.',
    fix: 'Open Billing in the console: choose a plan, raise the spend cap, or update the payment method.',
  },
  proposal_stale: {
    status: 409,
    retryable: false,
    title: 'The text that this proposal would replace has changed since.',
    fix: 'Tailor the resume again: proposals are made for one version of it.',
  },
  protocol_error: {
    status: 400,
    retryable: false,
    title: 'A realtime message did not match the protocol.',
    fix: 'Update the SDK, or fix your client to match `docs/protocol.md`.',
  },
  rate_limited: {
    status: 429,
    retryable: true,
    title: 'Too many requests arrived in a short time.',
    fix: 'Wait for the number of seconds in `Retry-After`, then try again.',
  },
  resume_changed: {
    status: 409,
    retryable: false,
    title: 'The resume is another than the one that was edited.',
    fix: 'Read it again, and make the edit on its newest version.',
  },
  resume_damaged: {
    status: 422,
    retryable: false,
    title: 'The file is damaged and cannot be opened.',
    fix: 'Open it on your computer, save it again as PDF or DOCX, and upload that.',
  },
  resume_encrypted: {
    status: 422,
    retryable: false,
    title: 'The file is protected by a password.',
    fix: 'Save a copy without a password and upload that.',
  },
  resume_missing: {
    status: 422,
    retryable: false,
    title: 'The file holds no resume that we can recognise.',
    fix: 'Upload a resume with a name, a way to reach you, and your work or education.',
  },
  resume_not_ready: {
    status: 409,
    retryable: true,
    title: 'This resume is still being read, or could not be.',
    fix: 'Wait until its state is `parsed`; where it is `failed`, send another file.',
  },
  resume_too_complex: {
    status: 422,
    retryable: false,
    title: 'The file has more pages, pixels or content than we read.',
    fix: 'Upload a resume of at most 30 pages, without very large pictures.',
  },
  resume_unreadable: {
    status: 422,
    retryable: true,
    title: 'Reading the file took too long or stopped halfway.',
    fix: 'Upload it again. If it keeps failing, save it as a plain PDF or DOCX.',
  },
  resume_unsupported: {
    status: 415,
    retryable: false,
    title: 'This is not a kind of file that we can read.',
    fix: 'Upload a PDF, DOCX, JPEG, PNG, Markdown, plain text or JSON Resume file.',
  },
  session_erased: {
    status: 410,
    retryable: false,
    title: 'This interview was erased, along with everything said in it.',
    fix: 'Create a new session to start another interview.',
  },
  session_limit: {
    status: 429,
    retryable: true,
    title: 'This key has reached its limit of concurrent interviews or of minutes per day.',
    fix: "Wait until an interview ends, or raise the key's limit.",
  },
  session_over: {
    status: 409,
    retryable: false,
    title: 'The interview is over.',
    fix: 'Read its result, or create a new session for another interview.',
  },
  sound_blocked: {
    status: 0,
    retryable: true,
    title: 'The browser blocks sound until you interact with the page.',
    fix: 'Press the button to continue with sound. Captions continue without it.',
  },
  sound_stalled: {
    status: 0,
    retryable: true,
    title: 'The browser reports that sound is playing, but none comes out.',
    fix: 'Press the button to restart the sound, or choose another output in the system settings. Captions continue without it.',
  },
  template_unknown: {
    status: 404,
    retryable: false,
    title: 'No template with this id or slug exists for your key.',
    fix: 'List the templates with `GET /v1/templates` and use one of them.',
  },
  token_expired: {
    status: 401,
    retryable: false,
    title: 'The session token has expired.',
    fix: 'Get a new token for the same session from your backend, or start again.',
  },
  unavailable: {
    status: 503,
    retryable: true,
    title: 'A service that this request needs is not responding.',
    fix: 'Try again in a moment. Everything said so far is saved.',
  },
  unsupported: {
    status: 0,
    retryable: false,
    title: 'This browser lacks a feature that the interview needs.',
    fix: 'Use a current version of Chrome, Edge, Firefox or Safari over HTTPS, or type your answers.',
  },
  vendor_failed: {
    status: 502,
    retryable: true,
    title: 'A speech or language service failed during this turn.',
    fix: 'Answer again, or type. If it keeps failing, come back later: the session is kept.',
  },
} as const satisfies Record<string, ErrorDefinition>;

export type ErrorCode = keyof typeof ERRORS;

/** One field that was wrong: a JSON pointer into the body (or `query.<name>`, `path.<name>`, `header.<name>`), what is wrong and the fix. */
export interface FieldError {
  pointer: string;
  detail: string;
  /** Where a program may want to tell it from others: `language_incomplete`, a locale in which no whole interview can be held. */
  code?: 'language_incomplete';
  /** With `language_incomplete`: the parts that do not exist in this language. */
  missing?: LanguagePart[];
}

/** RFC 9457 problem details, as every failed request answers them (`application/problem+json`). */
export interface Problem {
  /** A URL on the API itself that resolves to the page of the code. */
  type: string;
  title: string;
  status: number;
  code: ErrorCode;
  detail: string;
  requestId: string;
  retryable: boolean;
  /** What to do now. */
  fix?: string;
  errors?: FieldError[];
}

export function isErrorCode(text: string): text is ErrorCode {
  return Object.hasOwn(ERRORS, text);
}
