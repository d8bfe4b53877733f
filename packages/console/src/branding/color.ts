const HEX = /^#[0-9a-f]{6}$/i;

/** The colour that was typed so far; `null` while it is none. */
export function colorOf(typed: unknown): string | null {
  const text = typeof typed === 'string' ? typed.trim() : '';
  return HEX.test(text) ? text : null;
}
