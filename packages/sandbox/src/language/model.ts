import type { SandboxSession } from '../session/session.ts';
import type { AnswerBlock } from './answer.ts';
import { dishonestBlocks } from './dishonest.ts';
import type { Prompt, Question, Wanted } from './question.ts';
import { ROLES } from './roles/index.ts';

/** What the stand-in model answers: a function of the question and the seed alone. */
export function composeAnswer({ prompt, wanted, thinks }: Question, session: SandboxSession): AnswerBlock[] {
  if (session.dishonest) return dishonestBlocks({ wanted, prompt, seed: session.seed });
  return [...(thinks ? [THOUGHTS] : []), honestBlock(wanted, prompt, session)];
}

function honestBlock(wanted: Wanted, prompt: Prompt, session: SandboxSession): AnswerBlock {
  const role = ROLES.find((candidate) => candidate.isAsked(wanted, prompt));
  const answer = role?.answer(wanted, prompt, session) ?? 'I am a stand-in and have nothing to add.';
  return wanted.form === 'tool'
    ? { type: 'tool_use', name: wanted.name, json: answer }
    : { type: 'text', text: answer };
}

const THOUGHTS: AnswerBlock = {
  type: 'thinking',
  text: 'The answer should take up what was said last and stay within what is allowed.',
};
