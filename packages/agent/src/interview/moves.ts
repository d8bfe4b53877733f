/**
 * What the interviewer may do with one reply, and the code by which the model names it: one short word of the model's
 * vocabulary, so that a reply's marker (`#next`) costs a token or two before its first word. The state machine says which
 * moves are allowed now; the model picks and phrases one.
 *
 * - `listen` is silent: the candidate has not finished
 * - `pause` gives the floor away until the candidate speaks again; `wait` for a moment
 */
export const MOVE_CODES = {
  follow_up: 'follow',
  next_question: 'next',
  hint: 'hint',
  wait: 'wait',
  answer_candidate: 'answer',
  wrap_up: 'close',
  repeat_question: 'repeat',
  rephrase: 'reword',
  skip: 'skip',
  pause: 'pause',
  listen: 'listen',
} as const;

export type Move = keyof typeof MOVE_CODES;

export const MOVES = Object.keys(MOVE_CODES) as readonly Move[];

export function isMove(text: string): text is Move {
  return Object.hasOwn(MOVE_CODES, text);
}

/** The move that a name or a code means, as a model may write it: `next`, `next_question`, `Next Question`. */
export function moveNamed(text: string): Move | null {
  const name = text
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
  if (isMove(name)) return name;
  return MOVES.find((move) => MOVE_CODES[move] === name) ?? null;
}
