import { jsonrepair } from 'jsonrepair';
import { readHtml } from '../html/readable.ts';
import { attributeOf, type Element, findAll, rawText } from '../html/tree.ts';
import type { Posting } from './posting.ts';

type Json = Record<string, unknown>;

const MAX_SCRIPTS = 20;
const MAX_NODES = 500;
/** Mending a broken text takes a while for each of its characters. */
const MAX_SCRIPT_LENGTH = 500_000;

/**
 * The JobPosting of schema.org that a page holds, however badly it is written: HTML in its strings, once or twice escaped; lists,
 * `@graph` and nesting; trailing commas, comments, line breaks inside of strings, markup around the JSON.
 */
export function readJsonLd(roots: readonly Element[]): Posting | undefined {
  const scripts = findAll(
    roots,
    (element) =>
      element.tagName === 'script' && /^application\/ld\+json/i.test(attributeOf(element, 'type') ?? ''),
  );
  for (const script of scripts.slice(0, MAX_SCRIPTS)) {
    const posting = nodesOf(parseLoosely(rawText(script))).find(isPosting);
    if (posting) return toPosting(posting);
  }
  return undefined;
}

function parseLoosely(text: string): unknown {
  const bare = text
    .replaceAll(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>|\]\]>)\s*$/g, '')
    .trim();
  if (bare.length > MAX_SCRIPT_LENGTH) return undefined;
  for (const read of [JSON.parse, (given: string) => JSON.parse(jsonrepair(given))]) {
    try {
      return read(bare);
    } catch {
      // The next one forgives more.
    }
  }
  return undefined;
}

/** Every object inside, the outer ones first. */
function nodesOf(value: unknown): Json[] {
  const found: Json[] = [];
  const open: unknown[] = [value];
  for (let at = 0; at < open.length && at < MAX_NODES; at += 1) {
    const each = open[at];
    if (Array.isArray(each)) open.push(...each.slice(0, MAX_NODES));
    else if (isObject(each)) {
      found.push(each);
      open.push(...Object.values(each).filter((inner) => typeof inner === 'object' && inner !== null));
    }
  }
  return found;
}

function isPosting(node: Json): boolean {
  return [node['@type'] ?? node.type].flat().some((type) => /(?:^|[/:#])JobPosting$/i.test(String(type)));
}

/** Parts of a posting that some sites keep apart from its description. */
const FURTHER = [
  'responsibilities',
  'qualifications',
  'skills',
  'experienceRequirements',
  'educationRequirements',
  'jobBenefits',
];

function toPosting(node: Json): Posting {
  const description = readHtml(unescaped(textOf(node.description)));
  const parts = FURTHER.map((name) => ({ name, ...readHtml(unescaped(textOf(node[name]))) })).filter(
    ({ text }) => text !== '' && !description.text.includes(text),
  );
  return {
    title: plain(textOf(node.title ?? node.name)),
    employer: plain(nameOf(node.hiringOrganization)),
    location: plain(locationOf(node)),
    locale: plain(textOf(node.inLanguage)),
    text: [description.text, ...parts.map(({ name, text }) => `${headingOf(name)}:\n${text}`)].join('\n'),
    hidden: [description, ...parts].flatMap(({ hidden }) => hidden),
  };
}

function headingOf(name: string): string {
  const words = name.replace(/^job/, '').replaceAll(/(?<=[a-z])([A-Z])/g, ' $1');
  return words.charAt(0).toUpperCase() + words.slice(1).toLowerCase();
}

function locationOf(node: Json): string {
  const places = [node.jobLocation].flat().slice(0, 5).map(placeOf).filter(Boolean);
  const remote = /TELECOMMUTE/i.test(textOf(node.jobLocationType)) ? ['Remote'] : [];
  return [...new Set([...places, ...remote])].join('; ');
}

function placeOf(place: unknown): string {
  if (!isObject(place)) return textOf(place);
  const address = place.address ?? place;
  if (!isObject(address)) return textOf(address) || nameOf(place);
  const parts = [address.addressLocality, address.addressRegion, address.addressCountry].map(nameOf);
  return [...new Set(parts.filter(Boolean))].join(', ') || nameOf(place);
}

function nameOf(value: unknown): string {
  if (Array.isArray(value)) return nameOf(value[0]);
  return isObject(value) ? textOf(value.name) : textOf(value);
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join('\n');
  if (isObject(value)) return textOf(value['@value'] ?? value.description ?? value.name ?? '');
  return '';
}

/** Strings hold HTML, and where somebody was careful twice, escaped HTML. Plain text keeps its lines. */
export function unescaped(text: string): string {
  let html = text;
  for (let pass = 0; pass < 2 && !/<[a-z/]/i.test(html) && /&(?:lt|amp|#60|#x3c);/i.test(html); pass += 1) {
    html = html
      .replaceAll(/&(?:lt|#60|#x3c);/gi, '<')
      .replaceAll(/&(?:gt|#62|#x3e);/gi, '>')
      .replaceAll(/&(?:quot|#34);/gi, '"')
      .replaceAll(/&#39;|&apos;/gi, "'")
      .replaceAll(/&amp;/gi, '&');
  }
  return /<(?:br|p|li|div|ul|h\d)\b/i.test(html) ? html : html.replaceAll(/\r?\n|\\n/g, '<br>');
}

function plain(text: string): string | null {
  const { text: read } = readHtml(unescaped(text));
  return read.replaceAll('\n', ' ').trim().slice(0, 300) || null;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
