import type { Page } from '../../../outbound/page.ts';
import { readMain } from '../html/readable.ts';
import { attributeOf, findAll, MAX_DEPTH, parsePage, rawText } from '../html/tree.ts';
import { readJsonLd } from './json-ld.ts';
import type { Posting } from './posting.ts';

/** A description below this is a headline, and the page says the rest. */
const MIN_DESCRIPTION_LENGTH = 200;

/** The job that a page describes: by its JobPosting, else by what a person reads there. */
export function postingOf({ type, text }: Page): Posting {
  if (type !== 'html') {
    return { title: null, employer: null, location: null, locale: null, text, hidden: [] };
  }
  const roots = parsePage(text);
  const html = findAll(roots, ({ tagName }) => tagName === 'html')[0];
  const locale = (html && attributeOf(html, 'lang')) || null;
  const found = readJsonLd(roots);
  if (found && found.text.length >= MIN_DESCRIPTION_LENGTH) {
    return { ...found, locale: found.locale ?? locale };
  }
  const heading = findAll(roots, ({ tagName }) => tagName === 'h1')[0];
  const titleTag = findAll(roots, ({ tagName }) => tagName === 'title')[0];
  const main = readMain(roots);
  return {
    title:
      found?.title ??
      (headingOf(heading && textBelow(heading)) || headingOf(titleTag && rawText(titleTag)) || null),
    employer: found?.employer ?? null,
    location: found?.location ?? null,
    locale: found?.locale ?? locale,
    ...main,
  };
}

function textBelow(element: Parameters<typeof rawText>[0], depth = MAX_DEPTH): string {
  if (depth === 0) return '';
  return element.childNodes
    .map((child) => ('value' in child ? child.value : 'tagName' in child ? textBelow(child, depth - 1) : ''))
    .join(' ');
}

function headingOf(text: string | undefined): string {
  return (text ?? '').replaceAll(/\s+/g, ' ').trim().slice(0, 300);
}
