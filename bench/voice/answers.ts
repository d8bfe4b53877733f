/** What was recorded of a person: the words, exactly, and their sound at 16 kHz from the first voiced sample to the last. */
export interface Clip {
  text: string;
  samples: Int16Array;
}

/** Where an answer pauses. */
export type PauseKind = 'none' | 'mid_sentence' | 'after_sentence';

/** One answer of the candidate: clips that were spoken without a stop, with a pause between them. */
export interface Answer {
  clips: readonly Clip[];
  pause: PauseKind;
  /** Between the clips; 0 where there is only one. */
  pauseMs: number;
  /** The recogniser closes the pause with a full stop that is none. */
  falsePoint: boolean;
}

const SHORTEST_PAUSE_MS = 300;
const LONGEST_PAUSE_MS = 1_500;
/** Every which pause gets a full stop that is none. */
const FALSE_POINT_EVERY = 4;

export interface Clips {
  /** Said in one breath, to a complete sentence. */
  whole: readonly Clip[];
  /** A sentence, in two clips. */
  midSentence: readonly (readonly [Clip, Clip])[];
  /** Two sentences. */
  afterSentence: readonly (readonly [Clip, Clip])[];
}

/**
 * What the recogniser's stand-in is taught of them. A sentence that is known in two parts is not taught as a whole: of a recording
 * only its end is exact, and in a pause inside the whole a word would be heard that was not said yet.
 */
export function taughtOf({ whole, midSentence, afterSentence }: Clips): Clip[] {
  const inParts = new Set(midSentence.map((parts) => parts.map(({ text }) => text).join(' ')));
  return [
    ...midSentence.flat(),
    ...[...whole, ...afterSentence.flat()].filter(({ text }) => !inParts.has(text)),
  ];
}

/** Answers for a run, the same in every run: whole ones, and between them those with a pause, of 300 to 1,500 ms, evenly spread. */
export function answersOf({ whole, midSentence, afterSentence }: Clips): Answer[] {
  const paused = interleave(paired(midSentence, 'mid_sentence'), paired(afterSentence, 'after_sentence'));
  return interleave(
    whole.map((clip): Answer => ({ clips: [clip], pause: 'none', pauseMs: 0, falsePoint: false })),
    paused,
  );
}

/** The pauses in mid-sentence once more, a quarter of them closed with a full stop that is none. */
export function falselyPointed(answers: readonly Answer[]): Answer[] {
  return answers
    .filter(({ pause }) => pause === 'mid_sentence')
    .map((answer, index) => ({ ...answer, falsePoint: index % FALSE_POINT_EVERY === 1 }));
}

/** The words of an answer, as the recogniser will write them. */
export function textOf({ clips, falsePoint }: Answer): string {
  const texts = clips.map(({ text }) => text);
  if (!falsePoint) return texts.join(' ');
  const [first = '', ...rest] = texts;
  return [`${first.replace(/\P{L}+$/u, '')}.`, ...rest.map(capitalised)].join(' ');
}

function paired(pairs: readonly (readonly [Clip, Clip])[], pause: PauseKind): Answer[] {
  return pairs.map((clips, index) => {
    // A step that shares no factor with the count visits every pause once, in no order that a listener could learn.
    const rank = (index * 7) % pairs.length;
    const share = pairs.length > 1 ? rank / (pairs.length - 1) : 0;
    const pauseMs = Math.round(SHORTEST_PAUSE_MS + share * (LONGEST_PAUSE_MS - SHORTEST_PAUSE_MS));
    return { clips, pause, pauseMs, falsePoint: false };
  });
}

function interleave<T>(a: readonly T[], b: readonly T[]): T[] {
  return Array.from({ length: Math.max(a.length, b.length) }, (_, index) => [
    ...a.slice(index, index + 1),
    ...b.slice(index, index + 1),
  ]).flat();
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
