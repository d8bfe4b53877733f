import type {
  CandidateRequest,
  CaptionWord,
  ControlRequest,
  ErrorCode,
  Evaluation,
  FieldError,
  InterviewProgress,
  Phase,
  SelfDescription,
  Session,
  SessionEventData,
  TurnMode,
} from '@vivavoce/contract/plain';

/** How the client proves itself. Exactly one of the three. */
export type ClientOptions = ClientSettings &
  (
    | {
        /** `vv_test_pk_…` or `vv_live_pk_…`; works only on the origins that the key allows. */
        publishableKey: string;
      }
    | {
        /** Token of one session that your backend created. */
        sessionToken: string;
      }
    | {
        /** Asks your backend for the token of a session. */
        getSessionToken: GetSessionToken;
      }
  );

/** Answers a session's token. */
export type GetSessionToken = (wanted: SessionTokenWanted) => Promise<string>;

export interface SessionTokenWanted {
  /** The session whose token has expired: answer a fresh one of it. `null`: an interview is to begin, in a session of its own. */
  sessionId: string | null;
}

export interface ResultsOptions {
  /** @defaultValue 'https://api.vivavoce.dev' */
  apiUrl?: string;
  /** Where the right to read finished results is kept; `null` keeps none. @defaultValue `localStorage` */
  resultStorage?: SessionStorage | null;
}

export interface ClientSettings extends ResultsOptions {
  /** Where the worklet is served: `<url>/voice.js`. @defaultValue `<apiUrl>/worklets/<version>` */
  workletUrl?: string;
  /** Where the running session is remembered across a reload; `null` forgets. @defaultValue `sessionStorage` */
  storage?: SessionStorage | null;
}

export interface SessionStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

export interface VivavoceClient {
  /** Results of interviews that are over, kept on this device until the candidate forgets them or they expire. */
  readonly results: Results;
  readonly interview: {
    /**
     * The interview of the same template and name that another tab of this site is in; `null` where there is none. Offer to go
     * on with it before `start` begins another one.
     */
    elsewhere(options?: StartOptions): Promise<RunningElsewhere | null>;
    /**
     * Creates a session (publishable key) or opens the one that the token belongs to; after a reload of the page, goes on
     * with the one that was running, or shows the result of the one that is over. Captures nothing: call `consent`, then
     * `join`.
     */
    start(options?: StartOptions): Promise<InterviewSession>;
    /** Whether `start({ resume: false })` begins another session. Not with a `sessionToken`: it names one session only. */
    readonly repeatable: boolean;
  };
}

/** An interview in another tab. */
export interface RunningElsewhere {
  readonly sessionId: string;
  /** Title of the template. */
  readonly title: string;
  readonly startedAt: string | null;
  /** Goes on with it here; at `join` the other tab lets go. @throws VivavoceError */
  resume(): Promise<InterviewSession>;
}

/** A result that is kept on this device. */
export interface KeptResult {
  sessionId: string;
  /** Title of the template. */
  title: string;
  endedAt: string | null;
  /** Readable until then. */
  expiresAt: string;
}

export interface Results {
  /** What is kept and has not expired, newest first. */
  list(): KeptResult[];
  /** Opens one. @throws VivavoceError `not_found` where it is not kept, `session_erased` */
  open(sessionId: string): Promise<ResultView>;
  /** Keeps one whose token your backend asked for, with `POST /v1/sessions/{id}/result-token`. */
  add(result: KeptResult & { token: string }): void;
  /** Takes the right to read it back, and forgets it on this device. */
  forget(sessionId: string): Promise<void>;
}

/** A result on screen, immutable: a new object after every change. */
export interface ResultState {
  record: Session;
  transcript: CaptionLine[];
  evaluation: EvaluationState;
  error: VivavoceErrorShape | null;
}

/** One result that is read. Fits `useSyncExternalStore`, as a session does. */
export interface ResultView {
  readonly id: string;
  getState(): ResultState;
  /** Calls `listener` after every change; returns the function that stops it. */
  subscribe(listener: () => void): () => void;
  /** Looks for news now; it looks by itself too while the evaluation is under way. */
  refresh(): void;
  /** Frees everything; the object is of no use afterwards. */
  dispose(): void;
}

