const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  lbrack: '[',
  rbrack: ']',
  colon: ':',
  sol: '/',
  period: '.',
};

/**
 * Text without markup: control, invisible and half characters, HTML (also escaped), Markdown, BBCode. What is marked up stays,
 * the marks go; a link's address goes with them.
 */
export function withoutMarkup(text: string): string {
  let plain = text.replaceAll(/\p{Cf}+/gu, '').replaceAll(/[\p{Cc}\p{Cs}\s]+/gu, ' ');
  // What unescapes or falls together to markup is markup, too.
  for (let round = 0; round < 4; round += 1) {
    const before = plain;
    plain = withoutMarks(unescaped(plain));
    if (plain === before) break;
  }
  return plain.replaceAll(/ {2,}/g, ' ').trim();
}

function withoutMarks(text: string): string {
  return (
    text
      .replaceAll(/<!--.*?(?:-->|$)/g, '')
      .replaceAll(/<(script|style)\b.*?(?:<\/\1\s*>|$)/gi, '')
      .replaceAll(/<[/!?]?[a-z][^>]*(?:>|$)/gi, '')
      // Images and links: the words stay.
      .replaceAll(/!?\[([^\]]*)\]\s?\([^)]*\)/g, '$1')
      .replaceAll(/!?\[([^\]]+)\]\[[^\]]*\]/g, '$1')
      .replaceAll(/\[\/?(?:b|i|u|s|url|img|code|quote|color|size)(?:=[^\]]*)?\]/gi, '')
      .replaceAll(/\[\[|\]\]|\{\{|\}\}/g, '')
      .replaceAll(/`+|\*+|~~+/g, '')
      // Underscores and hashes around words: `snake_case` and C# are words.
      .replaceAll(/(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, '')
      .replaceAll(/(?:^| )#{1,6}(?= )|(?<![\p{L}\p{N}&])#+/gu, ' ')
      .replaceAll(/^ ?(?:[-+>|] )+/g, '')
      .replaceAll(/ \|(?= )/g, '')
  );
}

function unescaped(text: string): string {
  return text.replaceAll(
    /&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]{2,8}));?/gi,
    (entity, hex, decimal, name) => {
      if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? entity;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      if (code < 32 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return ' ';
      return String.fromCodePoint(code);
    },
  );
}
