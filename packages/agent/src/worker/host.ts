import type { AgentEnvironment } from '@vivavoce/contract/environment';
import {
  type ClaimRequest,
  type ClaimResponse,
  type Control,
  sessionTaskSchema,
} from '@vivavoce/contract/internal';
import type { CloseReason } from '@vivavoce/contract/realtime';
import { type Job, WaitingError } from 'bullmq';
import { createReplyModel } from '../llm/model.ts';
import { VoiceSession, type VoiceSessionOptions } from '../session/session.ts';
import type { SessionOutcome } from '../session/shutdown.ts';
import { deepgramRecogniser, recognitionModel } from '../stt/deepgram-model.ts';
import { scribeStt } from '../stt/scribe.ts';
import { createRecogniser } from '../stt/stream.ts';
import { failure, log, withLogContext } from '../telemetry/log.ts';
import { meters } from '../telemetry/metrics.ts';
import { adoptSession } from '../transcript/adoption.ts';
import { type ApiClient, ApiError } from '../transcript/client.ts';
import type { Transport } from '../transport/transport.ts';
import { auraSpeech } from '../tts/aura.ts';
import { createSynthesiser } from '../tts/chunked.ts';
import { elevenLabsSpeech } from '../tts/elevenlabs.ts';
import { elevenLabsSocketSpeech } from '../tts/elevenlabs-socket.ts';
import type { VadModel } from '../vad/model.ts';
import type { VendorConnections } from '../vendors/connections.ts';
import type { LeaseGuard } from './lease.ts';
import type { WorkerMessage } from './messages.ts';
import { ReserveSession } from './reserve.ts';

export interface SessionHostOptions {
  environment: AgentEnvironment;
  workerId: string;
  api: ApiClient;
  transport: Transport;
  vad: VadModel;
  connections: VendorConnections;
  lease: LeaseGuard;
  tell: (message: WorkerMessage) => void;
  /** A session, or an attempt to claim one, may have left records in the spool while this process lives on. */
  onSpooled: () => void;
}

/** The sessions of one worker: each task of the queue is one stay of a session here. */
export class SessionHost {
  readonly #options: SessionHostOptions;
  readonly #stays = new Map<string, Stay>();
  #tasks = 0;
  readonly #waitingForIdle: (() => void)[] = [];
  #draining = false;

  constructor(options: SessionHostOptions) {
    this.#options = options;
  }

