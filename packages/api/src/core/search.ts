/** A pattern of `LIKE` that any text with these words in it fits: `%` and `_` stand for themselves. */
export function patternOf(words: string): string {
  return `%${escaped(words)}%`;
}

/** The same for Prisma, whatever the case. */
export function partOf(words: string) {
  return { contains: escaped(words), mode: 'insensitive' } as const;
}

/** Prisma hands `%` and `_` on as they are, too. */
function escaped(words: string): string {
  return words.replaceAll(/[\\%_]/g, String.raw`\$&`);
}
