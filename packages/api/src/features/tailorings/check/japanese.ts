import { plain } from './text.ts';
import { freeJapanese, japanesePhrases } from './words/vocabulary.ts';

export function isJapanese(text: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
}

export interface Run {
  script: 'kanji' | 'katakana' | 'hiragana';
  text: string;
}

const RUN = /([\p{Script=Katakana}ー・]+)|([\p{Script=Hiragana}]+)|([\p{Script=Han}々〆ヶ]+)/gu;

/** Runs of one script. */
export function japaneseRuns(text: string): Run[] {
  return [...text.matchAll(RUN)].map((match) => ({
    script: match[1] ? 'katakana' : match[2] ? 'hiragana' : 'kanji',
    text: match[0],
  }));
}

/** Inflections, particles and auxiliaries, of which every hiragana run of an account of work is made. */
const GRAMMAR =
  'および ならびに または あるいは そして また さらに すべて それぞれ ため ための ように ような という とする として とともに において における について に関する によって による により に対する にて から まで より だけ など でも しながら ながら つつ こと もの とき ところ ほか これ それ この その ここ そこ あり ある あっ おり おる いる いた いて い する した して し せ さ され された されて させ させた させて できる でき できた なる なり なった なって なく ない なかっ ました ます まして ません ましょう です でした でし だ だった であり である であった たい たく た て で と に を は が の も や へ か ね よ ば ず ぬ れ れた れる られ られた られる く け き ぎ げ き かった く い う え お み む め ま り る れ ろ ら っ つ ち ど へと への での との からの までの にも には では とは をも を行い を行う を行った を通じて いただき いただく くださ ござい いたし いたします いたしました つい つき よく より深 ともに 努め わ わり わる わって み びっ び べ ん だり たり い きめ細かく こまめに しっかり きちんと じっくり やり取り やりとり まとめ まとめた まとめる つなげ つながる つながり つなげた もと もとに もとづ もとづき かけ かけて しく しい す せん せる そ'.split(
    /\s+/,
  );
const grammar = new Set(GRAMMAR);

/** Words that name what stands before them: the name must stand before them in the source as well. */
const ANCHORS =
  /(?:大学院|大学|高校|学院|学校|研究所|研究科|銀行|会社|学部|学科|学士|修士|博士|部長|課長|社長|取締役|主任|係長|責任者|役員|代表|マネージャー|リーダー|エンジニア|ディレクター|資格|検定|認定|免許|一級|二級)/gu;

/** What the fields of a document say by being there: who has an employer worked, and who has a school studied. */
const GRANTED: readonly [RegExp, readonly string[]][] = [
  [/^(?:勤務|在籍|入社|所属|働)$/u, ['employer', 'title']],
  [/^(?:学[ぶびん]|在学|卒業|専攻|入学|修了)$/u, ['school', 'degree']],
];

export interface JapaneseSource {
  /** All texts, folded. */
  texts: readonly { folded: string }[];
  keys: ReadonlySet<string>;
  katakana: ReadonlySet<string>;
  roles: ReadonlySet<string>;
}

/**
 * What of a run of Japanese the source does not hold. Words have no spaces between them, so the run must be made of pieces that the
 * source holds, of words that claim nothing, and of grammar.
 */
export function unsupportedJapanese(run: string, source: JapaneseSource): string | undefined {
  for (const match of run.matchAll(ANCHORS)) {
    const before = /[\p{Script=Han}\p{Script=Katakana}ー]{1,2}$/u.exec(run.slice(0, match.index))?.[0] ?? '';
    const named = `${before}${match[0]}`;
    const free = before !== '' && freeJapanese.has(before);
    if (!source.texts.some(({ folded }) => folded.includes(free ? match[0] : named))) return named;
  }
  // reachable[i]: whether the first i characters are made of pieces.
  const reachable = [true];
  let furthest = 0;
  for (let end = 1; end <= run.length; end++) {
    reachable[end] = false;
    for (let start = Math.max(0, end - MAX_PIECE); start < end; start++) {
      if (reachable[start] && isPiece(run.slice(start, end), { run, start, end }, source)) {
        reachable[end] = true;
        furthest = end;
        break;
      }
    }
  }
  if (reachable[run.length]) return undefined;
  return japaneseRuns(run.slice(furthest))[0]?.text ?? run;
}

