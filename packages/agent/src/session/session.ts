import type { ClaimResponse, Control } from '@vivavoce/contract/internal';
import type { CloseReason, Hello } from '@vivavoce/contract/realtime';
import { isBlank } from '@vivavoce/contract/text';
import type { ReplyModel } from '../llm/reply.ts';
import type { Recogniser } from '../stt/recogniser.ts';
import { failure, keepLogContext, log } from '../telemetry/log.ts';
import type { ApiClient } from '../transcript/client.ts';
import { RecordSink } from '../transcript/sink.ts';
import { TokenBucket } from '../transport/token-bucket.ts';
import {
  AdmissionError,
  type AdmissionRequest,
  type ClientConnection,
  type ConnectionHandlers,
  type HostedSession,
  type TextFromClient,
  type TextToClient,
} from '../transport/transport.ts';
import type { Synthesiser } from '../tts/voice.ts';
import { initialTurnState } from '../turn/state.ts';
import { EchoGuard } from '../vad/echo.ts';
import type { VadMemory } from '../vad/model.ts';
import { redeemTicket } from './admission.ts';
import { AudioInput } from './audio-input.ts';
import { AudioOutput } from './audio-output.ts';
import { SessionClock } from './clock.ts';
import { Conversation } from './conversation.ts';
import { SessionRecord } from './record.ts';
import { resumeSession } from './resume.ts';
import { type SessionOutcome, SessionShutdown } from './shutdown.ts';
import { recall } from './snapshot.ts';
import { Spending } from './spending.ts';

/** Typed answers that are taken: more than anybody types, and as many replies of the model as a session may cost. */
const ANSWERS = { burst: 20, perSecond: 0.5 } as const;
/** Generations rise across workers: each epoch has its own range. */
const GENERATIONS_PER_EPOCH = 1 << 14;

export interface VoiceSessionOptions {
  claim: ClaimResponse;
  api: ApiClient;
  spoolDirectory: string;
  model: ReplyModel;
  recogniser: Recogniser;
  synthesiser: Synthesiser;
  /** The vendors' names of what hears and speaks. */
  models: { recognition: string; voice: string };
  memory: VadMemory;
  /** The candidate begins to speak: model and voice will be wanted. */
  onSpeech: () => void;
  /** Called once: this worker has nothing to do with the session any more. `reason` closes the client's connection. */
  onOver: (outcome: SessionOutcome, reason: CloseReason) => void;
}

/** One session on this worker, from its claim to its end: its client, its machines, its record. */
export class VoiceSession implements HostedSession {
  readonly sessionId: string;
  readonly #options: VoiceSessionOptions;
  readonly #clock: SessionClock;
  readonly #sink: RecordSink;
  readonly #record: SessionRecord;
  readonly #input: AudioInput;
  readonly #output: AudioOutput;
  readonly #conversation: Conversation;
  readonly #spending: Spending;
  readonly #shutdown: SessionShutdown;
  readonly #inContext = keepLogContext();
  readonly #answers = new TokenBucket(ANSWERS);
  /** Rises where this worker claims the session again that it has all along. */
  #epoch: number;
  /** The lease is lost: nobody else speaks before the client goes there, so this worker goes on for as long as it stays. */
  #leaseLost = false;
  /** What is said now is in nobody's hands but this process's. */
  #unsafe = false;
  #connection: ClientConnection | undefined;
  /** Whether the candidate has agreed to voice, by the last ticket. */
  #voice: boolean;
  #microphone = false;
  #muted = false;
  /** Of how turns are taken. */
  #turnRevision: number;

