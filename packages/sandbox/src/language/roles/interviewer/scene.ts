import { findJson, isObject, type JsonObject, properties } from '../../json.ts';
import type { Prompt } from '../../question.ts';

/** What the stand-in interviewer understands of a prompt. It reads structure (JSON, fences, roles), never wording. */
export interface Scene {
  /** Their codes, in the order of the prompt. */
  allowedMoves: string[];
  defaultMove: string | undefined;
  /** The question that the candidate is answering. */
  currentQuestion: SceneQuestion | undefined;
  nextQuestion: SceneQuestion | undefined;
  candidateName: string | undefined;
  interviewerName: string | undefined;
  /** ISO 639-1. */
  language: string;
  /** What the candidate said last; empty before the first answer. */
  lastAnswer: string;
  /** What the interviewer said last, the two latest replies. */
  recentReplies: string[];
  /** Whether the interviewer has said anything yet. */
  hasSpoken: boolean;
  /** Whether the candidate has come back after a break. */
  isResumed: boolean;
}

export interface SceneQuestion {
  text: string;
  hint: string | undefined;
  /** Whether it is one of those that are asked one after the other; an invitation to ask back has no id. */
  isListed: boolean;
}

/** Nothing where the prompt asks for no move: then it is not an interviewer that is wanted. */
export function readScene(prompt: Prompt): Scene | undefined {
  const texts = [prompt.system, ...prompt.messages.map(({ text }) => text)];
  const values = texts.flatMap((text) => findJson(text).map(({ value }) => value));
  // The state of the moment stands behind the template, so the last value of a key counts.
  const last = <T>(
    key: RegExp,
    read: (value: unknown, owner: JsonObject) => T | undefined,
  ): T | undefined => {
    let result: T | undefined;
    for (const value of values) {
      let inValue: T | undefined;
      for (const property of properties(value)) {
        if (inValue === undefined && key.test(property.key)) inValue = read(property.value, property.owner);
      }
      result = inValue ?? result;
    }
    return result;
  };
  const listed = last(/^questions$/i, (value) => (Array.isArray(value) ? value : undefined)) ?? [];
  const allowedMoves = last(/^allowed_?moves$|moves_?allowed$|^moves$/i, moveNames);
  if (!allowedMoves) return undefined;
  const cause = last(/^cause$/i, nonEmpty);
  return {
    allowedMoves,
    defaultMove: last(/default_?move|fallback_?move/i, (value) => codeOf(nonEmpty(value))),
    currentQuestion: last(/current_?question/i, (value) => question(value, listed)),
    nextQuestion: last(/next_?question/i, (value) => question(value, listed)),
    candidateName: last(/candidate_?name|display_?name/i, nonEmpty),
    interviewerName: last(/^interviewer(_?name)?$/i, (value) =>
      isObject(value) ? nonEmpty(value.name) : nonEmpty(value),
    ),
    language: (last(/^(language|locale)$/i, nonEmpty) ?? 'en').toLowerCase().split('-')[0] ?? 'en',
    // A reply that nobody's answer caused (a greeting, a silence) takes nothing up.
    lastAnswer: cause === undefined || cause === 'answer' ? lastAnswer(prompt) : '',
    recentReplies: prompt.messages
      .filter(({ role }) => role === 'assistant')
      .slice(-2)
      .map(({ text }) => text),
    hasSpoken: prompt.messages.some(({ role, text }) => role === 'assistant' && spoken(text) !== ''),
    isResumed: cause === 'resume',
  };
}

/** What a message says when markers, fences and data are taken off. */
export function spoken(text: string): string {
  let rest = text;
  for (const { start, end } of findJson(text).reverse()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  return rest
    .replace(/\[\[[^\]]*\]\]|^#[a-z_]+(?= )/g, ' ')
    .replace(/<\/?[A-Za-z][^<>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const CANDIDATE_FENCE =
  /<(candidate|answer|utterance|said)[A-Za-z_-]*(?:\s[^<>]*)?>([\s\S]*?)<\/\1[A-Za-z_-]*>/gi;

/**
 * The candidate's words since the interviewer last spoke. Fenced or attributed words count first, then a message that holds
 * nothing but words; what stands around data may be instructions and counts last.
 */
function lastAnswer({ messages }: Prompt): string {
  const lastReply = messages.findLastIndex(({ role }) => role === 'assistant');
  const recent = messages
    .slice(lastReply + 1)
    .filter(({ role }) => role === 'user')
    .toReversed();
  const readings: readonly ((text: string) => string | undefined)[] = [
    (text) => [...text.matchAll(CANDIDATE_FENCE)].map(([, , words]) => words).join(' '),
    attributed,
    (text) => (findJson(text).length === 0 ? text : undefined),
    (text) => text,
  ];
  for (const read of readings) {
    for (const { text } of recent) {
      const words = spoken(read(text) ?? '');
      if (words !== '') return words;
    }
  }
  return '';
}

/** What JSON in a message says that the candidate said last. */
function attributed(text: string): string | undefined {
  let said: string | undefined;
  for (const { value } of findJson(text)) {
    for (const { key, value: role, owner } of properties(value)) {
      if (/^(role|speaker)$/i.test(key) && role === 'candidate') said = nonEmpty(owner.text) ?? said;
    }
  }
  return said;
}

function moveNames(value: unknown): string[] | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const names = value.map((each) =>
    isObject(each) ? nonEmpty(each.move ?? each.name ?? each.id) : nonEmpty(each),
  );
  return names.every((name) => name !== undefined && /^[a-z_]+$/.test(name))
    ? (names as string[]).map((name) => codeOf(name) ?? name)
    : undefined;
}

/** The code of a move that a prompt names in full. */
const CODES: Readonly<Record<string, string>> = {
  follow_up: 'follow',
  next_question: 'next',
  answer_candidate: 'answer',
  wrap_up: 'close',
  repeat_question: 'repeat',
  rephrase: 'reword',
};

function codeOf(move: string | undefined): string | undefined {
  return move === undefined ? undefined : (CODES[move] ?? move);
}

/** A question, or the one of that id in the list. */
function question(value: unknown, listed: readonly unknown[] = []): SceneQuestion | undefined {
  if (typeof value === 'string' && value.trim() !== '')
    return { text: value.trim(), hint: undefined, isListed: true };
  if (!isObject(value)) return undefined;
  const text =
    nonEmpty(value.text) ?? nonEmpty(value.question) ?? nonEmpty(value.prompt) ?? nonEmpty(value.title);
  if (text !== undefined) return { text, hint: nonEmpty(value.hint), isListed: value.id !== undefined };
  return question(listed.find((each) => isObject(each) && value.id !== undefined && each.id === value.id));
}

function nonEmpty(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