export interface StartOptions {
  /** Id or slug of the template; required with a publishable key. */
  template?: string;
  /** BCP 47; a language that the template is in. @defaultValue the template's own */
  locale?: string;
  /** The candidate's name, for greeting and thanks. */
  displayName?: string;
  /**
   * Tells this interview from others of the same template in one tab, e.g. the id of the application: only the one of the same
   * name is gone on with after a reload.
   */
  name?: string;
  /** Go on with the session that this tab was in. @defaultValue true */
  resume?: boolean;
}

/** Everything on screen, immutable: a new object after every change. Fits `useSyncExternalStore`. */
export interface SessionState {
  /** The record as the API last answered it. */
  record: Session;
  connection: Connection;
  /** Attempts to reconnect so far; 0 while connected. */
  attempt: number;
  phase: Phase;
  turnMode: TurnMode;
  progress: InterviewProgress;
  /** The interviewer takes `request`. */
  takesRequests: boolean;
  transcript: CaptionLine[];
  muted: boolean;
  microphone: MicrophoneState;
  /** The microphone that is open, or opens next, also after a reload; `null` before the candidate or the browser chose one. */
  deviceId: string | null;
  sound: SoundState;
  /** What is typed and not sent; survives a reload. */
  draft: string;
  /** The candidate left for now, and has not joined again since, also before a reload: join from a click only. */
  left: boolean;
  /** Typed answers that are not stored yet, oldest first; sent (again) by themselves. */
  pendingAnswers: PendingAnswer[];
  evaluation: EvaluationState;
  /** The last failure that matters to the candidate, until it is mended. */
  error: VivavoceErrorShape | null;
}

/** `idle` before `join`; `offline` where the browser says that there is no network. */
export type Connection = 'idle' | 'connecting' | 'live' | 'reconnecting' | 'offline' | 'replaced' | 'closed';

/**
 * `silenced`: open, but muted by the system or a switch of the device; `busy`: used by another program; `forbidden`: the page's
 * `Permissions-Policy` leaves it out; `insecure`: the page is not served over HTTPS. Each has the code `microphone_<state>`.
 */
export type MicrophoneState =
  | 'off'
  | 'opening'
  | 'open'
  | 'silenced'
  | 'denied'
  | 'missing'
  | 'lost'
  | 'busy'
  | 'forbidden'
  | 'insecure';

/**
 * `blocked`: the browser waits for a click, see `enableSound`; `stalled`: the browser says that it plays, and stands still:
 * `enableSound` starts it anew; `off`: not joined yet, switched off, or the browser cannot play it.
 */
export type SoundState = 'running' | 'blocked' | 'stalled' | 'off';

export interface PendingAnswer {
  id: string;
  text: string;
  /** The question that it was begun for; missing where that is not known. */
  questionId?: string | null;
}

export interface CaptionLine {
  /** Stable key: the turn and who spoke. */
  key: string;
  turnId: string;
  role: 'interviewer' | 'candidate';
  /**
   * Final, or as far as it is known. For the interviewer `text` is all that was on screen, `heardCharacters` how much of it was
   * played: less than all of it while speaking, and for good where it was `interrupted`.
   */
  text: string;
  heardCharacters: number;
  final: boolean;
  interrupted: boolean;
  input: 'voice' | 'typed';
  startMs: number | null;
  sequence: number | null;
}

export type EvaluationState =
  | { status: 'none' }
  | { status: 'waiting' }
  | { status: 'running'; questionsDone: number; questionCount: number }
  | { status: 'done'; evaluation: Evaluation }
  /** The result goes to the tenant, not to the candidate. */
  | { status: 'submitted' }
  | { status: 'failed'; code: ErrorCode };

export interface VivavoceErrorShape {
  code: ErrorCode;
  /** What happened. */
  message: string;
  /** What to do now. */
  fix: string;
  retryable: boolean;
  requestId: string | null;
  fields: FieldError[];
}

/** What `session.on` takes, beside the session's own events. */
export interface ClientEventData extends SessionEventData {
  state: SessionState;
  caption: CaptionLine;
  phase: { phase: Phase };
  connection: { connection: Connection; attempt: number };
  microphone: { state: MicrophoneState };
  error: VivavoceErrorShape;
}

export type ClientEventType = keyof ClientEventData;

export interface JoinOptions {
  /** `false`: no microphone is opened; answers are typed. @defaultValue true where consent covers voice */
  microphone?: boolean;
  /** @defaultValue the one named last, else the browser's default */
  deviceId?: string;
}

export interface MicrophoneDevice {
  deviceId: string;
  label: string;
}

