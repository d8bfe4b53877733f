import type { AppContext } from '../../../context.ts';
import { ApiError } from '../../../core/error.ts';
import { type PageFailure, readPage } from '../../../outbound/page.ts';
import { boardOf } from './boards.ts';
import { postingOf } from './from-page.ts';
import type { Posting } from './posting.ts';

/** Somebody waits for it. */
const TIMEOUT_MS = 12_000;

/**
 * The job that a public page describes: from the board's own JSON where it is on one that is known, else from the page.
 * @throws ApiError `job_unreadable`
 */
export async function fetchPosting(
  { outbound }: Pick<AppContext, 'outbound'>,
  address: string,
  { signal }: { signal: AbortSignal },
): Promise<Posting> {
  const board = boardOf(address);
  if (board) {
    const options = { timeoutMs: TIMEOUT_MS, signal, accept: 'application/json' };
    const answer = await readPage(outbound, board.api, options);
    const posting = 'page' in answer ? board.read(parse(answer.page.text)) : undefined;
    if (posting) return posting;
  }
  const answer = await readPage(outbound, address, { timeoutMs: TIMEOUT_MS, signal });
  if ('failure' in answer) throw notRead(answer.failure);
  return postingOf(answer.page);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function notRead(failure: PageFailure): ApiError {
  const detail = {
    refused: 'This address is not a public page that can be read from here.',
    unreachable: 'The page could not be reached.',
    too_large: 'The page is larger than a job description can be.',
    too_many_redirects: 'The page leads from one address to the next without an end.',
    not_text: 'There is no page at this address, but a file.',
    status: `The page answered ${failure.reason === 'status' ? failure.status : 'nothing'}: it may want somebody to sign in, or be gone.`,
  }[failure.reason];
  return new ApiError('job_unreadable', { detail, errors: [{ pointer: '/url', detail }] });
}
