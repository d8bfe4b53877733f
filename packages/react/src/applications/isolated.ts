/** Somebody's own words inside a sentence of ours: in another direction, they would pull the number beside them along. */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}
