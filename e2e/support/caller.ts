import { setTimeout as sleep } from 'node:timers/promises';
import { Candidate, type CandidateOptions } from '@vivavoce/candidate';
import {
  CLOSE_CODES,
  type CreateSessionRequest,
  type JoinResponse,
  newId,
  type ServerMessage,
} from '@vivavoce/contract/plain';
import type { Partner } from './partner.ts';

const REJOIN_WITHIN_MS = 40_000;
const WAV_HEADER_BYTES = 44;

/** A candidate without a browser at the whole product: agrees and joins over REST, and joins again when it is cut off. */
export class Caller extends Candidate {
  readonly sessionId: string;
  /** Port of the worker that holds the session. */
  workerPort = 0;
  readonly #partner: Partner;
  readonly #token: string;
  readonly #unaccepted = new Map<string, string>();
  #hungUp = false;

  private constructor(
    partner: Partner,
    { sessionId, token, ...options }: { sessionId: string; token: string } & CandidateOptions,
  ) {
    super(options);
    this.#partner = partner;
    this.sessionId = sessionId;
    this.#token = token;
  }

  /** Creates a session, agrees and joins; `voice: false` types only and hears nothing. */
  static async join(
    partner: Partner,
    request: CreateSessionRequest,
    { voice = true }: { voice?: boolean } = {},
  ): Promise<Caller> {
    const { session, token } = await partner.createSession(request);
    const sound = voice ? {} : { microphone: false, soundAllowed: false };
    const caller = new Caller(partner, { sessionId: session.id, token: token.value, ...sound });
    const { version, locale } = session.notice;
    await caller.#post('consent', { noticeVersion: version, locale, voice });
    await caller.#join();
    return caller;
  }

  /** Waits for the interviewer to have said something more, in full, and to listen again. */
  async untilAnswered(timeoutMs = 30_000): Promise<void> {
    const said = () => this.finals.filter((final) => final.role === 'interviewer').length;
    const before = said();
    await this.until(
      'an answer',
      () => this.ended || (said() > before && this.phase === 'listening'),
      timeoutMs,
    );
  }

  /** Speaks a WAV (16 kHz mono) in real time; resolves when its last sample was sent, with that time. */
  async speakWav(wav: Buffer): Promise<number> {
    const pcm = wav.subarray(WAV_HEADER_BYTES);
    const samples = new Int16Array(pcm.buffer.slice(pcm.byteOffset, pcm.byteOffset + (pcm.length & ~1)));
    return (await this.speak(samples)).lastSentAt;
  }

  /** A typed answer; sent again on every new connection until it is accepted. */
  say(text: string): string {
    const id = newId('message');
    this.#unaccepted.set(id, text);
    return this.type(text, id);
  }

  isAccepted(id: string): boolean {
    return !this.#unaccepted.has(id);
  }

  hangUp(): void {
    this.#hungUp = true;
    this.cut();
  }

  protected override onMessage(message: ServerMessage): void {
    if (message.type === 'accepted') this.#unaccepted.delete(message.id);
    if (message.type !== 'welcome') return;
    for (const id of message.acceptedIds) this.#unaccepted.delete(id);
    for (const [id, text] of this.#unaccepted) this.type(text, id);
  }

  protected override onClosed(code: number): void {
    const isOver = code === CLOSE_CODES.session_over || code === CLOSE_CODES.replaced;
    if (!this.#hungUp && !this.ended && !isOver) void this.#rejoin();
  }

  async #rejoin(): Promise<void> {
    this.phase = 'connecting';
    const deadline = performance.now() + REJOIN_WITHIN_MS;
    let failedEpoch: number | undefined;
    while (!this.#hungUp && performance.now() < deadline) {
      try {
        await this.#join(failedEpoch);
        return;
      } catch {
        failedEpoch = this.epoch;
        await sleep(300);
      }
    }
  }

  async #join(failedEpoch?: number): Promise<void> {
    const body = failedEpoch === undefined ? {} : { failedEpoch };
    const joined = (await this.#post('join', body)) as JoinResponse;
    this.epoch = joined.epoch;
    this.workerPort = Number(new URL(joined.connections[0]?.url ?? '').port);
    await this.connect(joined);
  }

  async #post(action: string, body: unknown): Promise<unknown> {
    const response = await fetch(`${this.#partner.apiUrl}/v1/sessions/${this.sessionId}/${action}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${this.#token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(15_000),
    });
    const answer: unknown = await response.json().catch(() => null);
    if (!response.ok) throw new Error(`${action} answered ${response.status}: ${JSON.stringify(answer)}`);
    return answer;
  }
}