  constructor(options: VoiceSessionOptions) {
    const { claim } = options;
    this.#options = options;
    this.sessionId = claim.sessionId;
    this.#voice = claim.voice;
    this.#epoch = claim.epoch;
    this.#turnRevision = claim.turn?.revision ?? 0;
    const recalled = recall(claim);
    const knownMs = Math.max(recalled.atMs, claim.transcript.at(-1)?.endMs ?? 0);
    this.#clock = new SessionClock(recalled.startedAt, knownMs);
    const now = () => this.#clock.nowMs();
    const sink = new RecordSink({
      sessionId: claim.sessionId,
      epoch: claim.epoch,
      api: options.api,
      spoolDirectory: options.spoolDirectory,
      onRefused: (error) => this.#shutdown.refused(error),
      onTurnRevision: (revision) => {
        if (revision > this.#turnRevision) void this.#readTurn();
      },
      onUnsafe: () => {
        this.#unsafe = true;
        if (this.#leaseLost) this.fence();
      },
    });
    this.#sink = sink;
    this.#record = new SessionRecord({
      sink,
      transcript: claim.transcript,
      onSafe: (utterance, caption) => {
        this.#send(caption);
        if (utterance.input === 'typed') {
          this.#send({ type: 'accepted', id: `msg_${utterance.id.slice('utt_'.length)}` });
        }
      },
    });
    this.#spending = new Spending({
      epoch: claim.epoch,
      models: options.models,
      tell: claim.metered ? (spent) => this.#record.spent(spent) : undefined,
    });
    const echo = new EchoGuard();
    this.#input = new AudioInput({
      memory: options.memory,
      recogniser: options.recogniser,
      echo,
      now,
      onVoice: (event) => {
        this.#conversation.dispatch(
          event.type === 'started'
            ? { type: 'vad_speech_started', startedMs: event.atMs }
            : { type: 'vad_speech_ended', endedMs: event.atMs },
        );
        if (event.type === 'started') options.onSpeech();
      },
      onRecognised: (ms) => this.#spending.heard(ms),
      recognition: {
        interim: (heard) => this.#conversation.dispatch({ type: 'stt_interim', ...heard }),
        final: (heard) => this.#conversation.dispatch({ type: 'stt_final', ...heard }),
        opinion: (opinion, throughMs) =>
          this.#conversation.dispatch({ type: 'stt_opinion', opinion, throughMs }),
        failed: () => {
          this.#conversation.dispatch({ type: 'stt_failed' });
          this.#send({ type: 'notify', code: 'vendor_failed' });
        },
      },
    });
    this.#output = new AudioOutput({
      firstGeneration: claim.epoch * GENERATIONS_PER_EPOCH,
      now,
      echo,
      handlers: {
        started: (run) => this.#inContext(() => this.#conversation.playbackStarted(run)),
        heard: (run) => this.#inContext(() => this.#conversation.playbackHeard(run)),
        finished: (run) => this.#inContext(() => this.#conversation.playbackFinished(run)),
      },
    });
    const { memory, opening, unsaid, onScreen } = resumeSession(recalled, { claim, record: this.#record });
    this.#shutdown = new SessionShutdown({
      ...options,
      sink,
      record: this.#record,
      epoch: () => this.#epoch,
      durationMs: () => this.#conversation.durationMs,
      send: (message) => this.#send(message),
      stop: () => this.#stop(),
    });
    this.#conversation = new Conversation({
      claim,
      clock: this.#clock,
      record: this.#record,
      output: this.#output,
      input: this.#input,
      model: options.model,
      synthesiser: options.synthesiser,
      spending: this.#spending,
      turn: initialTurnState(memory.turnMode, {
        locale: claim.locale,
        firstTurn: memory.turn,
        pace: memory.pace,
        pendingOverlap: memory.pendingOverlap,
        nowMs: now(),
        timeGranted: memory.interview.timeGranted,
        typedIds: this.#record.typedIds,
        ...(claim.connectWithinMs === undefined ? {} : { firstClientMs: claim.connectWithinMs }),
      }),
      interview: memory.interview,
      settings: memory.turnMode,
      unsaid,
      onScreen,
      send: (message) => this.#send(message),
      onSuspend: () => this.#suspend(),
      onEnd: (reason) => void this.#shutdown.end(reason),
      onBroken: () => void this.#shutdown.end('failed'),
    });
    this.#conversation.dispatch({ type: 'opened', opening });
    // The closing was heard, and whoever held the session died before it could say so: nothing else would ever end it.
    const { endReason } = memory.interview;
    if (endReason !== null) this.#conversation.dispatch({ type: 'end', reason: endReason });
  }

  async admit({ ticket, clientId, origin }: AdmissionRequest): Promise<void> {
    if (!this.#shutdown.begun) {
      const redeem = { epoch: this.#epoch, ticket, origin, clientId };
      const { voice } = await redeemTicket(this.#options.api, this.sessionId, redeem);
      this.#voice = voice;
    }
    // Nobody would answer here any more; the ticket may be used up, so whoever comes has to join again.
    if (this.#shutdown.begun) throw new AdmissionError('moved');
  }

  connected(connection: ClientConnection, hello: Hello): ConnectionHandlers {
    return this.#inContext(() => this.#welcome(connection, hello));
  }

  #welcome(connection: ClientConnection, hello: Hello): ConnectionHandlers {
    const { claim } = this.#options;
    this.#connection = connection;
    this.#muted = false;
    this.#output.connect(connection);
    log.info('client connected');
    connection.send({
      type: 'welcome',
      sessionId: this.sessionId,
      epoch: this.#epoch,
      testMode: claim.mode === 'test',
      interviewerName: claim.template.interviewer.name,
      locale: claim.locale,
      clock: { nowMs: this.#clock.nowMs(), startedAt: this.#clock.startedAt.toISOString() },
      phase: this.#conversation.phase,
      turnMode: this.#conversation.settings.mode,
      progress: this.#conversation.progress,
      questionId: this.#conversation.openQuestionId,
      generation: this.#output.generation,
      transcript: this.#record.captions,
      acceptedIds: this.#record.acceptedIds,
      requests: true,
    });
    this.#output.showHeard();
    this.#setMicrophone(hello.audio.upSampleRate !== 0);
    this.#conversation.interview({ type: 'clock_started' });
    this.#conversation.dispatch({
      type: 'client_connected',
      soundAllowed: hello.soundAllowed,
      microphone: this.#microphone,
    });
    return {
      message: (message) => {
        if (this.#connection === connection) this.#inContext(() => this.#receive(message));
      },
      nowMs: () => this.#clock.nowMs(),
      sound: (frame) => {
        if (this.#connection === connection) this.#inContext(() => this.#input.hear(frame));
      },
      closed: () => {
        if (this.#connection === connection) this.#inContext(() => this.#disconnected());
      },
    };
  }

  /** Control from the API. */
  control(control: Control): void {
    this.#inContext(() => this.#obey(control));
  }

  #obey(control: Control): void {
    switch (control.kind) {
      case 'terminate':
        this.#conversation.dispatch({ type: 'end', reason: control.reason ?? 'partner' });
        break;
      case 'mode':
        void this.#readTurn();
        break;
      case 'pause':
        void this.#pause();
        break;
      default:
        control.kind satisfies never;
    }
  }

  /** What the relay told of, in full. Where the API does not answer now, the next records that it stores bring it up again. */
  async #readTurn(): Promise<void> {
    try {
      const { revision, settings } = await this.#options.api.turn(this.sessionId, this.#epoch);
      if (revision <= this.#turnRevision) return;
      this.#turnRevision = revision;
      log.info({ turnMode: settings.mode }, 'turns are taken differently');
      this.#conversation.changeMode(settings);
    } catch (error) {
      log.warn(failure(error), 'cannot read how turns are taken');
    }
  }

  /** Gives the session to another worker: what was heard until now is kept, the client is told to join again. */
  async move(): Promise<void> {
    const { speaking } = this.#output;
    if (speaking) await this.#output.flush(speaking.run);
    // Whoever is leaving already, be it since the flush, has said the last of it: nothing may come behind an end.
    if (this.#shutdown.begun) return this.#shutdown.left;
    this.#conversation.interview({ type: 'clock_stopped' });
    this.#conversation.snapshot();
    await this.#shutdown.move();
  }

  /** The candidate takes a break: what was heard until now is kept, and the session waits without a worker. */
  async #pause(): Promise<void> {
    const { speaking } = this.#output;
    if (speaking) await this.#output.flush(speaking.run);
    if (this.#shutdown.begun) return;
    log.info('paused by the candidate');
    this.#conversation.interview({ type: 'clock_stopped' });
    this.#suspend();
  }

  /** Whether a client is connected. */
  get hasClient(): boolean {
    return this.#connection !== undefined;
  }

  /** Resolves once everything that was said so far is safe, so that a welcome holds all of it. */
  get recorded(): Promise<void> {
    return this.#record.kept;
  }

  get epoch(): number {
    return this.#epoch;
  }

  /**
   * The lease is lost: the queue is away, or this worker cut off from it. With a client it goes on, and spools, until the client
   * goes, the session ends, or the spool takes no more; without one it stops.
   */
  leaseLapsed(): void {
    this.#leaseLost = true;
    if (!this.#connection || this.#unsafe) this.fence();
    else log.warn('lost the lease, going on while the client stays');
  }

  /** The lease is this worker's again: under the epoch that it has, or a new one of its own. */
  leaseRegained(epoch = this.#epoch): void {
    this.#leaseLost = false;
    this.#epoch = epoch;
    this.#sink.goOnUnder(epoch);
    log.info({ epoch }, 'lease held again');
  }

  /** Tells the API nothing before `goOnRecording`: this worker is about to claim the session again. */
  holdRecords(): Promise<void> {
    return this.#sink.hold();
  }

  goOnRecording(): void {
    this.#sink.goOn();
  }

  /** Another worker has the session, or must be free to: stops at once, and says nothing more to anybody. */
  fence(): void {
    this.#shutdown.fence();
  }

  #receive(message: TextFromClient): void {
    switch (message.type) {
      case 'say':
        // Nothing at all is an answer to nobody: it is taken, so that the client forgets it, and nothing comes of it.
        if (isBlank(message.text) || this.#record.acceptedIds.includes(message.id))
          this.#send({ type: 'accepted', id: message.id });
        // What is not taken now is not acknowledged, so the client keeps it and sends it again.
        else if (this.#answers.spend())
          this.#conversation.dispatch({
            type: 'typed_answer',
            id: message.id,
            text: message.text,
            ...(message.questionId === undefined ? {} : { questionId: message.questionId }),
          });
        break;
      case 'typing':
        this.#conversation.dispatch({ type: 'typing', draft: message.draft });
        break;
      case 'request':
        // As many as answers; what is not taken now is sent again.
        if (this.#answers.spend()) this.#conversation.request(message);
        break;
      case 'mute':
        this.#muted = message.muted;
        this.#tuneInput();
        this.#conversation.dispatch({ type: 'mute_changed', muted: message.muted });
        break;
      case 'sound':
        this.#conversation.dispatch({ type: 'sound_changed', allowed: message.allowed });
        break;
      case 'microphone':
        this.#setMicrophone(message.state === 'open');
        this.#conversation.dispatch({ type: 'microphone_changed', open: this.#microphone });
        break;
      case 'end':
        this.#conversation.dispatch({ type: 'end', reason: 'candidate' });
        break;
      default:
        message satisfies never;
    }
  }

  /** Without the candidate's consent to voice no sound is accepted, whatever the client says. */
  #setMicrophone(open: boolean): void {
    this.#microphone = open && this.#voice;
    this.#tuneInput();
  }

  #tuneInput(): void {
    if (this.#microphone && !this.#muted) this.#input.listen();
    else this.#input.pause();
  }

  #disconnected(): void {
    log.info('client disconnected');
    this.#connection = undefined;
    this.#output.connect(undefined);
    this.#input.pause();
    this.#conversation.interview({ type: 'clock_stopped' });
    this.#conversation.dispatch({ type: 'client_disconnected' });
    if (!this.#leaseLost) return;
    this.#conversation.snapshot();
    this.fence();
  }

  #suspend(): void {
    this.#conversation.snapshot();
    void this.#shutdown.suspend();
  }

  #stop(): void {
    this.#conversation.close();
    this.#spending.tellHeard('end');
    this.#output.connect(undefined);
    this.#input.close();
  }

  #send(message: TextToClient): void {
    this.#connection?.send(message);
  }
}
