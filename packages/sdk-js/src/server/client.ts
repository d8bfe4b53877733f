import { DEFAULT_API_URL } from '../core/api-url.ts';
import { VivavoceError } from '../core/error.ts';
import { send } from './http.ts';
import { OPERATIONS } from './openapi.gen.ts';
import { type Page, Pages } from './pages.ts';
import type { CallOptions, ServerClient, ServerClientOptions } from './types.ts';

const RETRIES = 2;
const TIMEOUT_MS = 30_000;

interface Operation {
  method: string;
  path: string;
  answers: 'json' | 'pages' | 'nothing' | 'response';
  body?: true;
  query?: readonly string[];
}

type Input = Readonly<Record<string, unknown>>;

/**
 * The API for your server: every operation by its name in the description, typed from it. Lists are iterated, passing failures
 * tried again, and what a POST does is done once.
 *
 * @throws VivavoceError `invalid_request` without a secret key
 * @example
 * const vivavoce = createServerClient({ secretKey: process.env.VIVAVOCE_SECRET_KEY });
 * const { session, token } = await vivavoce.createSession({ template: 'graduate-practice' });
 * for await (const line of vivavoce.listUtterances({ id: session.id })) console.log(line.role, line.text);
 */
export function createServerClient(options: ServerClientOptions): ServerClient {
  if (!/^vv_(test|live)_sk_/.test(options.secretKey)) {
    throw new VivavoceError('invalid_request', {
      message: '`secretKey` is not a secret key.',
      fix: 'Pass one that begins with `vv_test_sk_` or `vv_live_sk_`, and keep it on your server.',
      retryable: false,
    });
  }
  const entries = Object.entries<Operation>(OPERATIONS);
  const methods = entries.map(([name, operation]) => [
    name,
    (input: Input = {}, call: CallOptions = {}) => answer(options, operation, { input, call }),
  ]);
  // The types are derived from the table that the methods are made of.
  return Object.freeze(Object.fromEntries(methods)) as ServerClient;
}

function answer(
  options: ServerClientOptions,
  operation: Operation,
  { input, call }: { input: Input; call: CallOptions },
): unknown {
  const read = async (cursor?: string): Promise<Response> =>
    send({
      ...addressed(options, operation, cursor === undefined ? input : { ...input, cursor }),
      method: operation.method,
      secretKey: options.secretKey,
      idempotencyKey:
        operation.method === 'POST' ? (call.idempotencyKey ?? globalThis.crypto.randomUUID()) : undefined,
      retries: call.retries ?? options.retries ?? RETRIES,
      timeoutMs: call.timeoutMs ?? options.timeoutMs ?? TIMEOUT_MS,
      signal: call.signal,
      fetch: options.fetch ?? globalThis.fetch,
    });
  switch (operation.answers) {
    case 'pages':
      return new Pages(async (cursor) => jsonOf<Page<unknown>>(await read(cursor)));
    case 'json':
      return read().then(jsonOf);
    case 'response':
      return read();
    case 'nothing':
      return read().then(() => undefined);
  }
}

/** Where the input goes: what the path names into the path, what the query names into the query, the rest into the body. */
function addressed(
  { apiUrl = DEFAULT_API_URL }: ServerClientOptions,
  { path, query = [], body }: Operation,
  input: Input,
): { url: string; body?: unknown } {
  const rest = { ...input };
  const take = (name: string) => {
    const value = rest[name];
    delete rest[name];
    return value;
  };
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = take(name);
    if (typeof value === 'string' && value !== '') return encodeURIComponent(value);
    throw new VivavoceError('invalid_request', { message: `\`${name}\` is missing.`, retryable: false });
  });
  const search = new URLSearchParams();
  for (const name of query) {
    const value = take(name);
    if (value !== undefined) search.set(name, String(value));
  }
  const url = `${apiUrl.replace(/\/+$/, '')}${filled}${search.size > 0 ? `?${search}` : ''}`;
  return body ? { url, body: rest } : { url };
}

async function jsonOf<T>(response: Response): Promise<T> {
  try {
    // The caller names the type: the API answers by the same description.
    return (await response.json()) as T;
  } catch (cause) {
    throw new VivavoceError('connection_lost', { cause });
  }
}
