import { tokensOf } from '../language/tokens.ts';
import { hash32 } from '../session/random.ts';
import type { SandboxSession } from '../session/session.ts';
import { type CompletionRequest, textOf } from './request.ts';

/** The vendor's rule: prompts of this length and more are cached without a mark, in steps from there. */
const LEAST_TOKENS = 1_024;
const STEP_TOKENS = 128;
const MAX_PREFIXES = 4_096;

const newPrefixes = () => new Set<number>();

/** What a request reads, and how much of it is the beginning of an earlier one. */
export function promptUsage(
  request: CompletionRequest,
  session: SandboxSession,
): { tokens: number; cachedTokens: number } {
  const known = session.state(newPrefixes);
  const tokens = request.messages.flatMap(({ role, content }) => [role, ...tokensOf(textOf(content))]);
  let key = hash32(request.model);
  let cachedTokens = 0;
  const prefixes: number[] = [];
  for (let at = 0; at + STEP_TOKENS <= tokens.length; at += STEP_TOKENS) {
    key = hash32(String(key), ...tokens.slice(at, at + STEP_TOKENS));
    const length = at + STEP_TOKENS;
    if (length < LEAST_TOKENS) continue;
    if (known.has(key)) cachedTokens = length;
    prefixes.push(key);
  }
  if (known.size + prefixes.length > MAX_PREFIXES) known.clear();
  for (const prefix of prefixes) known.add(prefix);
  return { tokens: tokens.length, cachedTokens };
}
