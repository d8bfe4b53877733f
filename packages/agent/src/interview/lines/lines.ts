/** What the interviewer says in its own words, without the model, in one language. `{name}` takes its comma with it (`fill`). */
export interface Lines {
  /** `{interviewer}`, `{title}`; the first question follows. */
  greeting: string;
  /** Before a question. */
  nextQuestion: string;
  /** The same where nothing was said. */
  moveOn: string;
  followUp: string;
  /** `{hint}` */
  hint: string;
  hintPlain: string;
  wait: string;
  /** To a question of the candidate that the model could not answer. */
  answerCandidate: string;
  /** Asks for the candidate's own questions. */
  invitation: string;
  invitationTitle: string;
  closing: string;
  timeUp: string;
  /** After silence; the current question may follow the second. */
  silence: readonly [string, string];
  /** In coding mode. */
  checkIn: string;
  /** After an answer that was begun in writing long ago and not sent. */
  draft: string;
  /** After speech without words; the second offers typing. */
  notHeard: readonly [string, string];
  /** After words that were lost with the connection to whoever heard them. */
  missed: string;
  /** Goes on after a break; what was not heard follows. */
  resume: string;
}
