import type { Question, Wanted } from '../language/question.ts';
import { readScene } from '../language/roles/interviewer/scene.ts';
import { type MessagesRequest, promptOf } from './request.ts';

/** What a request asks of the stand-in model. */
export function questionOf(request: MessagesRequest): Question {
  const prompt = promptOf(request);
  return {
    prompt,
    wanted: structureWanted(request, prompt),
    // Recent models think unless they are told not to; whoever forgets that hears it in the latency.
    thinks: request.thinking?.type !== 'disabled',
  };
}

function structureWanted(request: MessagesRequest, prompt: Question['prompt']): Wanted {
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
