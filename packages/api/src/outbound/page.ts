import { MAX_PAGE_BYTES, type Outbound, OutboundRefused } from './outbound.ts';

/** Why a page was not read. */
export type PageFailure =
  | { reason: 'refused' | 'unreachable' | 'too_large' | 'too_many_redirects' | 'not_text' }
  | { reason: 'status'; status: number };

export interface Page {
  /** Where it was in the end. */
  url: string;
  type: 'html' | 'json' | 'text';
  text: string;
}

export interface PageOptions {
  /** For everything, every redirect included. In milliseconds. */
  timeoutMs: number;
  signal: AbortSignal;
  /** What is asked for. @defaultValue a page */
  accept?: string;
}

const MAX_REDIRECTS = 4;
const ACCEPT = 'text/html,application/xhtml+xml;q=0.9,application/json;q=0.8,text/plain;q=0.7';

/**
 * Reads a page at an address that somebody else chose. Each redirect is looked at like the first address, at most four are
 * followed, and no more than `MAX_PAGE_BYTES` is read, packed or unpacked. Never throws for what the other side does.
 */
export async function readPage(
  outbound: Outbound,
  address: string,
  { timeoutMs, signal, accept = ACCEPT }: PageOptions,
): Promise<{ page: Page } | { failure: PageFailure }> {
  const deadline = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
  let url = address;
  try {
    for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
      const response = await outbound.fetch(url, {
        headers: { accept, 'user-agent': 'Vivavoce (reads a job description for a candidate)' },
        timeoutMs,
        wide: true,
        signal: deadline,
      });
      const location = response.headers.get('location');
      if (response.status >= 300 && response.status < 400 && location !== null) {
        await response.body?.cancel();
        if (!URL.canParse(location, url)) return { failure: { reason: 'unreachable' } };
        url = new URL(location, url).href;
        continue;
      }
      if (!response.ok) {
        await response.body?.cancel();
        return { failure: { reason: 'status', status: response.status } };
      }
      const header = response.headers.get('content-type') ?? 'text/html';
      const type = typeOf(header);
      if (type === undefined) {
        await response.body?.cancel();
        return { failure: { reason: 'not_text' } };
      }
      const bytes = await read(response.body);
      if (bytes === undefined) return { failure: { reason: 'too_large' } };
      return { page: { url, type, text: decode(bytes, header) } };
    }
    return { failure: { reason: 'too_many_redirects' } };
  } catch (error) {
    if (signal.aborted) throw error;
    if (error instanceof OutboundRefused) {
      return { failure: { reason: error.reason === 'unresolvable' ? 'unreachable' : 'refused' } };
    }
    const exceeded = /exceeded|max_size/i.test(`${codeOf(error)} ${String(error)}`);
    return { failure: { reason: exceeded ? 'too_large' : 'unreachable' } };
  }
}

function codeOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause as { code?: string } | undefined) : undefined;
  return cause?.code ?? '';
}

function typeOf(header: string): Page['type'] | undefined {
  if (/html/i.test(header)) return 'html';
  if (/json/i.test(header)) return 'json';
  return /^text\//i.test(header) ? 'text' : undefined;
}

/** What was unpacked counts: a small file can be a large page. */
async function read(body: AsyncIterable<Uint8Array> | null): Promise<Buffer | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > MAX_PAGE_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** In the charset that the header names, or the page itself. */
function decode(bytes: Buffer, header: string): string {
  const named =
    /charset=["']?([\w-]+)/i.exec(header)?.[1] ??
    /<meta[^>]{0,200}charset=["']?([\w-]+)/i.exec(bytes.subarray(0, 2_048).toString('latin1'))?.[1];
  try {
    return new TextDecoder(named ?? 'utf-8').decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
