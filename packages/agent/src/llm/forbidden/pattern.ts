/** At the beginning of a clause. */
export const CLAUSE = String.raw`(?<=^|[.!?,;:-]\s*)`;

/** Tells whether any of these expressions stands in a text, as whole words. Texts are in their normal form. */
export function anyOf(sources: readonly string[]): (text: string) => boolean {
  const patterns = sources.map(
    (source) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'u'),
  );
  return (text) => patterns.some((pattern) => pattern.test(text));
}

/** What of a sentence states something: its question, the last clause of it, and what it reports of the candidate's own words are left out. */
export function statementsOf(sentence: string): string {
  return sentence
    .replace(/[^,;:.!?-]*[?？؟]/gu, '')
    .replace(REPORTS, ' ')
    .trim();
}

const REPORTS =
  /(?<=^|[,;:.!-]\s*)(?:(?:so|and|okay|i see|right|thanks|then|also|danke|gut|verstehe|und)[,\s]+)*(?:you(?:'ve|\s+have)?\s+(?:said|say|mentioned|told|described|explained|spoke|talked|wrote|brought|noted|named|called|pointed|felt|thought)|when\s+you|in\s+your|sie\s+(?:sagten|sagen|nannten|erwähnten|erzählten|beschrieben|meinten|sprachen)|als\s+sie|in\s+ihre[mnr])(?![\p{L}\p{N}])[^;.!?]*/gu;
