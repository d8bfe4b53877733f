import type { WholeLanguage } from '@vivavoce/contract/records';
import type { Move } from '../moves.ts';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { hi } from './hi.ts';
import { ja } from './ja.ts';
import type { Lines } from './lines.ts';
import { pt } from './pt.ts';
import { requestLinesOf } from './requests.ts';

export type { Lines } from './lines.ts';

/** By language. */
export const LINES: Readonly<Record<WholeLanguage, Lines>> = { en, de, es, fr, ar, hi, ja, pt };

/** The interviewer's own words for a locale (BCP 47); English where there are none. */
export function linesOf(locale: string): Lines {
  const lines: Readonly<Record<string, Lines>> = LINES;
  return lines[locale.toLowerCase().split('-')[0] ?? ''] ?? en;
}

/** Fills `{…}`; a name comes with its comma, a missing one without. */
export function fill(line: string, values: Readonly<Record<string, string | null>>): string {
  return line
    .replaceAll(/\{(\w+)\}/g, (_, key: string) => {
      const value = values[key]?.trim() ?? '';
      return key === 'name' && value !== '' ? address(value, line) : value;
    })
    .replace(/\s+/g, ' ')
    .trim();
}

/** A name as the line's language calls somebody by it: behind a comma, or in front and polite. */
function address(name: string, line: string): string {
  if (/\p{Script=Hiragana}/u.test(line)) return `${name}さん、`;
  if (/\p{Script=Devanagari}/u.test(line)) return `${name} जी, `;
  return `${/\p{Script=Arabic}/u.test(line) ? '،' : ','} ${name}`;
}

/** What a line may speak of. */
export interface LineMatter {
  locale: string;
  candidateName: string | null;
  /** The question that a `next_question` asks, the invitation included. */
  question: string | null;
  /** What is open, word for word: the question, or what was asked behind it. */
  current: string;
  hint: string;
}

/** A move in the interview's own words. */
export function lineFor(move: Move, { locale, candidateName, question, current, hint }: LineMatter): string {
  const lines = linesOf(locale);
  switch (move) {
    case 'next_question':
      return question === null ? lines.invitation : join(lines.nextQuestion, question);
    case 'follow_up':
      return lines.followUp;
    case 'hint':
      return hint === '' ? lines.hintPlain : fill(lines.hint, { hint });
    case 'wait':
      return lines.wait;
    case 'answer_candidate':
      return lines.answerCandidate;
    case 'wrap_up':
      return fill(lines.closing, { name: candidateName });
    case 'repeat_question':
      return join(requestLinesOf(locale).again, current);
    case 'rephrase':
      return join(current, hint === '' ? lines.hintPlain : fill(lines.hint, { hint }));
    case 'skip':
      return requestLinesOf(locale).skipConfirm;
    case 'pause':
      return requestLinesOf(locale).pause;
    case 'listen':
      return '';
  }
}

/** Sentences one after the other; behind a full-width mark there is no space. */
export function join(...parts: readonly (string | null)[]): string {
  return parts
    .filter((part): part is string => part !== null && part !== '')
    .reduce((text, part) => (text === '' || /[。！？]$/u.test(text) ? text + part : `${text} ${part}`), '');
}
