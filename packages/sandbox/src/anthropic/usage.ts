import { countTokens } from '../language/tokens.ts';
import { hash32 } from '../session/random.ts';
import type { SandboxSession } from '../session/session.ts';
import { type MessagesRequest, textOf } from './request.ts';

/**
 * Prefixes below this are not cached by the vendor, by the beginning of the model's name, the longest first. A model that is newer
 * than the vendor's table counts as one of its generation.
 */
const MIN_CACHED_TOKENS: readonly (readonly [model: string, tokens: number])[] = [
  ['claude-opus-4-8', 1_024],
  ['claude-opus-4-7', 2_048],
  ['claude-opus-4-6', 4_096],
  ['claude-opus-4-5', 4_096],
  ['claude-haiku-4-5', 4_096],
  ['claude-opus-5', 512],
  ['claude-haiku-3', 2_048],
];
const MIN_OTHERWISE = 1_024;
/** Marks that the vendor takes in one request. */
const MAX_MARKS = 4;
/** Blocks before a mark in which the vendor looks for what it knows. */
const LOOK_BACK = 20;
/** What was not read for this long is forgotten. */
const KEPT_MS = 5 * 60_000;
const MAX_PREFIXES = 512;

/** When each prefix of a prompt was last read, by its hash. */
const newPrefixes = () => new Map<number, number>();

export interface InputUsage {
  input_tokens: number;
  cache_creation_input_tokens: number;
  cache_read_input_tokens: number;
}

/**
 * What a request reads, by the vendor's rules: what lies before a mark is written to the cache, and the longest part of it that is
 * known already is read from there instead. Each mark looks back a few blocks for it. The order is tools, system, messages.
 */
export function inputUsage(
  request: MessagesRequest,
  session: SandboxSession,
  nowMs = Date.now(),
): InputUsage {
  const blocks = blocksOf(request);
  const known = session.state(newPrefixes);
  const least = leastOf(request.model);
  let key = hash32(request.model);
  let tokens = 0;
  const prefixes = blocks.map(({ role, text, isMarked }) => {
    key = hash32(String(key), role, text);
    tokens += countTokens(text);
    return { key, tokens, isMarked };
  });
  const marks = prefixes
    .map((prefix, index) => ({ ...prefix, index }))
    .filter((prefix) => prefix.isMarked && prefix.tokens >= least)
    .slice(-MAX_MARKS);
  let read = 0;
  for (const { index } of marks) {
    for (let back = index; back >= 0 && back > index - LOOK_BACK; back -= 1) {
      const prefix = prefixes[back];
      if (!prefix || prefix.tokens < least) break;
      const lastMs = known.get(prefix.key);
      if (lastMs === undefined || nowMs - lastMs > KEPT_MS) continue;
      known.set(prefix.key, nowMs);
      read = Math.max(read, prefix.tokens);
      break;
    }
  }
  if (known.size + marks.length > MAX_PREFIXES) known.clear();
  for (const mark of marks) known.set(mark.key, nowMs);
  const cached = marks.at(-1)?.tokens ?? 0;
  return {
    input_tokens: tokens - cached,
    cache_creation_input_tokens: cached - read,
    cache_read_input_tokens: read,
  };
}

function leastOf(model: string): number {
  return MIN_CACHED_TOKENS.find(([name]) => model.startsWith(name))?.[1] ?? MIN_OTHERWISE;
}

function blocksOf(request: MessagesRequest): { role: string; text: string; isMarked: boolean }[] {
  const blocks = (request.tools ?? []).map((tool) => ({
    role: 'tools',
    text: JSON.stringify(tool),
    isMarked: Boolean(tool.cache_control),
  }));
  const contents = [
    { role: 'system' as string, content: request.system ?? [] },
    ...request.messages.map(({ role, content }) => ({ role, content })),
  ];
  for (const { role, content } of contents) {
    if (typeof content === 'string') blocks.push({ role, text: content, isMarked: false });
    else
      for (const block of content)
        blocks.push({ role, text: textOf([block]), isMarked: Boolean(block.cache_control) });
  }
  return blocks;
}
