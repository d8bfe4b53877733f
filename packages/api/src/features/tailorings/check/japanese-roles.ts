import type { Field } from './fields.ts';
import { isJapanese, japaneseConcepts } from './japanese.ts';
import { ownPartOf } from './own.ts';
import { DEEDS } from './roles.ts';
import type { Evidence } from './source.ts';
import { fold, plain } from './text.ts';
import { JAPANESE_EVENTS, JAPANESE_STUDY, JAPANESE_WITNESS, JAPANESE_WORK } from './words/roles.ts';
import { freeJapanese, japanesePhrases, technical } from './words/vocabulary.ts';

const TITLE =
  /[\p{Script=Han}\p{Script=Katakana}ー]*(?:部長|課長|社長|店長|院長|校長|所長|会長|取締役|主任|係長|責任者|役員|代表|監督|教授|講師|医師|看護師|弁護士|マネージャー|リーダー|エンジニア|ディレクター|コンサルタント|デザイナー|プログラマー|学士|修士|博士)/gu;
/** What follows a title that is the person's own. */
const OWN_ROLE =
  /^(?:として|を務|を担|に就任|に昇進|に昇格|職|、|,|。|\.|\s|・|（|\(|\)|）|」|\/|$|です|でした|であ)/u;
/** What gives a name its place; longer ones first. */
const PLACED =
  /([\p{Script=Han}\p{Script=Katakana}ー\p{Script=Latin}\d&.]+(?: [\p{Script=Latin}\d&.]+)*)\s*(のために|向けに|において|にて|とともに|と共に|で(?![きしもは])|に|へ|の|と)/gu;

/** A name that runs into the word for having been there. */
const JOINED =
  /([\p{Script=Han}\p{Script=Katakana}ー\p{Script=Latin}\d&.]+?) ?(?:勤務(?!表|シフト|時間|体制|管理)|入社|在籍|所属|社員|卒業(?!論文|研究|制作)|卒(?!業)|留学|在学)/gu;
const SCHOOL = /[\p{Script=Han}\p{Script=Katakana}ー\p{Script=Latin}]+(?:大学院|大学|高校|学院|学校)/u;

/** A name or title of a Japanese sentence that stands as an employer, a school or a job, and does not stand so in the source. */
export function misplacedJapanese(sentence: string, evidence: Evidence, isPart = false): string | undefined {
  const said = fold(plain(sentence));
  if (!isJapanese(said)) return undefined;
  const parts = said.split(/[:()\n]/u).filter((part) => part.trim() !== '');
  return (
    raisedDeed(said, evidence) ??
    misplacedTitle(said, evidence) ??
    // What stands between brackets claims by itself as well.
    [said, ...parts].map((part) => misplacedName(part, evidence, isPart)).find((name) => name !== undefined)
  );
}

/** A deed of the person that the text tells of somebody else, or of nobody. */
function raisedDeed(said: string, { deeds }: Evidence): string | undefined {
  return japaneseConcepts(ownPartOf(said)).find(
    (concept) => DEEDS.includes(concept) && !deeds.keys.has(concept),
  );
}

function misplacedTitle(said: string, { text, fields }: Evidence): string | undefined {
  const held = texts(fields, 'title', 'degree');
  for (const { 0: title, index } of said.matchAll(TITLE)) {
    if (held.some((field) => field.includes(title))) continue;
    const follows = said.slice(index + title.length);
    if (isCounted(said, title) && isCounted(text.folded, title)) continue;
    const found = occurrences(text.folded, title).some((after) =>
      OWN_ROLE.test(follows)
        ? !text.isLine && OWN_ROLE.test(after)
        : after.slice(0, 2) === follows.slice(0, 2),
    );
    if (!found) return title;
  }
  return undefined;
}

