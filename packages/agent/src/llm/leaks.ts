import { statementsOf } from './forbidden/pattern.ts';
import { INSTRUCTIONS } from './prompt.ts';
import type { HistoryEntry, PromptTemplate, ReplyRequest } from './reply.ts';
import { contentOf, coverage, normalForm, sentencesOf, wordsOf } from './wording.ts';

/** This many words in a row are a quotation, not a coincidence. */
const RUN = 7;
/** A sentence is recognisable if it has at least this many content words, */
const TELLING_CONTENT = 5;
/** and was said if this share of them is there, whatever else was mixed in. */
const TELLING_SHARE = 0.8;
/** The same for a question that is still to come. */
const COMING_CONTENT = 3;
const COMING_SHARE = 0.75;

/** Names of the state and of its moves, its keys and its fences; nobody says them aloud. Other JSON, and other tags, are asked about. */
const STATE_NAMES =
  /(?<![\p{L}\p{N}])(?:allowed ?moves?|default ?moves?|follow-?[\s_]?ups?[\s_]?left|remaining ?(?:ms|milliseconds)|heard ?last ?reply|current ?question(?= ?["':=])|next ?question(?= ?["':=])|candidate ?name(?= ?["':=])|next_question|follow_up|wrap_up|answer_candidate|erlaubten? ?(?:züge|moves?)|verbleibende ?millisekunden)(?![\p{L}\p{N}])|[{,] ?"(?:stage|cause|open ?question|interviewer|persona|criteria)" ?:|<\/?(?:state|candidate)\b|<template> ?\{ ?"/u;
const CODE_NAMES =
  /\b(?:allowedMoves|defaultMove|currentQuestion|nextQuestion|followUpsLeft|candidateName|remainingMs|heardLastReply)\b/;
/** Names of the instructions, in what is stated: a question may be about the system prompt that the candidate wrote. */
const PROMPT_NAMES = /(?<![\p{L}\p{N}])(?:system[ -]?prompt|systemanweisung(?:en)?)(?![\p{L}\p{N}])/u;
const SAYING = String.raw`(?:say|says|state|tell|are|is|read|lauten?|sagen?|sind|besagen)(?![\p{L}\p{N}])`;
const MY_RULES = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(?:my|meine)\s+(?:\p{L}+\s+)?(?:instructions?|prompt|guidelines|anweisung(?:en)?|vorgaben|instruktionen)\s+${SAYING}|i\s+(?:was|am|have\s+been)\s+(?:instructed|told|programmed|prompted)\s+(?:to|not|that)(?![\p{L}\p{N}])|ich\s+(?:wurde|bin)\s+(?:angewiesen|programmiert|instruiert)(?![\p{L}\p{N}]))`,
  'u',
);
/** Somebody has guidelines at work, too; a question about them tells nothing. */
const THE_RULES = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:the|these|die)\s+(?:\p{L}+\s+)?(?:instructions?|prompt|guidelines|anweisung(?:en)?|vorgaben|instruktionen)\s+${SAYING}`,
  'u',
);

/** What only an evaluation has. */
const RUBRIC =
  /(?<![\p{L}\p{N}])(?:criteri(?:on|a)|rubrics?|kriteri(?:um|en)|bewertungsbogen|maßstab)(?![\p{L}\p{N}])/u;
/** Words near which the name of a criterion is what it is, where it is stated: "How did you measure the impact?" asks about work. */
const JUDGING =
  /(?<![\p{L}\p{N}])(?:criteri(?:on|a)|rubrics?|scor(?:e|es|ed|ing)|grad(?:e|es|ed|ing)|rat(?:e|es|ed|ing)|mark(?:s|ed)?|assess\p{L}*|evaluat\p{L}*|judg\p{L}*|measur\p{L}*|looking\s+for|look\s+at|kriteri(?:um|en)|bewert\p{L}*|beurteil\p{L}*|gemessen|messe[nt]?|benote\p{L}*|maßstab|achte[nt]?\s+(?:wir|ich)?\s*auf)(?![\p{L}\p{N}])/u;

interface Secret {
  runs: ReadonlySet<string>;
  contents: readonly ReadonlySet<string>[];
}

/**
 * Tells when a reply gives away what is not meant for the candidate: the instructions, the persona, the criteria and their
 * names, questions that are still to come, the state of the interview. Texts are compared in their normal form, so that
 * neither an invisible character nor a filler word makes a secret of it sayable.
 */
export class Leaks {
  readonly #template: PromptTemplate;
  readonly #secret: Secret;
  readonly #coming: ReadonlyMap<string, Secret & { content: ReadonlySet<string> }>;

