import type { Move } from './moves.ts';
import type { InterviewState } from './state.ts';

/** A move was made. */
export function counted(state: InterviewState, move: Move): InterviewState {
  switch (move) {
    case 'follow_up':
      return { ...state, followUps: state.followUps + 1, waits: 0 };
    case 'hint':
      return { ...state, hints: state.hints + 1 };
    case 'wait':
      return { ...state, waits: state.waits + 1 };
    case 'answer_candidate':
      return { ...state, answers: state.answers + 1 };
    case 'next_question':
      return { ...state, asked: true };
    // What the candidate asks for costs nothing: none of these is counted.
    case 'repeat_question':
    case 'rephrase':
    case 'skip':
    case 'pause':
    case 'listen':
    case 'wrap_up':
      return state;
  }
}
