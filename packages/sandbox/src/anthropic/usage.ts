import { hash32 } from '../session/random.ts';
import type { SandboxSession } from '../session/session.ts';
import { type MessagesRequest, textOf } from './request.ts';
import { countTokens } from './tokens.ts';

/** Prefixes below this are not cached by the vendor. */
const MIN_CACHED_TOKENS = 1024;
const MAX_PREFIXES = 64;

/** Hashes of the prompt prefixes that the model has read lately. */
const newPrefixes = () => new Set<number>();

export interface InputUsage {
  input_tokens: number;
  cache_creation_input_tokens: number;
  cache_read_input_tokens: number;
}

/**
 * What a request reads: everything up to the last `cache_control` mark is written to the cache the first time and read from
 * it afterwards. The vendor's order is tools, system, messages.
 */
export function inputUsage(request: MessagesRequest, session: SandboxSession): InputUsage {
  const parts: { text: string; isMarked: boolean }[] = [];
  for (const tool of request.tools ?? []) {
    parts.push({ text: JSON.stringify(tool), isMarked: Boolean(tool.cache_control) });
  }
  const contents = [request.system ?? [], ...request.messages.map(({ content }) => content)];
  for (const content of contents) {
    if (typeof content === 'string') parts.push({ text: content, isMarked: false });
    else
      for (const block of content)
        parts.push({ text: textOf([block]), isMarked: Boolean(block.cache_control) });
  }
  const prefixLength = parts.findLastIndex(({ isMarked }) => isMarked) + 1;
  const prefix = parts.slice(0, prefixLength).map(({ text }) => text);
  const total = countTokens(parts.map(({ text }) => text).join(' '));
  const cached = countTokens(prefix.join(' '));
  if (cached < MIN_CACHED_TOKENS) {
    return { input_tokens: total, cache_creation_input_tokens: 0, cache_read_input_tokens: 0 };
  }
  const key = hash32(request.model, ...prefix);
  const keys = session.state(newPrefixes);
  const isRead = keys.has(key);
  if (!isRead && keys.size >= MAX_PREFIXES) keys.clear();
  keys.add(key);
  return {
    input_tokens: total - cached,
    cache_creation_input_tokens: isRead ? 0 : cached,
    cache_read_input_tokens: isRead ? cached : 0,
  };
}
