/** Pieces of a text of the size that a model's tokens have; joined they are the text. */
export function tokensOf(text: string): string[] {
  return text.match(/\s*[\p{L}\p{N}]{1,6}|\s*[^\s\p{L}\p{N}]{1,3}|\s+/gu) ?? [];
}

export function countTokens(text: string): number {
  return Math.ceil(text.length / 4);
}
