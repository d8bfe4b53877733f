import { lookup } from 'node:dns/promises';
import type { LookupFunction } from 'node:net';
import { Agent, buildConnector, fetch, type RequestInit, type Response } from 'undici';
import { isLiteral, isPublicAddress } from './addresses.ts';

/** Why an address is not reached. */
export type OutboundRefusal =
  | 'scheme'
  | 'credentials'
  | 'port'
  | 'private_address'
  | 'unresolvable'
  | 'malformed';

/** An address that somebody else chose leads where this deployment must not go. */
export class OutboundRefused extends Error {
  override readonly name = 'OutboundRefused';
  readonly reason: OutboundRefusal;
  constructor(reason: OutboundRefusal) {
    super(`refused: ${reason}`);
    this.reason = reason;
  }
}

export interface OutboundOptions {
  /** Exact origins that are reached although they are private or plain HTTP. Development only. */
  allowOrigins?: readonly string[] | undefined;
  /** How names are resolved. @defaultValue the system's resolver */
  resolve?: typeof lookup;
}

export interface OutboundRequest extends Omit<RequestInit, 'dispatcher' | 'redirect'> {
  /** For everything: name, connection, headers and body. In milliseconds. */
  timeoutMs: number;
  /** Whether a whole page is to be read, and not only what an endpoint says. @defaultValue false */
  wide?: boolean;
}

const MAX_URL_LENGTH = 2_000;
/** Well-known ports of services that speak no HTTP, and that a request could be made to talk to. */
const ALLOWED_PORTS = ['', '443', '8443'];
/** What is not read of an answer. */
export const MAX_ANSWER_BYTES = 64 * 1024;
/** The same of a page, or of the list of a job board. */
export const MAX_PAGE_BYTES = 4 * 1024 * 1024;

/**
 * Requests to addresses that customers choose. Guarded against server-side request forgery: the address is looked at as it is
 * written, each address that its name resolves to is looked at again at the moment of connecting, and no redirect is followed.
 */
export class Outbound {
  readonly #allowed: ReadonlySet<string>;
  readonly #resolve: typeof lookup;
  readonly #agent: Agent;
  readonly #wideAgent: Agent;

  constructor({ allowOrigins = [], resolve = lookup }: OutboundOptions = {}) {
    this.#allowed = new Set(allowOrigins);
    this.#resolve = resolve;
    this.#agent = this.#agentOf(MAX_ANSWER_BYTES);
    this.#wideAgent = this.#agentOf(MAX_PAGE_BYTES);
  }

  #agentOf(maxResponseSize: number): Agent {
    const guarded = buildConnector({ lookup: this.#guardedLookup, timeout: 10_000 });
    const open = buildConnector({ timeout: 10_000 });
    return new Agent({
      keepAliveTimeout: 10_000,
      // A socket for each request, whose deadline so never counts a wait for somebody else's. How many there are at once is up to
      // whoever sends: an origin is shared by tenants, so a limit here would let one of them hold up another.
      connections: null,
      pipelining: 1,
      allowH2: false,
      maxResponseSize,
      connect: (options, callback) => {
        const { protocol, hostname, port } = options;
        const host = hostname.includes(':') && !hostname.startsWith('[') ? `[${hostname}]` : hostname;
        if (this.#allowed.has(originOf(`${protocol}//${host}${port ? `:${port}` : ''}`))) {
          open(options, callback);
        } else if (isLiteral(host) && !isPublicAddress(host)) {
          callback(new OutboundRefused('private_address'), null);
        } else guarded(options, callback);
      },
    });
  }

  /**
   * Looks at an address before it is kept: as it is written, and what its name resolves to now.
   * @throws OutboundRefused
   */
  async check(text: string): Promise<void> {
    const url = this.#checkWritten(text);
    if (this.#allowed.has(url.origin) || isLiteral(url.hostname)) return;
    const found = await this.#resolve(url.hostname, { all: true }).catch(() => []);
    if (found.length === 0) throw new OutboundRefused('unresolvable');
    if (!found.every(({ address }) => isPublicAddress(address))) throw new OutboundRefused('private_address');
  }

  /** @throws OutboundRefused, and what `fetch` throws. A redirect is an answer like any other: nobody follows it. */
  async fetch(text: string, { timeoutMs, wide = false, ...request }: OutboundRequest): Promise<Response> {
    const url = this.#checkWritten(text);
    try {
      return await fetch(url, {
        ...request,
        redirect: 'manual',
        dispatcher: wide ? this.#wideAgent : this.#agent,
        signal: AbortSignal.any([
          AbortSignal.timeout(timeoutMs),
          ...(request.signal ? [request.signal] : []),
        ]),
      });
    } catch (error) {
      const cause = error instanceof Error ? error.cause : undefined;
      throw cause instanceof OutboundRefused ? cause : error;
    }
  }

  async close(): Promise<void> {
    await Promise.all([this.#agent.destroy(), this.#wideAgent.destroy()]);
  }

  #checkWritten(text: string): URL {
    if (text.length > MAX_URL_LENGTH || !URL.canParse(text)) throw new OutboundRefused('malformed');
    const url = new URL(text);
    if (url.username !== '' || url.password !== '') throw new OutboundRefused('credentials');
    if (this.#allowed.has(url.origin)) return url;
    if (url.protocol !== 'https:') throw new OutboundRefused('scheme');
    if (!ALLOWED_PORTS.includes(url.port)) throw new OutboundRefused('port');
    if (isLiteral(url.hostname) && !isPublicAddress(url.hostname))
      throw new OutboundRefused('private_address');
    if (/(?:^|\.)(?:localhost|local|internal|home\.arpa|intranet|lan)\.?$/i.test(url.hostname)) {
      throw new OutboundRefused('private_address');
    }
    return url;
  }

  /** The resolver of every connection: one private address among those of a name refuses the name. */
  readonly #guardedLookup: LookupFunction = (hostname, options, callback) => {
    void this.#resolve(hostname, { ...options, all: true }).then(
      (found) => {
        const first = found[0];
        if (!first) callback(new OutboundRefused('unresolvable'), '');
        else if (!found.every(({ address }) => isPublicAddress(address))) {
          callback(new OutboundRefused('private_address'), '');
        } else if (options.all) callback(null, found);
        else callback(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => callback(error, ''),
    );
  };
}

function originOf(text: string): string {
  return URL.canParse(text) ? new URL(text).origin : '';
}
