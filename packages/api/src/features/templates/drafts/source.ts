/** Where in a description a criterion comes from. */
export interface Source {
  /** From 1. */
  line: number;
  /** As it stands there. */
  quote: string;
}

/** Fewer words say nothing that a criterion could rest on. */
const MIN_LETTERS = 8;

/**
 * The place where a quote stands in the description, word for word; only white space and the form of quotation marks may differ.
 * `null` where it does not stand there: then somebody made it up.
 */
export function sourceOf(description: string, quote: string): Source | null {
  const words = formOf(quote).text.trim();
  if ((words.match(/\p{L}/gu) ?? []).length < MIN_LETTERS) return null;
  const { text, at } = formOf(description);
  const found = text.indexOf(words);
  if (found === -1) return null;
  const start = at[found] ?? 0;
  const end = (at[found + words.length - 1] ?? start) + 1;
  const verbatim = description.slice(start, end);
  return { line: description.slice(0, start).split('\n').length, quote: verbatim };
}

/** A text in the form in which it is compared, and where each of its characters stood. */
function formOf(whole: string): { text: string; at: number[] } {
  let text = '';
  const at: number[] = [];
  for (let index = 0; index < whole.length; index += 1) {
    const character = MARKS[whole[index] ?? ''] ?? whole[index] ?? '';
    const isSpace = /\s/.test(character);
    if (isSpace && text.endsWith(' ')) continue;
    text += isSpace ? ' ' : character;
    at.push(index);
  }
  return { text, at };
}

const MARKS: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '–': '-',
  '—': '-',
};
