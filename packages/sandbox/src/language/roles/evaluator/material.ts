import { findJson, isObject, type JsonObject, properties } from '../../json.ts';
import type { Prompt } from '../../question.ts';
import { isNoAnswer } from '../../requests.ts';
import { keywords } from '../../salient.ts';

/** What there is to judge in a prompt, found by structure: JSON with roles and levels, or lines that begin with a speaker. */
export interface Material {
  seed: string;
  /** ISO 639-1, in which the prompt asks for the sentences. */
  language: string;
  /** Sentences of the candidate that answer something, verbatim; one that is said again counts once. */
  sentences: Sentence[];
  criteria: MaterialCriterion[];
  questions: MaterialQuestion[];
  /** Judgements made before, where a prompt holds those instead of a transcript. */
  results: MaterialResult[];
}

export interface MaterialResult {
  title: string;
  toTry: string | undefined;
  /** 0 at the lowest level, 1 at the highest; `undefined` where the prompt shows no score. */
  share: number | undefined;
}

export interface Sentence {
  text: string;
  /** Of the utterance that it is part of, where the prompt numbers them. */
  sequence: number | undefined;
}

export interface MaterialCriterion {
  id: string;
  name: string;
  keywords: string[];
  /** Labels, lowest first; empty where the prompt shows none. */
  levels: string[];
}

export interface MaterialQuestion {
  id: string;
  title: string;
}

export function readMaterial(prompt: Prompt, seed: string): Material {
  const texts = [prompt.system, ...prompt.messages.map(({ text }) => text)];
  const objects = texts.flatMap(objectsOf);
  const told = objects.flatMap(candidateUtterance);
  const utterances = told.length > 0 ? told : texts.flatMap(candidateLines);
  return {
    seed,
    language: languageAsked(texts),
    sentences: onceEach(
      utterances
        .flatMap(({ text, sequence }) => sentencesOf(text).map((sentence) => ({ text: sentence, sequence })))
        .filter(({ text }) => !isNoAnswer(text)),
    ),
    criteria: unique(objects.flatMap(criterion)),
    questions: unique(objects.flatMap(question)),
    results: objects.flatMap(result),
  };
}

/** The one that the rules name: "in the language pt-BR". */
function languageAsked(texts: readonly string[]): string {
  const asked = texts.flatMap((text) => [...text.matchAll(/\bin the language ([a-z]{2})\b/g)]);
  return asked.at(-1)?.[1] ?? 'en';
}

/** Longer sentences are cut: a passage, not the whole answer. */
const LONG_SENTENCE = /^(?:\S+\s*){1,30}/u;

/** Sentences of a text, each a verbatim part of it. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?…।؟]["'”’)]?)\s+|(?<=[。！？][」』）]?)(?![」』）])|\n+/u)
    .map((part) => LONG_SENTENCE.exec(part.trim())?.[0].trim() ?? '')
    .filter((part) => part !== '');
}

function onceEach(sentences: Sentence[]): Sentence[] {
  const formOf = (text: string) => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
  return [...new Map(sentences.toReversed().map((each) => [formOf(each.text), each])).values()].toReversed();
}

function objectsOf(text: string): JsonObject[] {
  return findJson(text).flatMap(({ value }) => {
    const inside: JsonObject[] = isObject(value) ? [value] : [];
    if (Array.isArray(value)) inside.push(...value.filter(isObject));
    for (const property of properties(value)) {
      if (isObject(property.value)) inside.push(property.value);
      else if (Array.isArray(property.value)) inside.push(...property.value.filter(isObject));
    }
    return inside;
  });
}

function candidateUtterance(object: JsonObject): Sentence[] {
  const role = object.role ?? object.speaker ?? object.who;
  const text = object.text ?? object.said ?? object.content;
  if (typeof role !== 'string' || !/^(candidate|user)$/i.test(role) || typeof text !== 'string') return [];
  const sequence = object.sequence ?? object.utteranceSequence ?? object.number ?? object.n;
  return [{ text, sequence: typeof sequence === 'number' ? sequence : undefined }];
}

function candidateLines(text: string): Sentence[] {
  return [
    ...text.matchAll(/^[^\S\n]*(?:[[#(]?(\d+)[\])]?[.:]?\s*)?(?:\[\d+\]\s*)?candidate\s*[:>–-]\s*(.+)$/gimu),
  ].map(([, sequence, said]) => ({ text: said ?? '', sequence: sequence ? Number(sequence) : undefined }));
}

function criterion(object: JsonObject): MaterialCriterion[] {
  const { name, levels } = object;
  const id = object.id ?? object.criterionId;
  if (typeof id !== 'string' || typeof name !== 'string' || !Array.isArray(levels)) return [];
  return [
    {
      id,
      name,
      keywords: keywords(`${name} ${JSON.stringify(object.description ?? '')} ${JSON.stringify(levels)}`),
      levels: levels.map((level) => (isObject(level) ? String(level.label ?? '') : String(level))),
    },
  ];
}

function result(object: JsonObject): MaterialResult[] {
  const { title, toTry, score, maxScore } = object;
  if (typeof title !== 'string' || !('toTry' in object || 'doneWell' in object)) return [];
  const isScored = typeof score === 'number' && typeof maxScore === 'number' && maxScore > 1;
  return [
    {
      title,
      toTry: typeof toTry === 'string' ? toTry : undefined,
      share: isScored ? (score - 1) / (maxScore - 1) : undefined,
    },
  ];
}

function question(object: JsonObject): MaterialQuestion[] {
  const id = object.questionId ?? object.id;
  const title = object.title ?? object.questionTitle;
  const isQuestion =
    'maxFollowUps' in object || 'hint' in object || 'criterionIds' in object || 'questionId' in object;
  if (typeof id !== 'string' || typeof title !== 'string' || !isQuestion) return [];
  return [{ id, title }];
}

function unique<T extends { id: string }>(items: T[]): T[] {
  return [...new Map(items.map((item) => [item.id, item])).values()];
}
