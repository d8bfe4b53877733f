/** Tokens with which a chat's turns are marked for a model, where its server lets them through: `<|im_end|>`, `<｜end▁of▁sentence｜>`. */
const TOKEN = /^<[|｜]\/?[a-z\d_▁]{1,40}[|｜]>/i;
const TOKEN_TO_BE = /^<[|｜]\/?[a-z\d_▁]{0,40}[|｜]?$/i;
/** Whose turn begins. */
const TURN =
  /^<(?:\|(?:im_start|start|start_header_id)\||start_of_turn)>\s*([a-z]*)(?:<\|end_header_id\|>)?\s*/i;
const CHANNEL = /^<\|channel\|>\s*([a-z]*)[^<]{0,40}<\|message\|>\s*/i;
const CHANNEL_TO_BE = /^<\|channel\|>[^<]{0,60}(?:<(?:\|[a-z]*\|?)?)?$/i;
/** The same without a mark of their own; within a sentence they are asked about. */
const PLAIN = ['</s>', '<eos>', '<end_of_turn>', '<start_of_turn>'];

/** Ends what a channel holds that is not for the ear. */
export const CHANNEL_END = /<\|end\|>|<\|channel\|>\s*final\s*<\|message\|>/i;

/** What stands here: a mark, the beginning of thoughts, or of somebody else's turn; `undecided` while it may become one. */
export function tokenAt(
  text: string,
  { final, after }: { final: boolean; after: boolean },
): { what: 'mark' | 'thoughts' | 'other'; length: number } | 'undecided' | null {
  const channel = CHANNEL.exec(text);
  if (channel !== null)
    return { what: /^final$/i.test(channel[1] ?? '') ? 'mark' : 'thoughts', length: channel[0].length };
  const turn = TURN.exec(text);
  const open = [TOKEN_TO_BE, CHANNEL_TO_BE].some((pattern) => pattern.test(text)) || turn?.[0] === text;
  if (open && !final) return 'undecided';
  if (turn !== null)
    return { what: /^(?:assistant|model|)$/i.test(turn[1] ?? '') ? 'mark' : 'other', length: turn[0].length };
  const token = TOKEN.exec(text)?.[0];
  if (token !== undefined) return { what: 'mark', length: token.length };
  const start = text.toLowerCase();
  const plain = after ? PLAIN.find((each) => start.startsWith(each)) : undefined;
  if (plain !== undefined) return { what: 'mark', length: plain.length };
  return after && text.length > 1 && !final && PLAIN.some((each) => each.startsWith(start))
    ? 'undecided'
    : null;
}
