import { type ErrorCode, isErrorCode } from '@vivavoce/contract/errors';
import {
  type AgentRecord,
  type ClaimRequest,
  type ClaimResponse,
  claimResponseSchema,
  type RecordsResponse,
  type RedeemRequest,
  type RedeemResponse,
  type ReleaseRequest,
  type ReleaseResponse,
  recordsResponseSchema,
  redeemResponseSchema,
  releaseResponseSchema,
  type TurnControl,
  turnControlSchema,
} from '@vivavoce/contract/internal';
import { z } from 'zod';

/** How long each call may take, and how often it is tried. */
const CALL_DEADLINE_MS = 3_000;
const CALL_ATTEMPTS = 3;
const RETRY_DELAYS_MS = [100, 400, 1_600] as const;

const problemSchema = z.object({ code: z.string() });

/** What the API says about the session or the call itself: however often it is asked, it says the same again. */
const FINAL: ReadonlySet<ErrorCode> = new Set([
  'connection_replaced',
  'consent_required',
  'invalid_request',
  'invalid_ticket',
  'not_found',
  'origin_not_allowed',
  'session_over',
]);

/** The API refused a call, or could not be reached. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: ErrorCode;
  readonly status: number;
  constructor(code: ErrorCode, status: number) {
    super(code);
    this.code = code;
    this.status = status;
  }

  /**
   * Whether the same call may succeed later: the API is away, overloaded or failing, or stands in disorder (another
   * `AGENT_TOKEN`, a proxy that answers in its place). None of that may cost what was said.
   */
  get retryable(): boolean {
    return !FINAL.has(this.code);
  }

  /** Whether another worker holds the session now. */
  get superseded(): boolean {
    return this.status === 409 && this.code === 'connection_replaced';
  }
}

export interface ApiClientOptions {
  apiUrl: string;
  agentToken: string;
}

/** The agent's side of `/internal`. Each call has a deadline; those that may be repeated are, a bounded number of times. */
export class ApiClient {
  readonly #options: ApiClientOptions;

  constructor(options: ApiClientOptions) {
    this.#options = options;
  }

  /** Takes a session: every claim gets a higher epoch. */
  async claim(sessionId: string, request: ClaimRequest): Promise<ClaimResponse> {
    return claimResponseSchema.parse(await this.#retried(`${sessionId}/claim`, request));
  }

  /** Redeems a client's ticket. Not repeated: a ticket is single use, so an answer that was lost used it up. */
  async redeem(sessionId: string, request: RedeemRequest): Promise<RedeemResponse> {
    return redeemResponseSchema.parse(await this.#call(`${sessionId}/tickets/redeem`, request));
  }

  /** One attempt to store records; the sink that calls it repeats. */
  async store(sessionId: string, epoch: number, records: AgentRecord[]): Promise<RecordsResponse> {
    const answer = recordsResponseSchema.safeParse(
      await this.#call(`${sessionId}/records`, { epoch, records }),
    );
    // Stored is stored, whatever was answered.
    return answer.success ? answer.data : { stored: records.length };
  }

  /** How turns are to be taken. */
  async turn(sessionId: string, epoch: number): Promise<TurnControl> {
    return turnControlSchema.parse(await this.#retried(`${sessionId}/turn`, { epoch }));
  }

  /** Lets go of a session. */
  async release(sessionId: string, request: ReleaseRequest): Promise<ReleaseResponse> {
    return releaseResponseSchema.parse(await this.#retried(`${sessionId}/release`, request));
  }

  async #retried(path: string, body: unknown): Promise<unknown> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#call(path, body);
      } catch (error) {
        if (!(error instanceof ApiError && error.retryable) || attempt >= CALL_ATTEMPTS) throw error;
        await new Promise((resolve) => setTimeout(resolve, RETRY_DELAYS_MS[attempt - 1] ?? 1_600));
      }
    }
  }

  async #call(path: string, body: unknown): Promise<unknown> {
    let response: Response;
    let text: string;
    try {
      response = await fetch(`${this.#options.apiUrl}/internal/sessions/${path}`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${this.#options.agentToken}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(CALL_DEADLINE_MS),
      });
      text = await response.text();
    } catch {
      throw new ApiError('unavailable', 0);
    }
    const answer = parse(text);
    if (response.ok) return answer;
    const problem = problemSchema.safeParse(answer);
    const code = problem.success && isErrorCode(problem.data.code) ? problem.data.code : 'internal';
    throw new ApiError(code, response.status);
  }
}

function parse(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
