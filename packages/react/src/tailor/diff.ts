import { diffWordsWithSpace } from 'diff';

/** A run of a text that stayed, came or went. */
export interface DiffRun {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Scripts without spaces, where a word is found by the language's own rules. */
const UNSPACED = /[\u0E00-\u0E7F\u3040-\u30FF\u3400-\u9FFF]/u;

/** What changed from one text to another, word by word. */
export function diffText(before: string, after: string, locale: string): DiffRun[] {
  const segmenter =
    UNSPACED.test(before + after) && 'Segmenter' in Intl
      ? { intlSegmenter: new Intl.Segmenter(locale, { granularity: 'word' }) }
      : {};
  const runs = diffWordsWithSpace(before, after, segmenter).map(
    ({ added, removed, value }): DiffRun => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value,
    }),
  );
  return togetherWhereOnlySpaceStayed(runs);
}

/** Changed words with nothing but a space between them are one change: read in turns, neither text could be read. */
function togetherWhereOnlySpaceStayed(runs: readonly DiffRun[]): DiffRun[] {
  const joined: DiffRun[] = [];
  let change = { removed: '', added: '' };
  const end = () => {
    for (const kind of ['removed', 'added'] as const) {
      if (change[kind] !== '') joined.push({ kind, text: change[kind] });
    }
    change = { removed: '', added: '' };
  };
  for (const [at, run] of runs.entries()) {
    const next = runs[at + 1];
    const isBetween = (change.removed || change.added) && next !== undefined && next.kind !== 'same';
    if (run.kind !== 'same') change[run.kind] += run.text;
    else if (run.text.trim() === '' && isBetween) {
      change.removed += run.text;
      change.added += run.text;
    } else {
      end();
      joined.push(run);
    }
  }
  end();
  return joined;
}
