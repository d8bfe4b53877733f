import type { components, OPERATIONS, operations } from './openapi.gen.ts';
import type { Page, Pages } from './pages.ts';

/** Every shape of the API by its name in the description: `Schemas['Session']`. */
export type Schemas = components['schemas'];

export interface ServerClientOptions {
  /** `vv_test_sk_…` or `vv_live_sk_…`. Keep it on your server. */
  secretKey: string;
  /** @defaultValue 'https://api.vivavoce.dev' */
  apiUrl?: string;
  /** Further attempts after a passing failure. @defaultValue 2 */
  retries?: number;
  /** Of one attempt. @defaultValue 30000 */
  timeoutMs?: number;
  /** @defaultValue the global one */
  fetch?: typeof fetch;
}

export interface CallOptions {
  signal?: AbortSignal;
  /** Overrides the client's. */
  retries?: number;
  timeoutMs?: number;
  /**
   * Names what a POST does: repeats within 24 hours, also from another process, are answered with the first answer. Yours where
   * you retry yourself, such as a row's id.
   * @defaultValue one of its own for each call, the same in all its attempts
   */
  idempotencyKey?: string;
}

type Name = keyof typeof OPERATIONS & keyof operations;
type JsonOf<T> = T extends { content: { 'application/json': infer Body } } ? Body : never;
type PartOf<O, P extends 'path' | 'query'> = O extends { parameters: { [K in P]: infer Values } }
  ? Values
  : O extends { parameters: { [K in P]?: infer Values } }
    ? Exclude<Values, undefined>
    : unknown;
type BodyOf<O> = O extends { requestBody: infer R }
  ? JsonOf<R>
  : O extends { requestBody?: infer R }
    ? Partial<JsonOf<Exclude<R, undefined>>>
    : unknown;
type Known<T> = [T] extends [never] ? unknown : T;

/** Path, query and body of an operation, in one object. */
type InputOf<O> = Known<PartOf<O, 'path'>> & Known<PartOf<O, 'query'>> & Known<BodyOf<O>>;

type SuccessOf<O> = O extends { responses: infer R } ? R[keyof R & (200 | 201 | 202)] : never;
type AnswerOf<N extends Name> = (typeof OPERATIONS)[N]['answers'] extends 'pages'
  ? Pages<JsonOf<SuccessOf<operations[N]>> extends Page<infer T> ? T : never>
  : Promise<
      (typeof OPERATIONS)[N]['answers'] extends 'json'
        ? JsonOf<SuccessOf<operations[N]>>
        : (typeof OPERATIONS)[N]['answers'] extends 'response'
          ? Response
          : void
    >;

type Method<N extends Name> =
  Record<never, never> extends InputOf<operations[N]>
    ? (input?: InputOf<operations[N]>, options?: CallOptions) => AnswerOf<N>
    : (input: InputOf<operations[N]>, options?: CallOptions) => AnswerOf<N>;

/** A method for each operation of the API that a secret key may call, under its name in the description. */
export type ServerClient = { readonly [N in Name]: Method<N> };
