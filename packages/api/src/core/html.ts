/** Text that is HTML already. */
export class Html {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
}

type Value = string | number | Html | readonly Html[];

/** A template of HTML: everything that is put in is escaped, unless it is `Html` itself. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): string {
  return parts.reduce((text, part, index) => {
    const value = values[index];
    return text + part + (value === undefined ? '' : render(value));
  }, '');
}

/** The same as a piece to put into another template. */
export function piece(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  return new Html(html(parts, ...values));
}

function render(value: Value): string {
  if (value instanceof Html) return value.source;
  if (typeof value === 'string') return escapeText(value);
  if (typeof value === 'number') return String(value);
  return value.map(({ source }) => source).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeText(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
