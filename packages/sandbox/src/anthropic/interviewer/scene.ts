import { findJson, isObject, type JsonObject, properties } from '../json.ts';
import type { Prompt } from '../request.ts';

/** What the stand-in interviewer understands of a prompt. It reads structure (JSON, fences, roles), never wording. */
export interface Scene {
  /** In the order of the prompt. */
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
  /** Whether the interviewer has said anything yet. */
  hasSpoken: boolean;
  /** Whether the interviewer's last reply was cut short. */
  wasCut: boolean;
}

export interface SceneQuestion {
  text: string;
  hint: string | undefined;
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
  const allowedMoves = last(/^allowed_?moves$|moves_?allowed$|^moves$/i, moveNames);
  if (!allowedMoves) return undefined;
  return {
    allowedMoves,
    defaultMove: last(/default_?move|fallback_?move/i, nonEmpty),
    currentQuestion: last(/current_?question/i, question),
    nextQuestion: last(/next_?question/i, question),
    candidateName: last(/candidate_?name|display_?name/i, nonEmpty),
    interviewerName: last(/^interviewer(_?name)?$/i, (value) =>
      isObject(value) ? nonEmpty(value.name) : nonEmpty(value),
    ),
    language: (last(/^(language|locale)$/i, nonEmpty) ?? 'en').toLowerCase().split('-')[0] ?? 'en',
    lastAnswer: lastAnswer(prompt),
    hasSpoken: prompt.messages.some(({ role, text }) => role === 'assistant' && spoken(text) !== ''),
    wasCut:
      last(/^(cut|interrupted|was_?cut)$/i, (value) => (typeof value === 'boolean' ? value : undefined)) ??
      false,
  };
}

/** What a message says when markers, fences and data are taken off. */
export function spoken(text: string): string {
  let rest = text;
  for (const { start, end } of findJson(text).reverse()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  return rest
    .replace(/\[\[[^\]]*\]\]/g, ' ')
    .replace(/<\/?[A-Za-z][^<>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const CANDIDATE_FENCE =
  /<(candidate|answer|utterance|said)[A-Za-z_-]*(?:\s[^<>]*)?>([\s\S]*?)<\/\1[A-Za-z_-]*>/gi;

/** The candidate's words of the last message that holds any; fenced ones first, for the rest may be instructions. */
function lastAnswer(prompt: Prompt): string {
  for (const { role, text } of prompt.messages.toReversed()) {
    if (role !== 'user') continue;
    const fenced = [...text.matchAll(CANDIDATE_FENCE)].at(-1)?.[2];
    const words = spoken(fenced ?? text);
    if (words !== '') return words;
  }
  return '';
}

function moveNames(value: unknown): string[] | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const names = value.map((each) =>
    isObject(each) ? nonEmpty(each.move ?? each.name ?? each.id) : nonEmpty(each),
  );
  return names.every((name) => name !== undefined && /^[a-z_]+$/.test(name))
    ? (names as string[])
    : undefined;
}

function question(value: unknown): SceneQuestion | undefined {
  if (typeof value === 'string' && value.trim() !== '') return { text: value.trim(), hint: undefined };
  if (!isObject(value)) return undefined;
  const text =
    nonEmpty(value.text) ?? nonEmpty(value.question) ?? nonEmpty(value.prompt) ?? nonEmpty(value.title);
  return text === undefined ? undefined : { text, hint: nonEmpty(value.hint) };
}

function nonEmpty(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
