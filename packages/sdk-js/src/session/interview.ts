import {
  type CandidateRequest,
  type ControlRequest,
  isOver,
  randomText,
  type SelfDescription,
  type ServerMessage,
  type Session,
  TYPING_EVERY_MS,
  type Utterance,
} from '@vivavoce/contract/plain';
import { listMicrophones } from '../audio/microphone.ts';
import type { SessionAccess } from '../core/access.ts';
import { withDeadline } from '../core/deadline.ts';
import { VivavoceError } from '../core/error.ts';
import type { Remembered } from '../core/memory.ts';
import { RecordWatch } from '../core/record-watch.ts';
import { Store } from '../core/store.ts';
import { Link } from '../realtime/link.ts';
import type {
  CaptionLine,
  ClientEventData,
  ClientEventType,
  Connection,
  InterviewSession,
  JoinOptions,
  Levels,
  MicrophoneState,
  SessionState,
  Statistics,
} from '../types.ts';
import { Answers } from './answers.ts';
import { Failures } from './failures.ts';
import { firstState, type InterviewStore, standStill } from './first-state.ts';
import { Requests } from './requests.ts';
import { Transcript } from './transcript.ts';
import { Voice } from './voice.ts';

export interface InterviewOptions {
  record: Session;
  /** The transcript of a session that is over; empty while it runs. */
  said: Utterance[];
  access: SessionAccess;
  workletUrl: string;
  /** What a reload left behind, and what the next one will; changed by `remember` only. */
  kept: Remembered;
  remember(change: Partial<Remembered>): void;
  /** Nobody can speak any more: the right to read the result is taken home. Called at each later look, too: the first may fail. */
  onOver(record: Session): void;
  /** Nothing is left of the session, on the server; here neither. */
  onErased(): void;
}

/** So long the end waits for typed answers to arrive, and then for the agent that was asked; after that the API is asked. */
const END_DEADLINE_MS = 5_000;
/** So long the first message waits to know whether sound plays. */
const SOUND_WAIT_MS = 300;
/** So long before the page began that the first word is told at once. */
const NEVER_MS = -TYPING_EVERY_MS;

/** One interview in this tab: puts link, voice, answers, captions and record together, and shows them as one state. */
export class Interview implements InterviewSession {
  readonly id: string;
  readonly devices: InterviewSession['devices'];
  readonly #access: SessionAccess;
  readonly #options: InterviewOptions;
  readonly #clientId = `cli_${randomText(22)}`;
  readonly #store: InterviewStore;
  readonly #failures: Failures;
  readonly #transcript = new Transcript();
  readonly #answers: Answers;
  readonly #requests = new Requests((message) => this.#link?.send(message) ?? false);
  readonly #voice: Voice;
  readonly #watch: RecordWatch;
  #link: Link | undefined;
  /** Times that the connection was let go. */
  #drops = 0;
  /** The candidate had joined before this page was there, whether or not an interviewer came. */
  readonly #begunBefore: boolean;
  /** The question that an answer belongs to which is begun now; `undefined` where the agent tells nobody. */
  #questionId: string | null | undefined;
  #typedAtMs = NEVER_MS;
  #joining: Promise<void> | undefined;
  #ending: Promise<void> | undefined;
  /** Paused: nothing listens, and no token is kept, until the candidate joins again. */
  #resting = false;
  #soundReady: Promise<unknown> = Promise.resolve();
  #progressAtMs = performance.now();