  /** Works on a task until the session has ended, is suspended or goes to another worker. */
  async process(job: Job, token: string): Promise<void> {
    const { sessionId, tenantId } = sessionTaskSchema.parse(job.data);
    const taskId = job.id ?? sessionId;
    this.#tasks += 1;
    try {
      await this.#work(job, { token, taskId, sessionId, tenantId });
    } finally {
      this.#tasks -= 1;
      if (this.#tasks === 0) for (const idle of this.#waitingForIdle.splice(0)) idle();
    }
  }

  async #work(
    job: Job,
    {
      token,
      taskId,
      sessionId,
      tenantId,
    }: { token: string; taskId: string; sessionId: string; tenantId: string },
  ): Promise<void> {
    // The queue may hand out one more task that it was already fetching.
    if (this.#draining) await giveBack(job, token);
    const lease = this.#options.lease.take(taskId);
    const answered = this.#options.transport.expect(sessionId);
    try {
      await withLogContext({ sessionId, tenantId }, async () => {
        // The lease was lost, and has come back to the very worker that has the client still.
        const here = this.#stays.get(sessionId);
        const earlier = here?.session.hasClient ? here : undefined;
        const claim = await this.#claimAt(earlier, { sessionId, taskId });
        if (!claim) return;
        await withLogContext({ epoch: claim.epoch }, async () => {
          const { tell } = this.#options;
          tell({ type: 'holding', taskId, token, sessionId, epoch: claim.epoch });
          try {
            const stay = earlier ?? this.#begin(claim);
            stay.token = token;
            answered();
            const { session } = stay;
            lease.hold({ lapsed: () => session.leaseLapsed(), regained: () => session.leaseRegained() });
            // It was still being claimed when the others were given away.
            if (this.#draining) void session.move();
            const outcome = await stay.over;
            // Only under the lock that it is held by now.
            if (outcome === 'returned' && stay.token === token) await giveBack(job, token);
          } finally {
            tell({ type: 'released', taskId, token });
          }
        });
      });
    } finally {
      answered();
      lease.release();
      this.#options.onSpooled();
    }
  }

  /** Control for a session, if it is here. */
  control(control: Control): void {
    this.#stays.get(control.sessionId)?.session.control(control);
  }

  /** Resolves when no task is being worked on: no session is here, and none is being claimed. */
  async idle(): Promise<void> {
    if (this.#tasks > 0) await new Promise<void>((resolve) => this.#waitingForIdle.push(resolve));
  }

  /** Gives every session away. */
  async drain(): Promise<void> {
    this.#draining = true;
    await Promise.all([...this.#stays.values()].map(({ session }) => session.move()));
  }

  /**
   * Claims a session, or claims it again at a stay that goes on under the new epoch. That one tells the API nothing meanwhile:
   * what would arrive behind the claim, under the epoch before it, is refused as a stale worker's.
   */
  async #claimAt(earlier: Stay | undefined, { sessionId, taskId }: { sessionId: string; taskId: string }) {
    await earlier?.session.holdRecords();
    try {
      const claim = await this.#claim(sessionId, { taskId, goesOnFrom: earlier?.session.epoch });
      if (earlier && claim) this.#goOn(earlier, claim);
      return claim;
    } finally {
      earlier?.session.goOnRecording();
    }
  }

  /** @returns Nothing where the session is no longer this task's. @throws where the API is away: the task is tried again. */
  async #claim(
    sessionId: string,
    request: Pick<ClaimRequest, 'taskId'> & { goesOnFrom: number | undefined },
  ) {
    const { api, environment } = this.#options;
    const { goesOnFrom, ...rest } = request;
    try {
      // What it has spooled itself it delivers itself.
      if (goesOnFrom === undefined) await adoptSession(sessionId, { directory: environment.SPOOL_DIR, api });
      const claim = await api.claim(sessionId, {
        ...this.#offer(sessionId),
        ...rest,
        ...(goesOnFrom === undefined ? {} : { goesOnFrom }),
      });
      log.info({ epoch: claim.epoch, reserve: claim.reserve }, 'session claimed');
      return claim;
    } catch (error) {
      if (!(error instanceof ApiError) || error.retryable) {
        log.warn(failure(error), 'claim request failed');
        throw error;
      }
      log.info({ code: error.code }, 'session cannot be claimed');
      return undefined;
    }
  }

  /** What this worker says of itself with every claim. */
  #offer(sessionId: string): Pick<ClaimRequest, 'workerId' | 'connections' | 'rooms'> {
    const { transport, workerId } = this.#options;
    return { workerId, ...transport.offer(sessionId) };
  }

  /** @throws where its client went away meanwhile: the task is tried again, from what that stay has left. */
  #goOn(stay: Stay, claim: ClaimResponse): void {
    if (this.#stays.get(claim.sessionId) !== stay) throw new Error('the client went away during the claim');
    stay.session.leaseRegained(claim.epoch);
    this.#options.transport.host(stay.session, claim.room);
  }

  #begin(claim: ClaimResponse): Stay {
    const { api, transport } = this.#options;
    const { sessionId } = claim;
    // A task of ours that came back to us: the stay before has lost its epoch.
    this.#stays.get(sessionId)?.session.fence();
    let leave: (outcome: SessionOutcome) => void = () => undefined;
    const over = new Promise<SessionOutcome>((resolve) => {
      leave = resolve;
    });
    const onOver = (outcome: SessionOutcome, reason: CloseReason) => {
      if (this.#stays.get(sessionId) === stay) this.#stays.delete(sessionId);
      meters.sessions.set(this.#stays.size);
      transport.drop(stay.session, reason);
      leave(outcome);
    };
    const begin = (effective: ClaimResponse) => this.#open(effective, onOver);
    const claimAgain = () => api.claim(sessionId, { ...this.#offer(sessionId), goesOnFrom: claim.epoch });
    const session = claim.reserve
      ? new ReserveSession({ claim, api, begin, claimAgain, onOver })
      : begin(claim);
    const stay: Stay = { session, over, token: '' };
    this.#stays.set(sessionId, stay);
    meters.sessions.set(this.#stays.size);
    transport.host(session, claim.room);
    return stay;
  }

  #open(claim: ClaimResponse, onOver: VoiceSessionOptions['onOver']): VoiceSession {
    const { environment, api, vad, connections } = this.#options;
    const { locale, vendors, template } = claim;
    const { fetch } = connections;
    const warm = () => {
      void connections.warm(vendors.llm.baseUrl);
      void connections.warm(vendors.tts.baseUrl);
    };
    warm();
    const voice = {
      access: vendors.tts,
      model: environment.TTS_MODEL,
      voiceId: template.interviewer.voiceId ?? environment.TTS_VOICE,
      locale,
    };
    return new VoiceSession({
      claim,
      api,
      spoolDirectory: environment.SPOOL_DIR,
      memory: vad.stream(),
      recogniser: createRecogniser([
        deepgramRecogniser({ access: vendors.stt, model: environment.STT_MODEL, locale }),
        scribeStt({ access: vendors.tts, locale }),
      ]),
      model: createReplyModel({
        access: vendors.llm,
        fetch,
        model: environment.LLM_MODEL,
        fallbackModel: environment.LLM_FALLBACK_MODEL,
      }),
      synthesiser: createSynthesiser([
        environment.TTS_TRANSPORT === 'socket'
          ? elevenLabsSocketSpeech(voice)
          : elevenLabsSpeech({ ...voice, fetch }),
        ...auraSpeech({ access: vendors.stt, fetch, locale }),
      ]),
      models: { recognition: recognitionModel(environment.STT_MODEL, locale), voice: environment.TTS_MODEL },
      onSpeech: warm,
      onOver,
    });
  }
}

/** A session as long as it is at this worker, be it under several leases. */
interface Stay {
  session: VoiceSession | ReserveSession;
  over: Promise<SessionOutcome>;
  /** The newest lock that it is held by. */
  token: string;
}

/** Puts a task back into the queue, for another worker. @throws WaitingError always: it tells BullMQ that this was done */
async function giveBack(job: Job, token: string): Promise<never> {
  await job.moveToWait(token);
  throw new WaitingError();
}
