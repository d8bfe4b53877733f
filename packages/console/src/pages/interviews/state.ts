import type { Tone } from '../../kit/badge.tsx';
import { interviewsWords } from '../../words/interviews.ts';
import type { Interview } from './use-interviews.ts';

const { states, question } = interviewsWords;

/** The state of an interview as a colour and its words. */
export function stateOf(item: Interview): { tone: Tone; text: string } {
  switch (item.stage) {
    case 'invited':
      return { tone: 'neutral', text: item.status === 'consented' ? states.consented : states.created };
    case 'in_progress':
      return inProgress(item);
    case 'to_review':
      return item.score === null
        ? { tone: 'warning', text: states.tooLittle }
        : { tone: 'accent', text: states.evaluated };
    case 'decided':
      return decided(item);
    case 'failed':
      return failed(item);
  }
}

function inProgress({ status, progress }: Interview): { tone: Tone; text: string } {
  switch (status) {
    case 'live': {
      const asked = progress !== null && progress.questionNumber > 0;
      return {
        tone: 'info',
        text: asked ? question(progress.questionNumber, progress.questionCount) : states.live,
      };
    }
    case 'suspended':
      return { tone: 'warning', text: states.suspended };
    case 'queued':
      return { tone: 'info', text: states.queued };
    case 'evaluating':
      return { tone: 'info', text: states.evaluating };
    default:
      return { tone: 'info', text: states.ended };
  }
}

function decided({ decision }: Interview): { tone: Tone; text: string } {
  switch (decision) {
    case 'advance':
      return { tone: 'success', text: states.advance };
    case 'decline':
      return { tone: 'neutral', text: states.decline };
    default:
      return { tone: 'warning', text: states.hold };
  }
}

function failed({ status, startedAt }: Interview): { tone: Tone; text: string } {
  if (status === 'failed') return { tone: 'danger', text: states.failed };
  if (status === 'ended') return { tone: 'warning', text: states.ended_early };
  return { tone: 'warning', text: startedAt === null ? states.neverCame : states.left };
}
