import type { LinkState } from './page.ts';

/** What a visitor of an open link says of themselves. */
export interface Visitor {
  name: string;
  email: string;
}

export type BeginAnswer = { state: 'open'; token: { value: string } } | { state: LinkState };

/** Thrown where the link is locked by now; the page says so in its place. */
export class LinkLocked extends Error {
  override readonly name = 'LinkLocked';
  readonly state: LinkState;
  constructor(state: LinkState) {
    super(state);
    this.state = state;
  }
}

/** What the page asks of its own address. */
export function linkApi(id: string, visitor: () => Visitor | null) {
  const place = `vivavoce:link:${id}`;
  const post = (path: string, body: unknown) =>
    fetch(`${window.location.pathname}${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  return {
    /** Somebody is looking. Lost, nothing is missing but that the recruiter sees it later. */
    opened: () => void post('/opened', {}).catch(() => undefined),
    /** A token of the session that is behind the link. @throws LinkLocked */
    async token(): Promise<string> {
      const previous = read(place);
      const response = await post('/session', {
        ...(visitor() ?? {}),
        ...(previous === null ? {} : { previous }),
      });
      if (!response.ok) throw await problemOf(response);
      const answer = (await response.json()) as BeginAnswer;
      if (answer.state !== 'open' || !('token' in answer)) throw new LinkLocked(answer.state as LinkState);
      write(place, answer.token.value);
      return answer.token.value;
    },
    /** Whether this browser has begun on the link. */
    hasBegun: () => read(place) !== null,
  };
}

/** The code of a failure, for the widget to tell. */
async function problemOf(response: Response): Promise<unknown> {
  const problem: unknown = await response.json().catch(() => null);
  return problem ?? new Error(`Answered ${response.status}.`);
}

function read(place: string): string | null {
  try {
    return window.localStorage.getItem(place);
  } catch {
    return null;
  }
}

function write(place: string, value: string): void {
  try {
    window.localStorage.setItem(place, value);
  } catch {
    /* Without storage an open link begins anew in each visit. */
  }
}
