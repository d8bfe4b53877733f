import {
  type AgentEnvironment,
  type ClaimResponse,
  type Control,
  sessionTaskSchema,
} from '@vivavoce/contract';
import { type Job, WaitingError } from 'bullmq';
import { createAnthropicReplyModel } from '../llm/anthropic.ts';
import { VoiceSession } from '../session/session.ts';
import type { SessionOutcome } from '../session/shutdown.ts';
import { createDeepgramRecogniser } from '../stt/deepgram.ts';
import { failure, log, withLogContext } from '../telemetry/log.ts';
import { adoptSession } from '../transcript/adoption.ts';
import { type ApiClient, ApiError } from '../transcript/client.ts';
import type { Transport } from '../transport/transport.ts';
import { createElevenLabsSynthesiser } from '../tts/elevenlabs.ts';
import type { VadModel } from '../vad/model.ts';
import type { Lease, LeaseGuard } from './lease.ts';
import type { WorkerMessage } from './messages.ts';

export interface SessionHostOptions {
  environment: AgentEnvironment;
  workerId: string;
  api: ApiClient;
  transport: Transport;
  vad: VadModel;
  lease: LeaseGuard;
  tell: (message: WorkerMessage) => void;
  /** A session, or an attempt to claim one, may have left records in the spool while this process lives on. */
  onSpooled: () => void;
}

/** The sessions of one worker: each task of the queue is one stay of a session here. */
export class SessionHost {
  readonly #options: SessionHostOptions;
  readonly #sessions = new Map<string, VoiceSession>();
  #draining = false;

  constructor(options: SessionHostOptions) {
    this.#options = options;
  }

  /** Works on a task until the session has ended, is suspended or goes to another worker. */
  async process(job: Job, token: string): Promise<void> {
    const { sessionId, tenantId } = sessionTaskSchema.parse(job.data);
    const taskId = job.id ?? sessionId;
    // The queue may hand out one more task that it was already fetching.
    if (this.#draining) await giveBack(job, token);
    const lease = this.#options.lease.take(taskId);
    const answered = this.#options.transport.expect(sessionId);
    try {
      await withLogContext({ sessionId, tenantId }, async () => {
        const claim = await this.#claim(sessionId, taskId);
        if (!claim) return;
        await withLogContext({ epoch: claim.epoch }, async () => {
          const { tell } = this.#options;
          tell({ type: 'holding', taskId, token });
          try {
            const over = this.#run(claim, lease);
            answered();
            const outcome = await over;
            if (outcome === 'returned') await giveBack(job, token);
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
    this.#sessions.get(control.sessionId)?.control(control);
  }

  /** Gives every session away. */
  async drain(): Promise<void> {
    this.#draining = true;
    await Promise.all([...this.#sessions.values()].map((session) => session.move()));
  }

  /** @returns Nothing where the session is no longer this task's. @throws where the API is away: the task is tried again. */
  async #claim(sessionId: string, taskId: string): Promise<ClaimResponse | undefined> {
    const { api, environment, transport, workerId } = this.#options;
    try {
      await adoptSession(sessionId, { directory: environment.SPOOL_DIR, api });
      const claim = await api.claim(sessionId, {
        workerId,
        connections: [{ kind: 'websocket', url: transport.sessionUrl(sessionId) }],
        taskId,
      });
      log.info({ epoch: claim.epoch }, 'session claimed');
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

  #run(claim: ClaimResponse, lease: Lease): Promise<SessionOutcome> {
    const { environment, api, transport, vad } = this.#options;
    const { sessionId, locale, vendors, template } = claim;
    // A task of ours that came back to us: the stay before has lost its epoch.
    this.#sessions.get(sessionId)?.fence();
    return new Promise((resolve) => {
      const session: VoiceSession = new VoiceSession({
        claim,
        api,
        spoolDirectory: environment.SPOOL_DIR,
        memory: vad.stream(),
        recogniser: createDeepgramRecogniser({
          access: vendors.stt,
          model: environment.STT_MODEL,
          locale,
        }),
        model: createAnthropicReplyModel({
          access: vendors.llm,
          model: environment.LLM_MODEL,
          fallbackModel: environment.LLM_FALLBACK_MODEL,
        }),
        synthesiser: createElevenLabsSynthesiser({
          access: vendors.tts,
          model: environment.TTS_MODEL,
          voiceId: template.interviewer.voiceId ?? environment.TTS_VOICE,
          locale,
        }),
        onOver: (outcome, reason) => {
          if (this.#sessions.get(sessionId) === session) this.#sessions.delete(sessionId);
          transport.drop(session, reason);
          resolve(outcome);
        },
      });
      this.#sessions.set(sessionId, session);
      transport.host(session);
      lease.hold(() => session.fence());
      // It was still being claimed when the others were given away.
      if (this.#draining) void session.move();
    });
  }
}

/** Puts a task back into the queue, for another worker. @throws WaitingError always: it tells BullMQ that this was done */
async function giveBack(job: Job, token: string): Promise<never> {
  await job.moveToWait(token);
  throw new WaitingError();
}