const MAX_PIECE = 16;

interface Place {
  run: string;
  start: number;
  end: number;
}

function isPiece(piece: string, { run, start, end }: Place, source: JapaneseSource): boolean {
  if (/^[\s・ー]$/u.test(piece)) return true;
  if (grammar.has(piece)) return true;
  if (freeJapanese.has(piece)) return true;
  if (/^(?:執筆|書い?)$/u.test(piece) && source.texts.some(({ folded }) => folded.includes('論文')))
    return true;
  if (GRANTED.some(([word, roles]) => word.test(piece) && roles.some((role) => source.roles.has(role))))
    return true;
  const concepts = japanesePhrases.get(piece);
  if (concepts && [...concepts].some((concept) => source.keys.has(concept))) return true;
  if (/^[\p{Script=Katakana}ー・]+$/u.test(piece)) {
    const cutsWord =
      /[\p{Script=Katakana}ー]/u.test(run[start - 1] ?? '') ||
      /[\p{Script=Katakana}ー]/u.test(run[end] ?? '');
    return source.katakana.has(piece) && (!cutsWord || piece.length >= 3);
  }
  return (
    piece.length >= 2 &&
    source.texts.some(({ folded }) => folded.includes(piece)) &&
    !/^\p{Script=Hiragana}+$/u.test(piece)
  );
}

/** Concepts that a Japanese text names. */
export function japaneseConcepts(folded: string): string[] {
  const found: string[] = [];
  for (const [phrase, concepts] of japanesePhrases) if (folded.includes(phrase)) found.push(...concepts);
  return found;
}

const COUNTED =
  /([0-9]+(?:[.,][0-9]+)*|[〇一二三四五六七八九十百千]+)([万億千]?)(年間|年|か月|ヶ月|カ月|月|日|人|名|件|社|回|倍|割|%|パーセント|円|台|個|時間|週間|分|秒|歳|店舗|校|冊|本|種類|チーム|言語|カ国|か国|拠点|点|級|位)/gu;
const KANJI_DIGITS: Record<string, number> = {
  〇: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** Numbers with their counters, in figures whichever way they are written. */
/** Months with their years: "2019年3月". */
export function japaneseMonths(text: string): { text: string; year: number; month: number }[] {
  return [...plain(text).matchAll(/(\d{4})年(\d{1,2})月/gu)].map(([found, year, month]) => ({
    text: found,
    year: Number(year),
    month: Number(month),
  }));
}

export function japaneseCounts(text: string): { text: string; value: number; counter: string }[] {
  return [...plain(text).matchAll(COUNTED)].map((match) => {
    const scale = { 万: 10_000, 億: 100_000_000, 千: 1_000 }[match[2] ?? ''] ?? 1;
    const counter = (match[3] ?? '')
      .replace(/^[かヶカ]月$/u, '月間')
      .replace('名', '人')
      .replace('パーセント', '%');
    return { text: match[0], value: figure(match[1] ?? '') * scale, counter };
  });
}

function figure(text: string): number {
  if (/^\d/.test(text)) return Number(text.replaceAll(',', ''));
  let total = 0;
  let current = 0;
  for (const sign of text) {
    const scale = { 十: 10, 百: 100, 千: 1_000 }[sign];
    if (scale !== undefined) {
      total += (current || 1) * scale;
      current = 0;
    } else current = current * 10 + (KANJI_DIGITS[sign] ?? 0);
  }
  return total + current;
}
