/** Ends of addresses that are likely, so that "Node.js" and "README.md" are none. */
const TOP_LEVEL =
  'com|org|net|edu|gov|mil|int|info|biz|name|pro|io|ai|co|dev|app|xyz|me|tv|cc|ly|gg|gl|to|it|is|im|link|site|online|shop|store|live|news|blog|tech|cloud|page|club|top|vip|win|fun|icu|click|work|jobs|careers|test|example|invalid|localhost|onion|eu|de|at|ch|li|uk|fr|es|pt|nl|be|pl|cz|se|no|dk|fi|ie|us|ca|mx|br|ar|ru|ua|cn|jp|kr|in|au|nz|za|tr|gr|ro|hu|bg|hr|sk|si|lt|lv|ee|lu|su';
/** Names that end like an address and are none. */
const NAMES =
  'asp\\.net|ado\\.net|ml\\.net|\\.net|socket\\.io|draw\\.io|vue\\.js|node\\.js|next\\.js|z\\.b|e\\.g|i\\.e|u\\.a|d\\.h|b\\.sc|m\\.sc|ph\\.d|a\\.m|p\\.m';

const LABEL = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?';
/** Those that are no words, so that "the dot is" is no address. */
const SPELLED_TOP_LEVEL =
  'com|org|net|edu|info|biz|io|ai|co|dev|app|xyz|tv|cc|ly|gg|site|online|shop|store|eu|de|ch|uk|fr|nl|pl|ru|cn|jp|test|example';
/** A dot written so that nobody takes it for one. */
const SPELLED_DOT = '(?:\\s?[\\[({<]\\s?(?:\\.|dot|punkt)\\s?[\\])}>]\\s?|\\s+(?:dot|punkt)\\s+|\\s\\.\\s?)';
const DOT = `(?:\\.|${SPELLED_DOT})`;
const AT = '(?:@|\\s?[\\[({<]\\s?(?:@|at|ät)\\s?[\\])}>]\\s?|\\s+(?:at|ät)\\s+)';
const TAIL = '(?::\\d{1,5})?(?:[/?#][^\\s]*)?';

const LINKS: readonly RegExp[] = [
  // Any scheme, also a broken one: http://, hxxps://, h t t p : / /, javascript:, mailto:.
  /[\p{L}][\p{L}\p{N}+.-]*\s?:\s?\/\s?\/\s?\S*/giu,
  /h\s?[tx]\s?[tx]\s?p\s?s?\s?:\s?(?:\/\s?){1,2}\S*/giu,
  /\b(?:(?:javascript|vbscript|mailto|skype|whatsapp)\s?:\s?\S+|data:[a-z]+\/\S+|(?:tel|sms):\s?[+\d]\S+|(?:file|blob|ftp):\S*\/\S*)/giu,
  /(?<![\p{L}\p{N}])\/\/[\p{L}\p{N}]\S*/giu,
  /(?<![\p{L}\p{N}])www\s?\d?(?:\.|\s?[[({]\s?(?:\.|dot|punkt)\s?[\])}]\s?|\s(?:dot|punkt)\s|\s\.\s?)\S+(?:\s(?:dot|punkt)\s\S+)*/giu,
  // An address of mail, also spelled out; only then may it have a spelled "at".
  new RegExp(
    `[\\p{L}\\p{N}._%+-]+${AT}${LABEL}(?:${DOT}${LABEL})*${DOT}(?:${TOP_LEVEL})(?![\\p{L}\\p{N}])`,
    'giu',
  ),
  /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+/giu,
  new RegExp(
    `(?<![\\p{L}\\p{N}@.])(?!(?:${NAMES})(?![\\p{L}\\p{N}]))${LABEL}(?:\\.${LABEL}){0,4}\\.(?:${TOP_LEVEL})(?![\\p{L}\\p{N}])${TAIL}`,
    'giu',
  ),
  new RegExp(
    `(?<![\\p{L}\\p{N}@.])${LABEL}(?:${DOT}${LABEL}){0,3}${SPELLED_DOT}(?:${SPELLED_TOP_LEVEL})(?![\\p{L}\\p{N}])${TAIL}`,
    'giu',
  ),
  /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?::\d{1,5})?(?:\/\S*)?(?![\d.])/g,
  /\[[0-9a-f:]{4,}\](?::\d+)?(?:\/\S*)?/giu,
];

/**
 * Text without links, in whatever spelling: schemes, bare domains, mail addresses, "evil dot com", "evil[.]com", full width.
 * Nobody should be led anywhere by an evaluation. What stays, stays as it was written: 。 and ？ are no marks of ours.
 */
export function withoutLinks(text: string): string {
  const whole: Reading = { own: text, plain: plainDots(text) };
  const rest = LINKS.reduce(cut, whole);
  return (rest.own === text ? rest : LEFT_BEHIND.reduce(cut, rest)).own.trim();
}

/** A text as it was written, and the same with plain marks, in which links are found: character for character. */
interface Reading {
  own: string;
  plain: string;
}

/** Around a link that is gone: empty brackets, double spaces, a space before a mark. */
const LEFT_BEHIND: readonly RegExp[] = [/[([{<]\s*[\])}>]/g, / (?= )/g, / (?=[.,;:!?](?:\s|$))/g];

/** Takes out of both what is found in the plain one. */
function cut({ own, plain }: Reading, pattern: RegExp): Reading {
  const spans = [...plain.matchAll(pattern)].map(
    ({ 0: found, index }) => [index, index + found.length] as const,
  );
  const without = (text: string) =>
    spans.reduceRight((rest, [start, end]) => rest.slice(0, start) + rest.slice(end), text);
  return { own: without(own), plain: without(plain) };
}

/** Dots, slashes, colons and letters of other widths are theirs; a Japanese sentence that ends (です。) is no address. */
function plainDots(text: string): string {
  return text
    .replaceAll(/(?<!\p{Script=Hiragana})[。｡]|[．․]/gu, '.')
    .replaceAll(/[\uff01-\uff5e]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll(/[⁄∕⧸]/gu, '/')
    .replaceAll(/[∶ː]/gu, ':');
}
