import { cleanText, takeBullet } from './clean.ts';
import { type Line, plainLine, type ReadFile, UnreadableFile } from './line.ts';

const MAX_LINES = 5_000;
const MAX_LINE = 4_000;

/** Plain text as lines: an empty line is white space, a tab or a wide gap parts cells. */
export function readText(text: string): ReadFile {
  return { lines: spaced(text, (line) => plainLine(cellsOf(line), indentOf(line))), pages: null, hidden: [] };
}

/** Markdown as lines: its headings are headings, its marks are none of the text. */
export function readMarkdown(text: string): ReadFile {
  const body = withoutComments(text.replace(/^---\n[\s\S]*?\n---\n/, '')).rest;
  const hidden = withoutComments(text).comments.flatMap((comment) =>
    comment.trim()
      ? [{ kind: 'hidden_text' as const, text: comment.trim().slice(0, 2_000), line: null }]
      : [],
  );
  const lines = spaced(body, (line) => {
    const [, marks = '', title = ''] = /^(#{1,6})\s+(.*?)\s*#*$/u.exec(line) ?? [];
    if (marks) return plainLine(inline(title), { bold: true, size: 24 - 3 * marks.length });
    const whole = /^\*\*([^*]+)\*\*:?$|^__([^_]+)__:?$/u.exec(line.trim());
    const bold = whole !== null || /^\s*(?:\*\*|__)/.test(line);
    return plainLine(inline(cellsOf(line)), { size: 10, bold, ...indentOf(line) });
  });
  const rules = /^[-=_*|:\s]{3,}$/u;
  return { lines: lines.filter(({ text: shown }) => !rules.test(shown)), pages: null, hidden };
}

/** Step by step, since an expression would look for the end again from every `<!--` that has none. */
function withoutComments(text: string): { rest: string; comments: string[] } {
  const comments: string[] = [];
  let rest = '';
  let at = 0;
  for (;;) {
    const from = text.indexOf('<!--', at);
    const to = from < 0 ? -1 : text.indexOf('-->', from + 4);
    if (to < 0) return { rest: rest + text.slice(at), comments };
    rest += text.slice(at, from);
    comments.push(text.slice(from + 4, to));
    at = to + 3;
  }
}

function spaced(text: string, toLine: (line: string) => Line): Line[] {
  const lines: Line[] = [];
  let empty = 0;
  for (const raw of text.replace(/\r\n?/g, '\n').replace(/\f/g, '\n\n').split('\n')) {
    if (raw.trim() === '') {
      empty += 1;
      continue;
    }
    if (lines.length >= MAX_LINES) {
      throw new UnreadableFile('resume_too_complex', 'The file holds more lines than are read.');
    }
    const line = toLine(raw.slice(0, MAX_LINE));
    const { text: rest, bullet } = takeBullet(line.text);
    lines.push({ ...line, text: cleanText(rest), bullet, gap: lines.length > 0 ? Math.min(empty, 3) : 0 });
    empty = 0;
  }
  return lines.filter((line) => line.text !== '');
}

function indentOf(line: string): { indent: number } {
  return { indent: (/^\s*/.exec(line)?.[0].replace(/\t/g, '    ').length ?? 0) * 4 };
}

function cellsOf(line: string): string {
  return line.trimEnd().replace(/(\S)(?: {3,}|\s*\t\s*)(?=\S)/gu, '$1\t');
}

function inline(text: string): string {
  return text
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\[([^\]]+)\]\((?:mailto:|tel:)?([^)\s]+)[^)]*\)/g, (_, label: string, address: string) =>
      label === address || /^(?:mailto|tel)/.test(address) || /@/.test(address)
        ? label
        : `${label} ${address}`,
    )
    .replace(/(\*\*|__)(?=\S)([\s\S]*?\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}])([*_])(?=\S)([^*_]*\S)\1(?![\p{L}\p{N}])/gu, '$2')
    .replace(/`([^`]+)`/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+.!<>|-])/g, '$1')
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/^\s*\|\s*|\s*\|\s*$/g, '');
}
