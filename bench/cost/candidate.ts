import type { Move } from '@vivavoce/agent/cost';

/**
 * A candidate who asks back where a question is new and once more at its first follow-up, answers at length and then follow-ups more
 * shortly, and has questions of their own at the end. With the seeded template that is an exchange every minute, for twenty-five.
 */
const SENTENCES = [
  'We had one service that took orders and another that told the warehouse what to pack.',
  'In the beginning they shared a database, which was fine until the second team came.',
  'I proposed an outbox table, so that an order and its message were written in one transaction.',
  'A worker read the table and sent what was new, and it was allowed to send it twice.',
  'The other side kept the ids that it had seen for two weeks and threw the rest away.',
  'We measured the delay between the two for a month before anybody relied on it.',
  'It was about two seconds on a normal day and under a minute when things went wrong.',
  'What I would do differently is the schema of the messages, which we changed too often.',
  'The hardest part was to convince people that duplicates are not a bug but a promise.',
  'I wrote a small load test that replayed a whole Monday in twenty minutes.',
  'When the queue grew we slowed the importers down instead of adding machines.',
  'In the end we could deploy either side without telling the other one.',
] as const;

const CLARIFYING = [
  'Do you mean the system as it is today, or how it was when I joined?',
  'Should I go into the code, or stay with the design?',
  'Is it all right if the example is from two years ago?',
  'Do you want the numbers as well, or only the idea?',
  'Shall I talk about my own part only, or about the team’s?',
] as const;

const OWN_QUESTIONS = [
  'How large is the team that I would work with?',
  'Who decides what is built next?',
  'How do you deal with being on call?',
] as const;

/** Sentences of an answer, to a question and to what follows up on it. */
const LONG = 21;
const SHORT = 16;

export class ScriptedCandidate {
  #question = '';
  #answers = 0;
  #asked = 0;
  #askedAgain = false;
  #sentence = 0;
  #own = 0;

  /** What is said to the interviewer's last words; `questionId` is of the question that is open, `null` for none. */
  answer(move: Move, questionId: string | null, stage: string): string {
    if (stage === 'greeting') return 'Hello, yes, I can hear you well and I am ready.';
    if (questionId === null) {
      const own = OWN_QUESTIONS[this.#own];
      this.#own += 1;
      return own ?? 'No, that was all, thank you very much.';
    }
    if (questionId !== this.#question) {
      this.#question = questionId;
      this.#answers = 0;
      this.#askedAgain = false;
      const clarifying = CLARIFYING[this.#asked % CLARIFYING.length] ?? '';
      this.#asked += 1;
      return clarifying;
    }
    if (move === 'follow_up' && !this.#askedAgain) {
      this.#askedAgain = true;
      return 'Do you mean at the time, or looking back?';
    }
    this.#answers += 1;
    return this.#speak(move === 'follow_up' || this.#answers > 1 ? SHORT : LONG);
  }

  #speak(sentences: number): string {
    return Array.from({ length: sentences }, () => {
      this.#sentence += 1;
      return SENTENCES[this.#sentence % SENTENCES.length];
    }).join(' ');
  }
}
