/** What is not heard by then is no reply. */
export const REPLY_WITHIN_MS = 10_000;

/** What the candidate's client saw of one turn. Times are of `performance.now()`. */
export interface ObservedTurn {
  startedAt: number;
  lastVoicedSentAt: number;
  /** The agent took the turn for over; missing where that was not told. */
  confirmedAt: number | undefined;
  /** The first voiced sample of the reply; missing where none came within 10 s. */
  firstVoiceAt: number | undefined;
  /** The agent was heard before the answer was over. */
  cutIn: boolean;
}

/** A candidate in an interview, who measures: when its own voice left, and when the agent's arrived. */
export interface Conversation {
  readonly ended: boolean;
  /** Waits until the agent listens and nothing of it is still to be heard. `false` where the interview ended meanwhile. */
  untilListening(timeoutMs: number): Promise<boolean>;
  /** Answers, and observes what comes of it. */
  answer(samples: Int16Array): Promise<ObservedTurn>;
  end(): Promise<void>;
}
