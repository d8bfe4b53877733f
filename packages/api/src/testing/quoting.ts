import { verifyQuotes } from '../features/evaluations/quotes/verify.ts';

/** For tables of tests: what becomes of a cut out of what somebody said: `as it is`, `whole` (sentence) or `refused`. */
export function quoting(said: string, cut: string, locale: string): string {
  if (!said.includes(cut)) return `not in there: ${cut}`;
  const [quote] = verifyQuotes([{ sequence: 1, text: cut }], [{ sequence: 1, startMs: 0, text: said }], {
    locale,
  });
  if (!quote) return 'refused';
  if (quote.text === cut) return 'as it is';
  return said.includes(quote.text) && quote.text.includes(cut) ? 'whole' : quote.text;
}
