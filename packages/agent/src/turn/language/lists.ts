import type { ListWords } from './endings/endings.ts';

/** Numbers that announce so many items. "Several" is two at least. */
const NUMBERS: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  zwei: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  dois: 2,
  duas: 2,
  três: 3,
  quatro: 4,
  ثلاثة: 3,
  ثلاث: 3,
  أربعة: 4,
  أربع: 4,
  خمسة: 5,
  خمس: 5,
  दो: 2,
  तीन: 3,
  चार: 4,
  पाँच: 5,
  पांच: 5,
  二つ: 2,
  三つ: 3,
  四つ: 4,
  五つ: 5,
  '2つ': 2,
  '3つ': 3,
  '4つ': 4,
  '２つ': 2,
  '３つ': 3,
  '４つ': 4,
};

/** More items were announced than named since. The announcing words themselves are no item. */
export function isListOpen(text: string, { announces, items, closes }: ListWords, joins: RegExp): boolean {
  const match = announces.exec(text);
  if (!match) return false;
  const rest = text.slice(match.index);
  if (closes.test(rest)) return false;
  const expected = NUMBERS[(match[1] ?? '').toLowerCase()] ?? 2;
  const named = rest.match(items)?.length ?? 0;
  if (enumerated(rest, joins) >= expected) return false;
  return named < expected && named < 3 && sentencesIn(rest) <= expected;
}

/** Items behind the announcement that are joined: "The cost, the time, and the people." */
function enumerated(rest: string, joins: RegExp): number {
  const [, behind = ''] = /[.,:。、،।]\s*(.*)$/su.exec(rest) ?? [];
  const plain = behind.toLowerCase();
  const joined = plain.split(joins);
  if (joined.length < 2) return 0;
  return joined.flatMap((part) => part.split(/[,.;،、।。]/u)).filter((part) => part.trim() !== '').length;
}

/** Items one after the other, none of them joined as the last: "Python, Postgres, Redis." */
export function isUnjoinedList(sentence: string, joins: RegExp): boolean {
  const items = sentence.split(/[,،、，]\s*/u).map((item) => item.trim());
  if (items.length < 3 || items.some((item) => item === '')) return false;
  // The first item may have the rest of its sentence before it.
  const behind = items.slice(1);
  return behind.every((item) => wordsIn(item) <= 3 && !joins.test(item.toLowerCase()));
}

const wordsIn = (item: string) =>
  /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(item)
    ? Math.ceil(item.length / 4)
    : item.split(/\s+/u).length;

function sentencesIn(text: string): number {
  return text.split(/[.!?。！？؟।]+/u).filter((part) => part.trim() !== '').length;
}