/** Loudness in even steps for the ear: 0 is -60 dBFS or less, 1 is full scale. */
export interface Levels {
  /** Loudness of the microphone, 0 to 1. */
  input: number;
  /** Loudness of the interviewer as it is heard now, 0 to 1. */
  output: number;
}

export interface Statistics {
  /** Microphone audio that was dropped because the network did not take it. */
  droppedAudioMs: number;
  /** Times that the interviewer's voice ran dry in mid-speech. */
  underruns: number;
}

export interface InterviewSession {
  readonly id: string;
  /** The state now; the same object until something changes. */
  getState(): SessionState;
  /** Calls `listener` after every change; returns the function that stops it. */
  subscribe(listener: () => void): () => void;
  on<T extends ClientEventType>(type: T, listener: (data: ClientEventData[T]) => void): () => void;

  /**
   * Records that the candidate agreed to the notice. Who agreed to type may agree to `voice` later too, while the interview
   * runs; then open the microphone with `devices.open`. `locale` is the language in which the notice was shown, where that is not
   * the notice's own. @throws VivavoceError
   */
  consent(choices: { voice: boolean; locale?: string }): Promise<void>;
  /** Opens microphone, sound and the connection; resolves when the interviewer is there. Joins again after `leave`, too. @throws VivavoceError */
  join(options?: JoinOptions): Promise<void>;
  /** Sends a typed answer; resolves when it is stored. Kept and sent again across lost connections and reloads. */
  say(text: string): Promise<void>;
  /**
   * Asks for the question again (`repeat`), for time to think (`pause`), or to leave the question out (`skip`): ask the candidate
   * before you call that one. None is an answer, and none ends anything; a question that was left out is offered again before the
   * end. Resolves when the interviewer has it; sent again where the connection is lost meanwhile.
   * @throws VivavoceError `connection_lost` where there is none now, `unavailable` where `takesRequests` is false, `session_over`
   */
  request(request: CandidateRequest): Promise<void>;
  mute(muted: boolean): void;
  /**
   * Keeps what is typed, also across a reload. Call it at each keystroke: the interviewer waits for whoever types, and an answer
   * that is sent as it stands here belongs to the question that was open when it was begun. `say` does not empty it.
   */
  setDraft(draft: string): void;
  /** Call from a click where `sound` is `blocked`, `stalled` or switched off. */
  enableSound(): Promise<void>;
  /** Switches the interviewer's voice off, captions go on; also after a reload. `enableSound` switches it on again. */
  disableSound(): void;
  /**
   * Says that the candidate ran (`{ type: 'run' }`) or handed in (`{ type: 'submit' }`) their code, which returns to conversation
   * at once; or chooses how turns are taken (`{ type: 'mode', mode: 'coding' }`), where the template lets the candidate's page.
   * @throws VivavoceError `not_allowed` where it does not, `session_over`
   */
  control(request: ControlRequest): Promise<void>;
  /** Ends the interview for good; typed answers that wait for the connection get 5 s to arrive. Idempotent. */
  end(): Promise<void>;
  /** Disconnects without ending; the session is kept for 15 minutes. */
  leave(): void;
  /**
   * Behind a link, where the record has `pausableUntil`: disconnects, and keeps the session until then. Its token is given back;
   * `join` asks `getSessionToken` for another. Resolves when the session waits. @throws VivavoceError `not_allowed`
   */
  pause(): Promise<void>;
  /**
   * Keeps what the candidate says about themself, in place of what they said before; nobody reads it of one interview. After the
   * end, and only where they want to: offer "prefer not to say" first. @throws VivavoceError
   */
  describeSelf(said: SelfDescription): Promise<void>;
  /** Looks for news of the session now. It looks by itself too: for one who does not want to wait. */
  refresh(): void;

  readonly devices: {
    list(): Promise<MicrophoneDevice[]>;
    /** Opens (or changes) the microphone, before `join` too, for the level check. @throws VivavoceError `microphone_denied` and its like */
    open(deviceId?: string): Promise<void>;
    /** Plays a short tone. */
    testSpeaker(): Promise<void>;
  };
  /** Read once a frame for meters; cheap. */
  levels(): Levels;
  /** How the sound has fared since the last `join`; for support, not for the candidate. */
  statistics(): Statistics;
  /** Frees everything; the object is of no use afterwards. */
  dispose(): void;
}

export type { CandidateRequest, CaptionWord, ControlRequest };