function misplacedName(said: string, { text, fields }: Evidence, isPart: boolean): string | undefined {
  const works = JAPANESE_WORK.test(said);
  const studies = JAPANESE_STUDY.test(said);
  const held = texts(
    fields,
    'place',
    ...(studies && !works ? [] : (['employer'] as const)),
    ...(works && !studies ? [] : (['school'] as const)),
  );
  const jobs = [...said.matchAll(TITLE)]
    .filter(
      ({ 0: title, index }) => OWN_ROLE.test(said.slice(index + title.length)) && !isCounted(said, title),
    )
    .map(([title]) => title);
  const claims = works || studies || jobs.length > 0;
  const changed =
    text.isLine === true ||
    jobs.some((title) => !text.folded.includes(title)) ||
    (works && !JAPANESE_WORK.test(text.folded)) ||
    (studies && !JAPANESE_STUDY.test(text.folded)) ||
    [JAPANESE_WITNESS, JAPANESE_EVENTS].some((words) => words.test(text.folded) && !words.test(said));
  const left = withoutNames(said, held);
  for (const [whole, name = ''] of left.matchAll(JOINED)) {
    if (!isCommon(name) && (changed || !text.folded.includes(whole))) return name;
  }
  if (changed && SCHOOL.test(left)) return SCHOOL.exec(left)?.[0];
  if (isPart || /\d{4}/.test(said)) {
    const names = left.replaceAll(/[\d年月日、,。.\s()（）~〜-]/gu, '');
    if (/^[\p{Script=Latin}\p{Script=Katakana}ー・]+$/u.test(names) && !isCommon(names)) return names;
  }
  for (const [, name = '', particle = ''] of left.matchAll(PLACED)) {
    const places = /^(?:で|にて|において|のために|向けに|とともに|と共に)/u.test(particle);
    const after = occurrences(text.folded, name);
    // With the president of a company is not with the company.
    const isParted = particle === 'と' && after.length > 0 && after.every((rest) => rest.startsWith('の'));
    if (!claims && !places && !isParted) continue;
    if (isCommon(name)) continue;
    if (texts(fields, 'title', 'degree').some((field) => field.includes(name))) continue;
    if (!changed && after.some((rest) => rest.startsWith(particle))) continue;
    return name;
  }
  return undefined;
}

/** Eight nurses are people of whom one speaks, and no job of one's own. */
function isCounted(text: string, title: string): boolean {
  const literal = literalOf(title);
  return new RegExp(`\\d+\\s*(?:名|人)の?${literal}|${literal}\\d+\\s*(?:名|人)`, 'u').test(text);
}

const literalOf = (text: string) => text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

function isCommon(name: string): boolean {
  if (/\d[\p{Script=Han}]*$/u.test(name) || freeJapanese.has(name) || technical.has(name)) return true;
  return [...(japanesePhrases.get(name) ?? [])].length > 0;
}

/** A sentence without the whole names that fields hold: a piece of one is another's, and stays. */
function withoutNames(said: string, held: readonly string[]): string {
  let left = said;
  for (const field of held) {
    const bare = field.replaceAll(FORMS, '');
    for (const name of [field, ...field.split(/[、,（(|]/u), bare]) {
      if (name.trim().length >= 2) left = left.replaceAll(wholeOf(name.trim()), '、');
    }
  }
  return left;
}

function wholeOf(name: string): RegExp {
  const literal = literalOf(name);
  return new RegExp(
    `(?<![\\p{Script=Han}\\p{Script=Katakana}\\p{Script=Latin}ー])${literal}(?![\\p{Script=Katakana}\\p{Script=Latin}ー])`,
    'gu',
  );
}

const FORMS = /株式会社|有限会社|合同会社/gu;

function occurrences(text: string, piece: string): string[] {
  const found: string[] = [];
  for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) {
    found.push(text.slice(at + piece.length).trimStart());
  }
  return found;
}

function texts(fields: Evidence['fields'], ...names: Field[]): string[] {
  return names.flatMap((name) => (fields.get(name) ?? []).map(({ folded }) => folded));
}
