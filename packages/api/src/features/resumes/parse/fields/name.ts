import { isCjk } from '../clean.ts';
import type { Draft } from '../draft.ts';
import type { Line } from '../line.ts';
import { bodySize, wordsIn } from '../sections.ts';
import { headingOf, isSheetTitle } from '../words/headings.ts';
import { organisationsIn, rolesIn, schoolsIn } from '../words/roles.ts';
import { emailIn, isPlace, phoneIn, urlsIn } from './contact.ts';
import { findRange } from './dates.ts';

const NAME_LABEL =
  /^(?:full name|name|nombre|nom(?: et prénom)?|nome|vor- und nachname|الاسم(?: الكامل)?|नाम|氏名|名前|姓名)\s*[:：]\s*(\S.*)$/iu;
const TITLED = /^(?:resume|curriculum vitae|cv|lebenslauf|résumé)\s+(?:of|von|de|for|[–:-])\s+(\S.*)$/iu;

/** Sets the name and what the person calls themselves, and answers their lines. */
export function takeName(draft: Draft, lines: readonly Line[]): Set<number> {
  const taken = new Set<number>();
  const found = labelledName(lines) ?? biggestName(lines) ?? firstName(lines);
  if (!found) return taken;
  draft.set(['basics', 'name'], { text: found.name, lines: found.at, sure: found.sure });
  for (const at of found.at) taken.add(at);
  const next = Math.max(...found.at) + 1;
  const label = lines[next];
  if (label && isLabel(label.text)) {
    draft.set(['basics', 'label'], {
      text: label.text,
      lines: [next],
      sure: rolesIn(label.text) ? 0.9 : 0.6,
    });
    taken.add(next);
  }
  return taken;
}

interface FoundName {
  name: string;
  at: number[];
  sure: number;
}

function labelledName(lines: readonly Line[]): FoundName | undefined {
  for (const [at, { text }] of lines.slice(0, 15).entries()) {
    const name = (NAME_LABEL.exec(text) ?? TITLED.exec(text))?.[1]?.split(/[\t|]/)[0]?.trim();
    if (name && canBeName(name)) return { name, at: [at], sure: 0.95 };
  }
  return undefined;
}

/** The biggest letters of the first page, where there are bigger ones. */
function biggestName(lines: readonly Line[]): FoundName | undefined {
  const body = bodySize(lines);
  if (body === 0) return undefined;
  const candidates = lines.flatMap((line, at) => {
    const name = nameIn(line.text);
    return line.page === 1 && line.size > body * 1.15 && name ? [{ line, at, name }] : [];
  });
  const [best] = [...candidates].sort((a, b) => b.line.size - a.line.size || a.at - b.at);
  if (!best) return undefined;
  const next = candidates.find(
    ({ at, line }) => at === best.at + 1 && Math.abs(line.size - best.line.size) < 0.5,
  );
  const isWhole = wordsIn(best.name) > 1 || isCjk(best.name[0]);
  if (next && (!isWhole || wordsIn(next.name) === 1) && !rolesIn(next.name)) {
    return { name: `${best.name} ${next.name}`, at: [best.at, next.at], sure: 0.9 };
  }
  return { name: best.name, at: [best.at], sure: 0.95 };
}

function firstName(lines: readonly Line[]): FoundName | undefined {
  for (const [at, line] of lines.entries()) {
    if (isSheetTitle(line.text)) continue;
    if (headingOf(line.text) !== undefined || at > 12) break;
    const name = nameIn(line.text);
    if (name && (wordsIn(name) > 1 || isCjk(name[0])) && !rolesIn(name)) return { name, at: [at], sure: 0.8 };
  }
  return undefined;
}

/** The part of a line before what is no name: an address, a phone number beside it. */
function nameIn(text: string): string | undefined {
  const [first = ''] = text.split(/\t|\s[|•·]\s|\s[–—]\s/u);
  const name = first.replace(/\s*\([^)]*\)$/, '').trim();
  return canBeName(name) ? name : undefined;
}

function canBeName(text: string): boolean {
  if (text.length < 2 || text.length > 60 || /[\d@/\\:：;!?。<>{}=#]/u.test(text)) return false;
  if (!/\p{L}/u.test(text) || (/\.$/.test(text) && !/\b(?:Jr|Sr|Ph\.?D|M\.?D)\.$/.test(text))) return false;
  if (isCjk(text[0]) ? text.length > 14 : wordsIn(text) > 6) return false;
  if (headingOf(text) !== undefined || isSheetTitle(text) || schoolsIn(text) || isPlace(text)) return false;
  return !/\b(?:inc|llc|gmbh|ltd|s\.a|company|株式会社)\b/iu.test(text);
}

function isLabel(text: string): boolean {
  if (text.length > 90 || wordsIn(text) > 12 || /[.。!?]$/.test(text)) return false;
  if (emailIn(text) || phoneIn(text) || urlsIn(text).length > 0) return false;
  if (headingOf(text) !== undefined || isSheetTitle(text) || (isPlace(text) && !rolesIn(text))) return false;
  return findRange(text) === undefined && !(organisationsIn(text) && !rolesIn(text)) && !/[:：]/.test(text);
}
