import type { SandboxSession } from '../session/session.ts';
import type { AnswerBlock } from './answer.ts';
import { dishonestBlocks } from './dishonest.ts';
import { type MessagesRequest, type Prompt, promptOf, type Wanted } from './request.ts';
import { ROLES } from './roles/index.ts';
import { readScene } from './roles/interviewer/scene.ts';

/** What the stand-in model answers: a function of the request and the seed alone. */
export function composeAnswer(request: MessagesRequest, session: SandboxSession): AnswerBlock[] {
  const prompt = promptOf(request);
  const wanted = structureWanted(request, prompt);
  if (session.dishonest) return dishonestBlocks({ wanted, prompt, seed: session.seed });
  return [...thinking(request), honestBlock(wanted, prompt, session)];
}

function honestBlock(wanted: Wanted, prompt: Prompt, session: SandboxSession): AnswerBlock {
  const role = ROLES.find((candidate) => candidate.isAsked(wanted, prompt));
  const answer = role?.answer(wanted, prompt, session) ?? 'I am a stand-in and have nothing to add.';
  return wanted.form === 'tool'
    ? { type: 'tool_use', name: wanted.name, json: answer }
    : { type: 'text', text: answer };
}

function structureWanted(request: MessagesRequest, prompt: Prompt): Wanted {
  const format = request.output_config?.format;
  if (format) return { form: 'json', schema: format.schema };
  const tools = request.tools ?? [];
  const choice = request.tool_choice?.type ?? 'auto';
  const named = tools.find(({ name }) => name === request.tool_choice?.name);
  // Free to choose, the model calls a tool only where no reply of the interviewer is asked for.
  const tool =
    named ?? (choice === 'any' || (choice === 'auto' && !readScene(prompt)) ? tools[0] : undefined);
  if (!tool || choice === 'none') return { form: 'text' };
  return { form: 'tool', name: tool.name, schema: tool.input_schema ?? { type: 'object' } };
}

/** Recent models think unless they are told not to; whoever forgets that hears it in the latency. */
function thinking(request: MessagesRequest): AnswerBlock[] {
  if (request.thinking?.type === 'disabled') return [];
  return [
    {
      type: 'thinking',
      text: 'The answer should take up what was said last and stay within what is allowed.',
    },
  ];
}