  constructor(template: PromptTemplate) {
    this.#template = template;
    const open = new Set(template.questions.flatMap(({ text, hint }) => [...runsOf(text), ...runsOf(hint)]));
    this.#secret = secretOf(
      [
        RULES,
        fingerprintOf(template.interviewer.persona),
        ...template.criteria.map(({ description }) => fingerprintOf(description)),
      ],
      open,
    );
    this.#coming = new Map(
      template.questions.map(({ id, text, hint }) => [
        id,
        { ...secretOf([text, hint].map(fingerprintOf), new Set()), content: contentOf(text) },
      ]),
    );
  }

  /** Whether `next`, said after `before`, gives a secret away. `asks`: the reply is to put the next question. */
  found(before: string, next: string, { request, asks }: { request: ReplyRequest; asks: boolean }): boolean {
    const sentence = normalForm(`${sentencesOf(before).at(-1) ?? ''} ${next}`);
    const stated = statementsOf(sentence.trim());
    return (
      CODE_NAMES.test(next) ||
      STATE_NAMES.test(normalForm(next)) ||
      MY_RULES.test(sentence) ||
      THE_RULES.test(stated) ||
      PROMPT_NAMES.test(statementsOf(normalForm(next).trim())) ||
      tells(this.#secret, before, next) ||
      this.#namesCriteria(next, request) ||
      this.#anticipates(before, next, { request, asks })
    );
  }

  /** Whether a part of a sentence has a word of a secret in it that is nobody's yet: it waits for the rest. */
  touches(part: string, { request, asks }: { request: ReplyRequest; asks: boolean }): boolean {
    const { state, history } = request;
    const put = asks ? state.nextQuestion : null;
    const open = [
      ...history.map(({ text }) => text),
      ...[state.currentQuestion, put].flatMap((question) =>
        question ? [`${question.text} ${question.hint ?? ''}`] : [],
      ),
    ];
    const secrets = [
      contentOf(this.#template.interviewer.persona),
      ...this.#template.criteria.flatMap(({ name, description }) => [
        contentOf(name),
        contentOf(description),
      ]),
      ...this.#comingIds(request, asks).flatMap((id) => this.#coming.get(id)?.content ?? []),
    ];
    const own = [...contentOf(part)].filter((word) => secrets.some((content) => content.has(word)));
    return own.some((word) => !open.some((text) => contentOf(text).has(word)));
  }

  /** A criterion's name next to a word about judging, or several names. One that came up before is just a word. */
  #namesCriteria(next: string, { state, history }: ReplyRequest): boolean {
    const said = spoken([next]);
    const named = this.#template.criteria
      .map(({ name }) => wordsOf(name).join(' '))
      .filter((name) => name !== '' && said.includes(` ${name} `));
    if (named.length === 0) return false;
    const form = normalForm(next).trim();
    const stated = statementsOf(form);
    if (RUBRIC.test(form) || JUDGING.test(stated)) return true;
    const open = spoken([
      ...history.map(({ text }) => text),
      ...[state.currentQuestion, state.nextQuestion].flatMap((question) => question?.text ?? []),
    ]);
    const fresh = named.filter((name) => !open.includes(` ${name} `));
    return (
      fresh.length > 1 ||
      fresh.some((name) => name.split(' ').length >= 3 && spoken([stated]).includes(` ${name} `))
    );
  }

  /** Questions that come later, by their words. What is like the question of now is that one. */
  #anticipates(
    before: string,
    next: string,
    { request, asks }: { request: ReplyRequest; asks: boolean },
  ): boolean {
    const { state, history } = request;
    const current = state.currentQuestion;
    const put = asks ? state.nextQuestion : null;
    const now = [current, put].flatMap((question) =>
      question ? [`${question.text} ${question.hint ?? ''}`] : [],
    );
    return this.#comingIds(request, asks).some((id) => {
      const secret = this.#coming.get(id);
      if (!secret) return false;
      const share = coverage(secret.content, next);
      const likeNow = now.some((text) => coverage(contentOf(text), next) >= share);
      if (likeNow) return false;
      const recognised = secret.content.size >= COMING_CONTENT && share >= COMING_SHARE;
      return (recognised || tells(secret, before, next)) && !isOpen(secret.content, history);
    });
  }

  #comingIds({ state }: ReplyRequest, asks: boolean): string[] {
    const ids = this.#template.questions.map(({ id }) => id);
    const next = state.nextQuestion?.id;
    if (next === undefined) return [];
    const at = ids.indexOf(next);
    const isCurrent = next === state.currentQuestion?.id;
    return at < 0 ? [] : ids.slice(asks || isCurrent ? at + 1 : at);
  }
}

/** Whether the matter of a question is the candidate's already. */
function isOpen(content: ReadonlySet<string>, history: readonly HistoryEntry[]): boolean {
  return history.some(({ text }) => coverage(content, text) >= COMING_SHARE);
}

/** What a text is known by: its runs of words, and the content of its sentences. */
interface Fingerprint {
  runs: readonly string[];
  sentences: readonly { runs: readonly string[]; content: ReadonlySet<string> }[];
}

function fingerprintOf(text: string): Fingerprint {
  return {
    runs: runsOf(text),
    sentences: sentencesOf(text).map((sentence) => ({
      runs: runsOf(sentence),
      content: contentOf(sentence),
    })),
  };
}

function secretOf(prints: readonly Fingerprint[], open: ReadonlySet<string>): Secret {
  const isClosed = (run: string) => !open.has(run);
  return {
    runs: new Set(prints.flatMap(({ runs }) => runs).filter(isClosed)),
    contents: prints
      .flatMap(({ sentences }) => sentences)
      .filter(({ runs, content }) => content.size >= TELLING_CONTENT && runs.every(isClosed))
      .map(({ content }) => content),
  };
}

function tells({ runs, contents }: Secret, before: string, next: string): boolean {
  const words = wordsOf(next);
  const tail = wordsOf(before).slice(-(RUN - 1));
  if (runsIn([...tail, ...words]).some((run) => runs.has(run))) return true;
  return contents.some((content) => coverage(content, next) >= TELLING_SHARE);
}

const spoken = (texts: readonly string[]) => ` ${texts.map((text) => wordsOf(text).join(' ')).join(' ')} `;

const runsOf = (text: string) => runsIn(wordsOf(text));

function runsIn(words: readonly string[]): string[] {
  return words
    .slice(0, Math.max(0, words.length - RUN + 1))
    .map((_, index) => words.slice(index, index + RUN).join(' '));
}

/** The longest text by far, and the same for all. */
const RULES = fingerprintOf(INSTRUCTIONS);
