/** What the interviewer may do with one reply. The state machine says which are allowed now; the model picks and phrases one. */
export const MOVES = ['follow_up', 'next_question', 'hint', 'wait', 'answer_candidate', 'wrap_up'] as const;

export type Move = (typeof MOVES)[number];

export function isMove(text: string): text is Move {
  return (MOVES as readonly string[]).includes(text);
}
