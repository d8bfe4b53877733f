import type { DefaultTreeAdapterTypes } from 'parse5';
import { parseBounded } from './parse.ts';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;

/** Deeper nesting than any page has is a trap for whoever walks it. */
const MAX_DEPTH = 400;

/** A page as a browser would read it, whatever is wrong with it. */
export function parsePage(html: string): Element[] {
  return parseBounded(html).childNodes.filter(isElement);
}

export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

export function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

/** Every element below these that fits, in the order of the page; nothing below one that fits. */
export function findAll(
  roots: readonly Node[],
  fits: (element: Element) => boolean,
  depth = MAX_DEPTH,
): Element[] {
  if (depth === 0) return [];
  return roots.flatMap((node) => {
    if (!isElement(node)) return [];
    return fits(node) ? [node] : findAll(node.childNodes, fits, depth - 1);
  });
}

/** The text inside as it is written, markup aside. */
export function rawText(element: Element): string {
  return element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
}

export { MAX_DEPTH };
