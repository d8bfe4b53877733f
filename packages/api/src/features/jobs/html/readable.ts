import { isHidden } from './hidden.ts';
import { attributeOf, type Element, findAll, isElement, MAX_DEPTH, type Node, parsePage } from './tree.ts';

/** What a person reads on a page, and what stands there beside it. */
export interface Readable {
  /** Line by line; bullets begin with `- `. */
  text: string;
  /** Texts that nobody sees. */
  hidden: string[];
}

const BLOCKS = new Set(
  'address article aside blockquote br dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol option p pre section summary table tbody td tfoot th thead title tr ul'.split(
    ' ',
  ),
);
const SILENT = new Set(
  'script style template noscript iframe object svg canvas video audio select button input textarea head'.split(
    ' ',
  ),
);
/** What surrounds the matter of a page. */
const AROUND = new Set(['nav', 'header', 'footer', 'aside', 'form', 'dialog']);
const MIN_MAIN_LENGTH = 200;

/** The text of a piece of HTML, such as a description inside of JSON. */
export function readHtml(html: string): Readable {
  const builder = new Builder();
  for (const root of parsePage(html)) builder.walk(root);
  return builder.readable();
}

/** The matter of a whole page: what it says is its main part, else everything but what surrounds it. */
export function readMain(roots: readonly Element[]): Readable {
  const named = findAll(
    roots,
    (element) =>
      element.tagName === 'main' || element.tagName === 'article' || attributeOf(element, 'role') === 'main',
  );
  const main = readAll(named);
  return main.text.length >= MIN_MAIN_LENGTH ? main : readAll(roots);
}

function readAll(roots: readonly Element[]): Readable {
  const builder = new Builder(AROUND);
  for (const root of roots) builder.walk(root);
  return builder.readable();
}

class Builder {
  readonly #skipped: ReadonlySet<string>;
  readonly #lines: string[] = [''];
  readonly #hidden: string[] = [];

  constructor(skipped: ReadonlySet<string> = new Set()) {
    this.#skipped = skipped;
  }

  walk(node: Node, depth = MAX_DEPTH): void {
    if (depth === 0) return;
    if (!isElement(node)) {
      if ('value' in node) this.#add(node.value);
      return;
    }
    const { tagName } = node;
    if (tagName === 'body' || tagName === 'html') {
      for (const child of node.childNodes) this.walk(child, depth - 1);
      return;
    }
    if (SILENT.has(tagName) || this.#skipped.has(tagName)) return;
    if (isHidden(node)) {
      const text = onOneLine(textBelow(node, depth - 1));
      if (text !== '') this.#hidden.push(text);
      return;
    }
    const isBlock = BLOCKS.has(tagName);
    if (isBlock) this.#break();
    if (tagName === 'li') this.#add('- ');
    for (const child of node.childNodes) this.walk(child, depth - 1);
    if (isBlock) this.#break();
  }

  readable(): Readable {
    const lines = this.#lines.map(onOneLine).filter((line) => line !== '' && line !== '-');
    return { text: lines.join('\n'), hidden: this.#hidden };
  }

  #add(text: string): void {
    this.#lines[this.#lines.length - 1] += text;
  }

  #break(): void {
    // A bullet whose words stand in a paragraph of its own stays one line.
    if (this.#lines.at(-1)?.trim() === '-') return;
    this.#lines.push('');
  }
}

function textBelow(node: Node, depth: number): string {
  if (depth <= 0) return '';
  if (!isElement(node)) return 'value' in node ? node.value : '';
  if (SILENT.has(node.tagName)) return '';
  return node.childNodes.map((child) => textBelow(child, depth - 1)).join(' ');
}

function onOneLine(text: string): string {
  return text.replaceAll(/[\s ]+/gu, ' ').trim();
}
