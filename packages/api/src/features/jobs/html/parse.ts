import { type DefaultTreeAdapterTypes, defaultTreeAdapter, html, Parser, type Token } from 'parse5';

type Map = DefaultTreeAdapterTypes.DefaultTreeAdapterMap;

/** A job takes some dozens of kilobytes; what a page holds beyond this is not read. */
const MAX_LENGTH = 1024 * 1024;
const MAX_TAGS = 50_000;
/** What browsers stop at. */
const MAX_OPEN = 512;

/**
 * What a browser opens again in every block where it was left open: n of them, each with another attribute, in n paragraphs
 * are n² elements. They look different and say the same, so each is read as a `span`, which a block closes; `a` is never
 * open twice.
 */
const FORMATTING = new Set('b big code em font i nobr s small strike strong tt u'.split(' '));

const treeAdapter: typeof defaultTreeAdapter = {
  ...defaultTreeAdapter,
  // Of a repeated `<html>` or `<body>`: each would be compared with all attributes before it.
  adoptAttributes() {},
  // What stands misplaced in a table goes before it, hence near the end: never looked for from the start.
  insertBefore(parent, node, reference) {
    const at = parent.childNodes.lastIndexOf(reference as DefaultTreeAdapterTypes.ChildNode);
    parent.childNodes.splice(at, 0, node as DefaultTreeAdapterTypes.ChildNode);
    (node as DefaultTreeAdapterTypes.ChildNode).parentNode = parent;
  },
  insertTextBefore(parent, text, reference) {
    const at = parent.childNodes.lastIndexOf(reference as DefaultTreeAdapterTypes.ChildNode);
    const before = parent.childNodes[at - 1];
    if (before && defaultTreeAdapter.isTextNode(before)) before.value += text;
    else treeAdapter.insertBefore(parent, defaultTreeAdapter.createTextNode(text), reference);
  },
};

/** Takes time and memory in proportion to the page, whatever somebody put into it. */
class BoundedParser extends Parser<Map> {
  #tags = 0;

  override onStartTag(token: Token.TagToken): void {
    this.#tags += 1;
    if (this.#tags > MAX_TAGS || this.openElements.stackTop >= MAX_OPEN) return;
    super.onStartTag(plain(token));
  }

  override onEndTag(token: Token.TagToken): void {
    super.onEndTag(plain(token));
  }

  override onCharacter(token: Token.CharacterToken): void {
    // The text of a script whose tag was left out is no text of the page.
    if (this.#tags <= MAX_TAGS) super.onCharacter(token);
  }
}

function plain(token: Token.TagToken): Token.TagToken {
  return FORMATTING.has(token.tagName) ? { ...token, tagName: 'span', tagID: html.TAG_ID.SPAN } : token;
}

/** A page as a browser would read it, whatever is wrong with it. */
export function parseBounded(page: string): DefaultTreeAdapterTypes.Document {
  return BoundedParser.parse(page.slice(0, MAX_LENGTH), { treeAdapter });
}
