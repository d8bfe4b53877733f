import { tokensOf } from './tokens.ts';

/** What the model says, before it is cut to its budget and put on the wire. */
export type AnswerBlock =
  | { type: 'thinking'; text: string }
  | { type: 'text'; text: string }
  | { type: 'tool_use'; name: string; json: string };

export type StopReason = 'end_turn' | 'max_tokens' | 'stop_sequence' | 'tool_use';

export interface Answer {
  blocks: AnswerBlock[];
  stopReason: StopReason;
  stopSequence: string | null;
  outputTokens: number;
}

/** Cuts an answer at the first stop sequence in its text and at the token budget, as the vendor does. */
export function boundAnswer(
  blocks: readonly AnswerBlock[],
  bounds: { maxTokens: number; stopSequences: readonly string[] },
): Answer {
  const bounded: AnswerBlock[] = [];
  let left = bounds.maxTokens;
  for (const block of blocks) {
    const stop = block.type === 'text' ? firstStop(block.text, bounds.stopSequences) : undefined;
    const content = contentOf(block);
    const wanted = tokensOf(stop ? content.slice(0, stop.at) : content);
    const kept = wanted.slice(0, left);
    left -= kept.length;
    bounded.push(withContent(block, kept.join('')));
    const outputTokens = bounds.maxTokens - left;
    if (kept.length < wanted.length) {
      return { blocks: bounded, stopReason: 'max_tokens', stopSequence: null, outputTokens };
    }
    if (stop) {
      return { blocks: bounded, stopReason: 'stop_sequence', stopSequence: stop.sequence, outputTokens };
    }
  }
  const usesTool = blocks.some(({ type }) => type === 'tool_use');
  return {
    blocks: bounded,
    stopReason: usesTool ? 'tool_use' : 'end_turn',
    stopSequence: null,
    outputTokens: bounds.maxTokens - left,
  };
}

export function contentOf(block: AnswerBlock): string {
  return block.type === 'tool_use' ? block.json : block.text;
}

function withContent(block: AnswerBlock, content: string): AnswerBlock {
  return block.type === 'tool_use' ? { ...block, json: content } : { ...block, text: content };
}

function firstStop(text: string, sequences: readonly string[]): { at: number; sequence: string } | undefined {
  let first: { at: number; sequence: string } | undefined;
  for (const sequence of sequences) {
    const at = sequence === '' ? -1 : text.indexOf(sequence);
    if (at >= 0 && (!first || at < first.at)) first = { at, sequence };
  }
  return first;
}
