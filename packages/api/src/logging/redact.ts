/**
 * Keys, tokens and tickets never reach a log. Two nets: fields are dropped by name, and whatever text is left is searched
 * for the shapes of our own and the vendors' credentials, because errors quote what they failed on.
 */
const SECRET_SHAPES: readonly RegExp[] = [
  /\bvv_(test|live)_(pk|sk)_[0-9A-Za-z]{4,}/g,
  /\bBearer\s+[^\s"',]+/gi,
  /\bsandbox\.[A-Za-z0-9_-]{8,}/g,
  /\bsk-[A-Za-z0-9_-]{8,}/g,
  /\beyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+/g,
  /\bvst_[A-Za-z0-9_.-]{4,}/g,
  /\bvvt_[A-Za-z0-9]{4,}/g,
  // The address of an interview link.
  /\/i\/[A-Za-z0-9_-]{43}\b/g,
  /\b(postgres(?:ql)?|rediss?):\/\/[^\s"']+/gi,
];

/** Field names whose values are secrets, or words that somebody said. */
const SECRET_FIELDS = new Set([
  'authorization',
  'cookie',
  'setcookie',
  'apikey',
  'xapikey',
  'key',
  'secret',
  'token',
  'ticket',
  'password',
  'credential',
  'credentials',
  'text',
  'transcript',
  'utterance',
  'utterances',
  'quote',
  'quotes',
  'displayname',
  'body',
  'prompt',
  'completion',
  'content',
  'parameters',
]);

const MAX_DEPTH = 6;
const MAX_ENTRIES = 100;
const MAX_TEXT_LENGTH = 2_000;

/** A text without credentials, at most 2,000 characters. */
export function redactText(text: string): string {
  let redacted = text.length > MAX_TEXT_LENGTH ? `${text.slice(0, MAX_TEXT_LENGTH)}…` : text;
  for (const shape of SECRET_SHAPES) redacted = redacted.replace(shape, '[redacted]');
  return redacted;
}

/** A copy of a value that is safe to log: secret fields hidden, texts searched, depth and size bounded. */
export function redact(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return redactText(value);
  if (typeof value === 'bigint') return value.toString();
  if (typeof value === 'function' || typeof value === 'symbol') return undefined;
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Error) return describeError(value, depth);
  if (depth >= MAX_DEPTH) return '[deep]';
  if (ArrayBuffer.isView(value)) return '[bytes]';
  if (Array.isArray(value)) return value.slice(0, MAX_ENTRIES).map((entry) => redact(entry, depth + 1));
  return Object.fromEntries(
    Object.entries(value)
      .slice(0, MAX_ENTRIES)
      .map(([name, field]) => [name, isSecretField(name) ? '[redacted]' : redact(field, depth + 1)]),
  );
}

/**
 * What may be said of an error. A database's or vendor's message can quote the row or the prompt it failed on, so only
 * our own errors keep their message; of every other one the class, the code and the stack's frames are kept.
 */
export function describeError(error: Error, depth = 0): Record<string, unknown> {
  const code = 'code' in error && typeof error.code !== 'object' ? error.code : undefined;
  const status = 'status' in error && typeof error.status === 'number' ? error.status : undefined;
  return {
    name: error.name,
    ...(isOwnMessage(error) ? { message: redactText(error.message) } : {}),
    ...(code === undefined ? {} : { code: redact(code, depth + 1) }),
    ...(status === undefined ? {} : { status }),
    frames: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 8)
      .map((line) => line.trim()),
    ...(error.cause instanceof Error && depth < 3 ? { cause: describeError(error.cause, depth + 1) } : {}),
  };
}

/** Messages of the language and of Node name the program's own parts; everybody else's may hold data. */
const SAFE_ERRORS = new Set([
  'ApiError',
  'EnvironmentError',
  'TypeError',
  'RangeError',
  'ReferenceError',
  'AbortError',
  'TimeoutError',
]);

function isOwnMessage(error: Error): boolean {
  return SAFE_ERRORS.has(error.name) || 'syscall' in error;
}

function isSecretField(name: string): boolean {
  return SECRET_FIELDS.has(name.toLowerCase().replaceAll(/[^a-z]/g, ''));
}
