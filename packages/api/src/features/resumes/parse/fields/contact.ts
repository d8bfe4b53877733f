import { westernDigits } from './dates.ts';

export const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/u;
const PHONE =
  /(?<![\p{L}\p{N}/.@-])(?:\+|00)?\(?\d{1,4}\)?(?:[\s.\-–/]{0,2}\(?\d{1,5}\)?){1,6}(?:\s?(?:x|ext\.?)\s?\d{1,5})?(?![\p{L}\p{N}@/])/gu;
const URL =
  /(?:https?:\/\/|www\.)[^\s|,;()<>]+[^\s|,;()<>.]|(?<![@\p{L}\p{N}.])(?:[a-z0-9-]+\.)+(?:com|org|net|io|dev|me|in|co|de|fr|es|jp|cn|br|uk|us|ca|ch|at|eu|app|ai|tech|design|page|site|xyz|info|example|blog|works|edu)(?:\/[^\s|,;()<>]*)?(?![@\p{L}])/iu;

const NETWORKS: [RegExp, string][] = [
  [/linkedin\.com\/(?:in|pub)\/([^/?#\s]+)/iu, 'LinkedIn'],
  [/github\.com\/([^/?#\s]+)/iu, 'GitHub'],
  [/gitlab\.com\/([^/?#\s]+)/iu, 'GitLab'],
  [/(?:twitter|x)\.com\/([^/?#\s]+)/iu, 'X'],
  [/xing\.com\/profile\/([^/?#\s]+)/iu, 'XING'],
  [/behance\.net\/([^/?#\s]+)/iu, 'Behance'],
  [/dribbble\.com\/([^/?#\s]+)/iu, 'Dribbble'],
  [/stackoverflow\.com\/users\/([^?#\s]+)/iu, 'Stack Overflow'],
  [/medium\.com\/(@[^/?#\s]+)/iu, 'Medium'],
  [/orcid\.org\/([\dX-]+)/iu, 'ORCID'],
];

export function emailIn(text: string): string | undefined {
  return EMAIL.exec(text)?.[0];
}

/** A phone number as it is written; years and dates are none. */
export function phoneIn(text: string): string | undefined {
  const shown = westernDigits(text);
  for (const { 0: found, index } of shown.matchAll(PHONE)) {
    const digits = found.replace(/\D/g, '');
    if (digits.length < 7 || digits.length > 16) continue;
    if (/^(?:19|20)\d\d\s*[-–/]\s*(?:19|20)\d\d$/.test(found.trim())) continue;
    if (/^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/.test(found.trim())) continue;
    return text.slice(index, index + found.length).trim();
  }
  return undefined;
}

export function urlsIn(text: string): string[] {
  const urls: string[] = [];
  let rest = text.replace(new RegExp(EMAIL, 'gu'), ' ');
  for (let found = URL.exec(rest); found && urls.length < 10; found = URL.exec(rest)) {
    urls.push(found[0]);
    rest = rest.slice(0, found.index) + rest.slice(found.index + found[0].length);
  }
  return urls;
}

export function profileOf(url: string): { network: string; username: string; url: string } | undefined {
  for (const [pattern, network] of NETWORKS) {
    const username = pattern.exec(url)?.[1];
    if (username) return { network, username, url };
  }
  return undefined;
}

const LABEL =
  /^(?:e-?mail(?: address)?|mail|phone(?: number)?|tel(?:ephone|efon|éfono|efone|éphone)?|mobile?|mobil|cell(?:ulare)?|portable|móvil|celular|handy|address|adresse|anschrift|dirección|endereço|location|wohnort|ort|ville|ciudad|cidade|website|web(?:seite)?|portfolio|linkedin|github|البريد(?: الإلكتروني)?|الهاتف|هاتف|جوال|الجوال|العنوان|ईमेल|फ़ोन|फोन|पता|मोबाइल|電話(?:番号)?|メール(?:アドレス)?|住所|现居|电话|手机|邮箱|地址|城市|name|nombre|nom|nome|الاسم|氏名|名前|姓名|नाम)\s*[.:：]\s*/iu;

/** `Email: `, `電話:` and the like before what they name. */
export function withoutLabel(text: string): string {
  return text.replace(LABEL, '');
}

const ADDRESS_LABEL =
  /^(?:address|adresse|anschrift|dirección|endereço|location|wohnort|ort|ville|ciudad|cidade|based in|العنوان|पता|住所|现居|地址|城市|المدينة)\s*[.:：]\s*/iu;
const PLACE =
  /^\p{Lu}[\p{L}\p{M}.'’ -]{1,40},\s*(?:[A-Z]{2}(?:\s+\d{5})?|\p{Lu}[\p{L}\p{M}.'’ -]{2,40})(?:,\s*\p{Lu}[\p{L}\p{M}.'’ -]{1,40})?$/u;
const REMOTE = /^(?:remote|hybrid|fully remote|télétravail|remoto)$/iu;
const POSTAL = /^(?:[A-Z]{1,2}-)?\d{4,5}\s+\p{Lu}[\p{L}\p{M}.'’ -]{2,40}$/u;

/** Whether a piece of text is the name of a place and nothing else. */
const LEGAL =
  /,\s*(?:inc|llc|llp|ltd|limited|plc|corp|co|gmbh|ag|kg|s\.?a\.?s?|s\.?l\.?|ltda|pty|bv|nv|ph\.?d|mba|m\.?d|jr|sr)\.?$/iu;

export function isPlace(text: string): boolean {
  if (LEGAL.test(text)) return false;
  return PLACE.test(text) || REMOTE.test(text) || POSTAL.test(text);
}

export function addressIn(text: string): string | undefined {
  const labelled = ADDRESS_LABEL.exec(text);
  if (labelled) return text.slice(labelled[0].length).trim() || undefined;
  return isPlace(text) ? text : undefined;
}