  constructor(options: InterviewOptions) {
    this.#access = options.access;
    this.#options = options;
    this.id = options.record.id;
    this.#begunBefore = !/^(created|consented)$/.test(options.record.status);
    this.#transcript.reset(options.said);
    this.#store = new Store(firstState(options.record, options.kept, this.#transcript.lines));
    this.#failures = new Failures(this.#store);
    this.#answers = new Answers({
      kept: options.kept.pending,
      send: (answer) => this.#link?.send({ type: 'say', ...answer }) ?? false,
      onStuck: () => this.#link?.restart(),
      onChange: (pending) => {
        options.remember({ pending });
        this.#store.set({ pendingAnswers: pending });
      },
    });
    this.#voice = new Voice({
      workletUrl: options.workletUrl,
      send: (message) => this.#link?.send(message) ?? false,
      sendAudio: (frame) => this.#link?.sendAudio(frame),
      onTick: () => this.#link?.tick(),
      onHeard: (generation, playedSamples) => {
        const line = this.#transcript.heard(generation, playedSamples);
        if (line) this.#caption(line);
      },
      onSound: (sound) => {
        this.#store.set({ sound });
        this.#failures.set('sound', sound === 'stalled' ? new VivavoceError('sound_stalled') : null);
      },
      onMicrophone: (state, error) => this.#microphone(state, error),
    });
    this.#watch = new RecordWatch({
      access: options.access,
      store: this.#store,
      lastEventId: options.kept.lastEventId,
      onEventId: (lastEventId) => options.remember({ lastEventId }),
      onSaid: (said) => this.#showSaid(said),
      onOver: () => this.#over(),
      onError: (error) => this.#failures.set('session', error),
    });
    this.devices = {
      list: listMicrophones,
      open: (deviceId) => this.#openMicrophone(deviceId),
      testSpeaker: () => this.#voice.engine.playTone(),
    };
    if (options.kept.muted) this.mute(true);
    this.#voice.silence(options.kept.silent === true);
    this.#access.onErased = () => this.#erased();
    this.#access.keepFresh();
    this.#watch.start();
  }

  getState(): SessionState {
    return this.#store.state;
  }

  subscribe(listener: () => void): () => void {
    return this.#store.subscribe(listener);
  }

  on<T extends ClientEventType>(type: T, listener: (data: ClientEventData[T]) => void): () => void {
    return this.#store.on(type, listener);
  }

  async consent({ voice, locale }: { voice: boolean; locale?: string }): Promise<void> {
    const { version, locale: own } = this.#store.state.record.notice;
    this.#watch.take(await this.#access.consent({ noticeVersion: version, locale: locale ?? own, voice }));
    // The agent learns of a choice that was changed from the ticket of a new connection.
    if (this.#store.state.connection === 'live') this.#link?.restart();
  }

  join(options: JoinOptions = {}): Promise<void> {
    if (this.#store.state.connection === 'live') return Promise.resolve();
    if (this.#joining) return this.#joining;
    const joining = this.#join(options).finally(() => {
      if (this.#joining === joining) this.#joining = undefined;
    });
    this.#joining = joining;
    return joining;
  }

  say(text: string): Promise<void> {
    if (isOver(this.#store.state.record.status)) return Promise.reject(new VivavoceError('session_over'));
    const { draft } = this.#store.state;
    const written = draft !== '' && draft.trim() === text.trim();
    return this.#answers.say(text, written ? this.#options.kept.draftQuestion : this.#questionId);
  }

  request(request: CandidateRequest): Promise<void> {
    const { record, connection, takesRequests, progress } = this.#store.state;
    if (isOver(record.status)) return Promise.reject(new VivavoceError('session_over'));
    // While nobody is there the clock stands still, and there is nothing to repeat.
    if (connection !== 'live') return Promise.reject(new VivavoceError('connection_lost'));
    if (!takesRequests) return Promise.reject(new VivavoceError('unavailable'));
    return this.#requests.make(request, progress.questionNumber);
  }

  setDraft(draft: string): void {
    if (this.#store.state.draft === '') this.#options.remember({ draftQuestion: this.#questionId });
    this.#keep({ draft });
    this.#type(draft.trim() !== '');
  }

  /** Tells the agent of a keystroke: the first, then now and then, and that nothing is left. */
  #type(draft: boolean): void {
    const nowMs = performance.now();
    // Agents of before hang up on what they do not know.
    if (this.#questionId === undefined || (draft && nowMs - this.#typedAtMs < TYPING_EVERY_MS)) return;
    if (this.#link?.send({ type: 'typing', draft })) this.#typedAtMs = draft ? nowMs : NEVER_MS;
  }

  mute(muted: boolean): void {
    this.#voice.mute(muted);
    this.#keep({ muted });
  }

  async enableSound(): Promise<void> {
    this.#silence(false);
    if (!(await this.#voice.openSound())) throw new VivavoceError('sound_blocked');
  }

  disableSound(): void {
    this.#silence(true);
  }

  control(request: ControlRequest): Promise<void> {
    return this.#access.control(request);
  }

  describeSelf(said: SelfDescription): Promise<void> {
    return this.#access.describeSelf(said);
  }

  end(): Promise<void> {
    this.#ending ??= this.#end().finally(() => {
      this.#ending = undefined;
    });
    return this.#ending;
  }

  refresh(): void {
    this.#watch.look();
  }

  async pause(): Promise<void> {
    await this.#answered();
    // First of all: a client that is still there when its worker lets go would join again.
    this.#letGo();
    this.#watch.take(await this.#access.pause());
    // Its token is worth nothing any more.
    this.#resting = true;
    this.#watch.stop();
    this.#access.rest();
  }

  leave(): void {
    // Before it began there was nothing to leave.
    this.#keep({ left: this.#store.state.record.startedAt !== null });
    this.#letGo();
  }

  #letGo(): void {
    this.#joining = undefined;
    this.#dropLink();
    this.#voice.close();
    const lost = new VivavoceError('connection_lost');
    this.#answers.fail(lost, false);
    this.#requests.fail(lost);
    if (this.#store.state.connection !== 'closed') this.#connection('idle', 0, null);
  }

  levels(): Levels {
    return { input: this.#voice.engine.inputLevel(), output: this.#voice.engine.outputLevel() };
  }

  statistics(): Statistics {
    return {
      droppedAudioMs: this.#link?.droppedAudioMs ?? 0,
      underruns: this.#voice.engine.speaker?.underruns ?? 0,
    };
  }

  dispose(): void {
    this.#store.clear();
    this.#letGo();
    this.#watch.stop();
    this.#access.dispose();
    this.#voice.dispose();
  }

  async #join({ microphone, deviceId }: JoinOptions): Promise<void> {
    const { record } = this.#store.state;
    if (isOver(record.status)) throw new VivavoceError('session_over');
    if (this.#resting) {
      this.#resting = false;
      this.#access.keepFresh();
      this.#watch.start();
    }
    if (!record.consent) throw new VivavoceError('consent_required');
    const engine = this.#voice.engine;
    const drops = this.#drops;
    this.#keep({ left: false });
    // Nothing reopens a microphone without a click: what goes on by itself after a reload goes on without it.
    // A browser that cannot tell of clicks has seen none, unless the page asks for the microphone by name.
    const acted = !this.#begunBefore || (navigator.userActivation?.hasBeenActive ?? microphone === true);
    if (acted && (microphone ?? record.consent.voice)) {
      this.#requireVoice();
      if (!engine.microphone || deviceId !== undefined) await this.#openMicrophone(deviceId);
    } else {
      // Who types has no trouble with a microphone any more.
      engine.closeMicrophone();
    }
    // The browser may have asked for long: who left or ended meanwhile is not called back.
    if (drops !== this.#drops) throw new VivavoceError('connection_lost');
    // Captions go on without sound, so neither a browser that blocks it nor one that lacks it stops the interview.
    const opened = this.#voice.openSound().catch(() => this.#store.set({ sound: 'off' }));
    this.#soundReady = withDeadline(opened, SOUND_WAIT_MS).catch(() => undefined);
    await this.#connect();
  }

  /** Resolves at the first welcome. */
  #connect(): Promise<void> {
    this.#dropLink();
    const link: Link = new Link({
      join: async (request) => {
        const [joined] = await Promise.all([this.#access.join(request), this.#soundReady]);
        return joined;
      },
      begun: () => this.#store.state.record.startedAt !== null,
      hello: () => ({ clientId: this.#clientId, ...this.#voice.hello() }),
      audio: this.#voice.engine,
      onRecord: (record) => this.#watch.take(record),
      onMessage: (message) => this.#message(message),
      onFrame: (frame) => this.#voice.frame(frame),
      onStatus: (connection, attempt, error) => {
        if (this.#link === link) this.#connection(connection, attempt, error);
      },
    });
    this.#link = link;
    return link.open();
  }

  #message(message: ServerMessage): void {
    switch (message.type) {
      case 'welcome':
        this.#transcript.reset(message.transcript);
        this.#questionId = message.questionId;
        this.#typedAtMs = NEVER_MS;
        this.#progressAtMs = performance.now();
        this.#store.set({
          phase: message.phase,
          turnMode: message.turnMode,
          progress: message.progress,
          takesRequests: message.requests === true,
          transcript: this.#transcript.lines,
        });
        this.#voice.connected(message);
        this.#answers.connected(message.acceptedIds);
        // Agents of before hang up on what they do not know.
        if (message.requests === true) this.#requests.sendAll();
        else this.#requests.fail(new VivavoceError('unavailable'));
        break;
      case 'phase':
        this.#store.set({ phase: message.phase });
        this.#store.emit('phase', { phase: message.phase });
        if (message.phase === 'speaking' || message.phase === 'listening') this.#failures.set('turn', null);
        break;
      case 'progress':
        this.#progressAtMs = performance.now();
        this.#questionId = message.questionId;
        this.#store.set({ progress: message.progress });
        break;
      case 'mode':
        this.#store.set({ turnMode: message.turnMode });
        break;
      case 'caption':
        this.#caption(this.#transcript.add(message));
        break;
      case 'accepted':
        this.#answers.accepted(message.id);
        this.#requests.accepted(message.id);
        break;
      case 'notify':
        this.#failures.set('turn', new VivavoceError(message.code));
        break;
      case 'ended':
        this.#watch.ended(message.reason);
        break;
      default:
        this.#voice.message(message);
        break;
    }
  }

  #showSaid(said: Utterance[]): void {
    this.#transcript.reset(said);
    this.#store.set({ transcript: this.#transcript.lines });
  }

  #caption(line: CaptionLine): void {
    this.#store.set({ transcript: this.#transcript.lines });
    this.#store.emit('caption', line);
  }

  #connection(connection: Connection, attempt: number, error: VivavoceError | null): void {
    const before = this.#store.state;
    const over = isOver(before.record.status) || error?.code === 'session_over';
    this.#failures.set('connection', over ? null : error);
    if (connection === 'live') {
      this.#store.set({ connection, attempt });
    } else {
      this.#voice.disconnected();
      this.#answers.disconnected();
      const elapsedMs = performance.now() - this.#progressAtMs;
      this.#store.set({
        connection,
        attempt,
        phase: over ? 'ended' : 'connecting',
        progress: standStill(before.progress, elapsedMs),
      });
    }
    if (before.connection !== connection || before.attempt !== attempt) {
      this.#store.emit('connection', { connection, attempt });
    }
    if (connection === 'replaced' || connection === 'closed') {
      // Nobody listens any more. Where the interview is over, its last words may still play.
      if (over) this.#voice.engine.closeMicrophone();
      else this.#voice.close();
      const reason = error ?? new VivavoceError(over ? 'session_over' : 'connection_lost');
      this.#answers.fail(reason, over);
      this.#requests.fail(reason);
      this.#watch.look();
    }
  }

  /** Nobody can speak any more. */
  #over(): void {
    const known = this.#store.state.connection === 'closed' && this.#store.state.phase === 'ended';
    if (!known) {
      this.#store.set({ phase: 'ended' });
      this.#dropLink();
      this.#connection('closed', 0, null);
    }
    this.#options.onOver(this.#store.state.record);
  }

  /** Somebody had the session erased: nothing of it stays on screen, and nobody asks for it again. */
  #erased(): void {
    this.#access.dispose();
    this.#watch.stop();
    const code = 'session_erased';
    const { record } = this.#store.state;
    this.#transcript.reset([]);
    this.#store.set({
      record: { ...record, status: 'failed', endReason: 'failed', failure: code },
      transcript: [],
      evaluation: { status: 'none' },
      draft: '',
    });
    this.#over();
    this.#failures.set('session', new VivavoceError(code));
    this.#store.emit('session.failed', { status: 'failed', code });
    this.#options.onErased();
  }

  #silence(silent: boolean): void {
    this.#options.remember({ silent });
    this.#voice.silence(silent);
  }

  /** In the state, and over a reload. */
  #keep(change: { draft: string } | { left: boolean } | { muted: boolean }): void {
    this.#options.remember(change);
    this.#store.set(change);
  }

  /** Lets the connection go without hearing of it again: who drops it says what that means. */
  #dropLink(): void {
    const link = this.#link;
    this.#link = undefined;
    this.#drops += 1;
    link?.close();
  }

  async #end(): Promise<void> {
    const over = () => isOver(this.#store.state.record.status);
    if (over()) return;
    await this.#answered();
    if (this.#link?.send({ type: 'end', id: `msg_${randomText(22)}` }))
      await this.#until(over, END_DEADLINE_MS);
    if (over()) return;
    this.#watch.take(await this.#access.end());
    this.#watch.ended('candidate');
  }

  /** What was typed while the connection was gone still counts, as long as another one may come. */
  #answered(): Promise<void> {
    return this.#until(() => {
      const { record, pendingAnswers } = this.#store.state;
      const lost = !this.#joining && this.#link?.stopped !== false;
      return lost || isOver(record.status) || pendingAnswers.length === 0;
    }, END_DEADLINE_MS);
  }

  /** Waits until something is true of the state, at most so long. */
  async #until(met: () => boolean, timeoutMs: number): Promise<void> {
    if (met()) return;
    let stop = () => {};
    const change = new Promise<void>((resolve) => {
      stop = this.#store.subscribe(() => met() && resolve());
    });
    await withDeadline(change, timeoutMs).catch(() => undefined);
    stop();
  }

  #microphone(state: MicrophoneState, error: VivavoceError | null): void {
    this.#failures.set('microphone', error);
    if (this.#store.state.microphone === state) return;
    // Where the chosen one is gone the browser gives another.
    const deviceId = state === 'open' && this.#voice.engine.microphone?.deviceId;
    this.#store.set({ microphone: state, ...(deviceId && { deviceId }) });
    this.#store.emit('microphone', { state });
  }

  /** Opens the one named, else the last one named, also before a reload. */
  async #openMicrophone(deviceId = this.#options.kept.deviceId ?? null): Promise<void> {
    this.#requireVoice();
    this.#options.remember({ deviceId });
    this.#store.set({ deviceId });
    await this.#voice.engine.openMicrophone(deviceId);
  }

  /** Nothing is captured before the candidate agreed to it. */
  #requireVoice(): void {
    if (!this.#store.state.record.consent?.voice) throw new VivavoceError('consent_required');
  }
}
