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
    fix: 'Try again in a minute. Nothing is lost: the session waits.',
  },
  body_too_large: {
    status: 413,
    retryable: false,
    title: 'The request body is larger than this endpoint takes.',
    fix: 'Send a smaller body; the limit is 64 KB unless the endpoint says otherwise.',
  },
  connection_lost: {
    status: 0,
    retryable: true,
    title: 'The connection to the interview was lost.',
    fix: 'What was said is safe. Check the network, then join again.',
  },
  connection_replaced: {
    status: 409,
    retryable: false,
    title: 'This interview was opened in another tab or window.',
    fix: 'Go on there, or choose to continue here; then the other one stops.',
  },
  consent_required: {
    status: 409,
    retryable: false,
    title: 'The interview cannot begin before consent is recorded.',
    fix: 'Show the notice of the session and post the choices to `/v1/sessions/{id}/consent`, then join.',
  },
  idempotency_conflict: {
    status: 409,
    retryable: false,
    title: 'This Idempotency-Key was used with a different request.',
    fix: 'Send a new key for a new request; repeat a key only with the very same body.',
  },
  idempotency_in_progress: {
    status: 409,
    retryable: true,
    title: 'The first request with this Idempotency-Key is still being worked on.',
    fix: 'Wait a second and send the same request again.',
  },
  internal: {
    status: 500,
    retryable: true,
    title: 'Something failed on our side.',
    fix: 'Try again; if it stays, tell support the request id.',
  },
  invalid_cursor: {
    status: 400,
    retryable: false,
    title: 'The page cursor is not one that this list gave out.',
    fix: 'Leave `cursor` out to begin at the first page, or send `nextCursor` of the last page unchanged.',
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
    fix: 'Send `Authorization: Bearer <key>` with a key of this tenant that is still active.',
  },
  invalid_request: {
    status: 400,
    retryable: false,
    title: 'A field of the request is missing or has a value that is not allowed.',
    fix: 'Mend what `errors` or `detail` names, then send the request again.',
  },
  invalid_ticket: {
    status: 401,
    retryable: true,
    title: 'The ticket for this connection is unknown, used or older than 60 seconds.',
    fix: 'Join again for a new ticket; the SDK does so by itself.',
  },
  invalid_token: {
    status: 401,
    retryable: false,
    title: 'The session token is missing, malformed or revoked.',
    fix: 'Create the session again, or ask your backend for a new token.',
  },
  method_not_allowed: {
    status: 405,
    retryable: false,
    title: 'This address does not take that method.',
    fix: 'See `Allow` and the OpenAPI description at `/v1/openapi.json`.',
  },
  microphone_busy: {
    status: 0,
    retryable: true,
    title: 'Another program is using the microphone.',
    fix: 'Close the program that uses it, then check again; or choose another microphone, or type the answers.',
  },
  microphone_denied: {
    status: 0,
    retryable: true,
    title: 'The browser blocks the microphone.',
    fix: 'Allow the microphone for this site in the browser, then check again; or type the answers instead.',
  },
  microphone_forbidden: {
    status: 0,
    retryable: false,
    title:
      'This page may not use the microphone: its `Permissions-Policy`, or the `allow` of the frame it is in, leaves it out.',
    fix: 'Allow it: `Permissions-Policy: microphone=(self)` on the page and `allow="microphone"` on each frame around it; or type the answers.',
  },
  microphone_insecure: {
    status: 0,
    retryable: false,
    title: 'Browsers offer no microphone to a page that is served over plain HTTP.',
    fix: 'Serve the page over HTTPS; `http://localhost` works for development. Answers can be typed meanwhile.',
  },
  microphone_lost: {
    status: 0,
    retryable: true,
    title: 'The microphone was unplugged or taken by another program.',
    fix: 'Connect it again or choose another one; typing is possible meanwhile.',
  },
  microphone_missing: {
    status: 0,
    retryable: true,
    title: 'No microphone was found.',
    fix: 'Connect a microphone and check again; or type the answers instead.',
  },
  microphone_silenced: {
    status: 0,
    retryable: true,
    title: 'The system has muted the microphone.',
    fix: 'Unmute it with the key or switch of the device, or in the sound settings of the system; or type the answers.',
  },
  not_allowed: {
    status: 403,
    retryable: false,
    title: 'This key or token may not do that.',
    fix: 'Use a secret key from your backend, or a token of this very session.',
  },
  not_found: {
    status: 404,
    retryable: false,
    title: 'There is nothing at this address for your key.',
    fix: 'Check the id and the mode of the key: test keys see test records only.',
  },
  origin_not_allowed: {
    status: 403,
    retryable: false,
    title: 'This page may not use the publishable key.',
    fix: 'Add the exact origin (scheme, host, port) of the page to the key: `npm run tenant -- origins`.',
  },
  protocol_error: {
    status: 400,
    retryable: false,
    title: 'The protocol does not know a realtime message.',
    fix: 'Update the SDK, or mend your client by `docs/protocol.md`.',
  },
  rate_limited: {
    status: 429,
    retryable: true,
    title: 'Too many requests in a short time.',
    fix: 'Wait for the seconds in `Retry-After`, then go on.',
  },
  session_erased: {
    status: 410,
    retryable: false,
    title: 'This interview was erased, with everything that was said in it.',
    fix: 'Nothing of it is kept. Create a new session for another interview.',
  },
  session_limit: {
    status: 429,
    retryable: true,
    title: 'This key has reached its limit of interviews at once, or of minutes today.',
    fix: 'Wait until one ends, or raise the limit of the key.',
  },
  session_over: {
    status: 409,
    retryable: false,
    title: 'The interview is over.',
    fix: 'Read its result; for another interview create a new session.',
  },
  sound_blocked: {
    status: 0,
    retryable: true,
    title: 'The browser does not play sound before you act.',
    fix: 'Press the button to continue with sound; captions go on without it.',
  },
  sound_stalled: {
    status: 0,
    retryable: true,
    title: 'The browser says that it plays sound, but no sound moves.',
    fix: 'Press the button to start the sound again, or choose another output in the system; captions go on without it.',
  },
  template_unknown: {
    status: 404,
    retryable: false,
    title: 'There is no template with this id or slug for your key.',
    fix: 'List them with `GET /v1/templates` and send one of those.',
  },
  token_expired: {
    status: 401,
    retryable: false,
    title: 'The session token has expired.',
    fix: 'Ask your backend for a new token of the same session, or begin again.',
  },
  unavailable: {
    status: 503,
    retryable: true,
    title: 'A part that this needs does not answer right now.',
    fix: 'Try again in a moment; what was said so far is safe.',
  },
  unsupported: {
    status: 0,
    retryable: false,
    title: 'This browser lacks something that the interview needs.',
    fix: 'Use a current version of Chrome, Edge, Firefox or Safari over HTTPS; or type the answers instead.',
  },
  vendor_failed: {
    status: 502,
    retryable: true,
    title: 'A speech or language service failed for this turn.',
    fix: 'Answer again or type. If it stays, come back later: the session is kept.',
  },
} as const satisfies Record<string, ErrorDefinition>;

export type ErrorCode = keyof typeof ERRORS;

/** One field that was wrong: a JSON pointer into the body (or `query.<name>`, `path.<name>`, `header.<name>`), what is wrong and the fix. */
export interface FieldError {
  pointer: string;
  detail: string;
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
