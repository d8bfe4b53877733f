import type { FoundText } from '@vivavoce/contract/records';

const MAX_FOUND = 20;
const MAX_LENGTH = 500;

/** Words to whoever reads with a machine. A human reader of a job would not be spoken to like this. */
const INSTRUCTION =
  /(?<!\p{L})(?:ignore|disregard|forget|override)\s+(?:all|any|the|every|your|previous|prior|above|these|those|earlier)|(?:you are|act as|pretend to be|behave as)\s+(?:now\s+)?(?:an?\s+)?(?:ai\b|assistant|language model|llm|chatbot|chatgpt|claude|gpt)|(?:system|developer)\s*(?:prompt|message|instruction)s?\b|(?:if you(?:'re|’re| are)| when you are)\s+(?:an?\s+)?(?:ai\b|llm|language model|large language model|bot\b)|(?:as an ai|to (?:all )?(?:ai|llm)s?\b)|(?:give|award|assign|rate)\s+(?:this|the)?\s*(?:candidate|resume|applicant|cv)\s+(?:a\s+)?(?:full|highest|top|perfect|maximum|10|100)|ignorier\p{L}*\s+(?:alle|die|sämtliche|vorherige)|ignora\p{L}*\s+(?:todas|las|todos|os|as|tutte)|ignore[rz]?\s+(?:toutes|les|tous)|(?:以前|これまで|上記)の(?:指示|命令)を無視|تجاهل\s+(?:جميع|كل|التعليمات)|(?:पिछले|सभी)\s+निर्देश/iu;

/** Letters that are there and that nobody sees: tags, zero-width runs, directions that turn a text around. */
const INVISIBLE = /[\u{E0000}-\u{E007F}]+|[\u200B\u2060\uFEFF]{3,}|[\u202D\u202E]/gu;

export interface Lines {
  lines: readonly string[];
  /** Texts that a reader does not see. */
  hidden: readonly string[];
}

/**
 * What speaks to a machine, and what nobody sees: it is kept as data, shown to whoever handed the job in, and never a requirement.
 */
export function findPlanted({ lines, hidden }: Lines): FoundText[] {
  const instructions = lines.flatMap((text, line): FoundText[] =>
    isInstruction(text) ? [{ kind: 'instruction', text: cut(text), line }] : [],
  );
  const unseen = hidden.map((text): FoundText => ({ kind: 'hidden_text', text: cut(text), line: null }));
  return [...instructions, ...unseen].slice(0, MAX_FOUND);
}

export function isInstruction(text: string): boolean {
  return INSTRUCTION.test(text);
}

/** The text without what nobody sees, and what that was in letters that one does. */
export function takeInvisible(text: string): { text: string; hidden: string[] } {
  const hidden: string[] = [];
  const seen = text.replaceAll(INVISIBLE, (run) => {
    const spelt = [...run]
      .map((letter) => letter.codePointAt(0) ?? 0)
      .flatMap((code) => (code >= 0xe0020 && code < 0xe007f ? [String.fromCodePoint(code - 0xe0000)] : []));
    if (spelt.length > 0) hidden.push(spelt.join(''));
    return '';
  });
  return { text: seen, hidden };
}

function cut(text: string): string {
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text;
}
