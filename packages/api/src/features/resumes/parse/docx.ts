import type { FoundText } from '@vivavoce/contract/records';
import mammoth from 'mammoth';
import { cleanText, takeBullet } from './clean.ts';
import { type Line, plainLine, type ReadFile, UnreadableFile } from './line.ts';
import { entriesOfZip, textInZip } from './zip.ts';

const MAX_LINES = 5_000;
const STYLES = ["p[style-name='Title'] => h1.title:fresh", "p[style-name='Subtitle'] => h2.subtitle:fresh"];

/** A document of Word as lines. What stands in its head and foot comes first and last; hidden runs are said apart. */
export async function readDocx(bytes: Uint8Array): Promise<ReadFile> {
  const entries = entriesOfZip(bytes);
  const xml = (pattern: RegExp) =>
    entries.filter(({ name }) => pattern.test(name)).map((entry) => textInZip(bytes, entry));
  const [main = ''] = xml(/^word\/document\.xml$/);
  const hidden = hiddenRuns(main);
  const html = await mammoth
    .convertToHtml(
      { buffer: Buffer.from(bytes) },
      {
        styleMap: STYLES,
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
        includeEmbeddedStyleMap: false,
      },
    )
    .catch(() => {
      throw new UnreadableFile('resume_damaged', 'The document cannot be opened.');
    });
  const head = xml(/^word\/header\d*\.xml$/).flatMap(paragraphsIn);
  const body = linesOfHtml(html.value).flatMap((line) => withoutHidden(line, hidden));
  const shown = new Set(body.map(({ text }) => text));
  const lines = [
    ...[...new Set(head)].filter((text) => !shown.has(text)).map((text) => plainLine(text)),
    ...body,
  ];
  if (lines.length > MAX_LINES) {
    throw new UnreadableFile('resume_too_complex', 'The document holds more lines than are read.');
  }
  return {
    lines,
    pages: null,
    hidden: hidden.map((text): FoundText => ({ kind: 'hidden_text', text, line: null })),
  };
}

const RUN = /<w:r[ >][\s\S]*?<\/w:r>/g;
const UNSEEN =
  /<w:vanish(?:\s+w:val="(?:1|true|on)")?\s*\/>|<w:color\s[^>]*w:val="(?:fff{4,5}|FFF{4,5}|f[c-e]f[c-e]f[c-e])"|<w:sz\s+w:val="[12]"/;

/** Runs that nobody sees: hidden ones, white ones on no ground, ones of a point's size. */
function hiddenRuns(xml: string): string[] {
  const grounded = /<w:shd\s[^>]*w:fill="(?!auto|FFFFFF|ffffff)[0-9A-Fa-f]{6}"/;
  const runs = (xml.match(RUN) ?? []).filter(
    (run) => UNSEEN.test(run) && (/<w:vanish/.test(run) || !(grounded.test(run) || grounded.test(xml))),
  );
  return [...new Set(runs.map(textOfXml).filter((text) => text.length > 1))];
}

function withoutHidden(line: Line, hidden: readonly string[]): Line[] {
  const text = hidden.reduce((rest, gone) => rest.replace(gone, ' '), line.text).trim();
  return text === '' ? [] : [{ ...line, text: cleanText(text) }];
}

function paragraphsIn(xml: string): string[] {
  return (xml.match(/<w:p[ >][\s\S]*?<\/w:p>/g) ?? []).map(textOfXml).filter((text) => text !== '');
}

function textOfXml(xml: string): string {
  const text = xml
    .replace(/<w:tab\/>/g, '\t')
    .replace(/<w:instrText[\s\S]*?<\/w:instrText>/g, '')
    .replace(/<[^>]+>/g, '');
  return cleanText(fromEntities(text));
}

const BLOCK =
  /<(\/?)(p|h[1-6]|li|ul|ol|table|thead|tbody|tr|td|th|br|strong|em|a|sup|sub|img)\b([^>]*)>|([^<]+)/g;

/** Lines of the simple HTML that `mammoth` writes. */
function linesOfHtml(html: string): Line[] {
  const lines: Line[] = [];
  let text = '';
  let boldLetters = 0;
  let strong = 0;
  let heading = 0;
  let depth = 0;
  let inItem = false;
  let cells: { lines: Line[] }[] | undefined;
  let gap = 0;
  const out = () => cells?.at(-1)?.lines ?? lines;
  const flush = () => {
    const shown = cleanText(text);
    if (shown === '') {
      if (text !== '' || !inItem) gap = Math.min(gap + 1, 2);
    } else {
      const { text: rest, bullet } = takeBullet(shown);
      const letters = shown.replace(/\s/g, '').length;
      const bold = heading > 0 || boldLetters * 2 > letters;
      // Letters of Word have a size each; what matters is which lines are headings.
      const size = heading > 0 ? 20 - 2 * heading : 10;
      out().push(plainLine(rest, { bold, size, bullet: bullet || inItem, gap, indent: depth * 10 }));
      gap = 0;
      inItem = false;
    }
    text = '';
    boldLetters = 0;
  };
  for (const [, close = '', tag = '', , words] of html.matchAll(BLOCK)) {
    if (words !== undefined) {
      const plain = fromEntities(words);
      text += plain;
      if (strong > 0) boldLetters += plain.replace(/\s/g, '').length;
      continue;
    }
    const opens = close === '';
    if (tag === 'strong') strong += opens ? 1 : -1;
    else if (tag === 'br') flush();
    else if (tag === 'p') {
      if (!opens) flush();
    } else if (/^h[1-6]$/.test(tag)) {
      if (!opens) flush();
      heading = opens ? Number(tag[1]) : 0;
    } else if (tag === 'ul' || tag === 'ol') {
      if (text.trim() !== '') flush();
      depth += opens ? 1 : -1;
    } else if (tag === 'li') {
      if (!opens && text.trim() !== '') flush();
      inItem = opens;
    } else if (tag === 'tr') {
      if (opens && !cells) cells = [];
      else if (!opens && cells) {
        const row = cells;
        cells = undefined;
        lines.push(...rowLines(row.map((cell) => cell.lines)));
      }
    } else if ((tag === 'td' || tag === 'th') && cells) {
      if (opens) cells.push({ lines: [] });
      else flush();
    }
  }
  flush();
  return lines;
}

/** A row of a table: short cells beside each other are one line; a page laid out as a table is read cell by cell. */
function rowLines(cells: Line[][]): Line[] {
  const full = cells.filter((cell) => cell.length > 0);
  const [first, ...others] = full;
  if (!first) return [];
  const [label] = first;
  if (others.length > 0 && first.length === 1 && label && label.text.length < 60) {
    const [lead, ...rest] = others.flat();
    if (lead && others.length <= 4 && (others.every((cell) => cell.length === 1) || others.length === 1)) {
      const joined = others.length === 1 ? [label, lead] : [label, ...others.flat()];
      const text = joined.map((line) => line.text).join('\t');
      const row = { ...label, text, bold: label.bold || lead.bold, gap: Math.max(label.gap, 0.5) };
      return others.length === 1 ? [row, ...rest] : [row];
    }
  }
  return full.flatMap((cell) => cell.map((line, at) => (at === 0 ? { ...line, opens: true } : line)));
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function fromEntities(text: string): string {
  return text.replace(/&(#x?[0-9a-f]+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
    const code = name[1]?.toLowerCase() === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : '';
  });
}
