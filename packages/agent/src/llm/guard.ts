import { lineFor } from '../interview/lines/index.ts';
import { MoveMarker } from '../interview/marker.ts';
import type { Move } from '../interview/moves.ts';
import { askedAs } from '../interview/prompt-state.ts';
import { cutAt, TERMINATORS } from '../tts/sentences-boundaries.ts';
import { SpeakableText } from '../tts/sentences-markdown.ts';
import { phraseEnd } from '../tts/sentences-phrases.ts';
import { asksQuestion } from './asked.ts';
import { mayLeaveEarly } from './early.ts';
import { forbiddenIn } from './forbidden/forbidden.ts';
import type { Leaks } from './leaks.ts';
import type { ModelEvent, ReplyRequest } from './reply.ts';
import { Unwrapped } from './unwrapped.ts';
import { contentOf, coverage } from './wording.ts';

/** A spoken reply of more sentences is a monologue. */
const MAX_SENTENCES = 6;
const MAX_CHARACTERS = 700;
/** Moves whose words are not the model's. */
const OWN_WORDS: ReadonlySet<Move> = new Set(['listen', 'repeat_question', 'skip']);
/** If this much of a sentence's content comes from the template, it is the tenant's sentence, not the model's. */
const TEMPLATE_SHARE = 0.8;

const SENTENCE_END = new RegExp(`[${TERMINATORS}]["'»”’)\\]]*\\s*$|\\n\\s*$`, 'u');
/** Dots and dashes alone are no words. */
const HAS_WORDS = /[\p{L}\p{N}]/u;

/** Why a reply was stopped before the model did. */
export type Stopped = 'forbidden' | 'capped' | 'leaked';

/**
 * Stands between the model and the voice. Lets a reply through in whole clauses and sentences, so that one that breaks off
 * ends at one; holds the model to the allowed moves and to its length; keeps secrets and leaves out what no interviewer may
 * say; and sees to it that a reply which was to ask something has asked it.
 */
export class ReplyGuard {
  readonly #request: ReplyRequest;
  readonly #leaks: Leaks;
  readonly #marker: MoveMarker;
  /** What the model puts around its marker, and around its words behind it. */
  readonly #outer: Unwrapped;
  readonly #inner: Unwrapped;
  #pending = '';
  #said = '';
  /** The sentence that is being said, as far as the model has written it, and whether its rest is left out. */
  #sentence = '';
  #leftOut = false;
  /** What of this sentence was let out before its end was known. */
  #early = '';
  /** A unit with its space was left out behind words that have none yet. */
  #gap = false;
  /** Whether anything was left out at all. */
  #omitted = false;
  #sentences = 0;
  #move: Move | null = null;
  #listens = false;
  #stopped: Stopped | null = null;

  constructor(request: ReplyRequest, leaks: Leaks) {
    this.#request = request;
    this.#leaks = leaks;
    this.#marker = new MoveMarker(request.state.allowedMoves);
    const names = {
      interviewer: request.template.interviewer.name,
      candidate: request.state.candidateName,
    };
    this.#outer = new Unwrapped(names, { marks: true });
    this.#inner = new Unwrapped(names, { marks: false });
  }

  /** Whether nothing more is wanted from the model. */
  get stopped(): Stopped | null {
    return this.#stopped;
  }

  /** Whether anything went through, so that there is no starting again. */
  get begun(): boolean {
    return this.#move !== null;
  }

  push(text: string): ModelEvent[] {
    if (this.#stopped !== null) return [];
    return this.#admit(this.#inner.push(this.#marker.push(this.#outer.push(text))), false);
  }

  /** The model is done, or gone: in the latter case its unfinished sentence is left out. */
  finish(how: 'complete' | 'dropped'): ModelEvent[] {
    const events = this.#stopped === null && how === 'complete' ? this.#admit(this.#rest(), true) : [];
    if (this.#move === null) return events;
    const rest = this.#completion(this.#move, how === 'dropped' || this.#stopped !== null);
    if (rest !== '') events.push(this.#say(/^$|\s$/.test(this.#said) ? rest : ` ${rest}`));
    return events;
  }

  /** What the stages before still hold. */
  #rest(): string {
    const words = this.#marker.push(this.#outer.flush()) + this.#marker.flush();
    return this.#inner.push(words) + this.#inner.flush();
  }

  #admit(text: string, final: boolean): ModelEvent[] {
    const events: ModelEvent[] = [];
    const { opening, listens } = this.#marker;
    if (listens && !this.#listens) {
      this.#listens = true;
      events.push({ type: 'unfinished' });
    }
    if (opening === null) return events;
    this.#pending = (this.#pending + text).replace(/[^\S\n]+/g, ' ');
    // A reply without marker and without a word says nothing about the move: it counts as no reply.
    if (this.#move === null && opening.kind === 'missing' && !HAS_WORDS.test(this.#pending)) return events;
    if (this.#move === null) {
      this.#move = opening.kind === 'allowed' ? opening.move : this.#request.state.defaultMove;
      events.push({
        type: 'move',
        move: this.#move,
        chosen: opening.kind === 'allowed' ? 'model' : 'default',
      });
    }
    if (opening.kind === 'forbidden') this.#stopped = 'forbidden';
    // Who listens says nothing, and a question is repeated word for word, whatever the model wrote behind it.
    if (OWN_WORDS.has(this.#move) || this.#asksVerbatim()) this.#pending = '';
    while (this.#stopped === null) {
      const unit = this.#nextUnit(final);
      if (unit === null) break;
      if (this.#said === '' && !HAS_WORDS.test(unit.text)) continue;
      const text = (this.#gap && !/^\s/.test(unit.text) ? ' ' : '') + unit.text;
      if (this.#leaksWith(text)) this.#stopped = 'leaked';
      else if (this.#maySay(text)) {
        this.#gap = false;
        events.push(this.#say(text));
      } else this.#gap ||= /^\s/.test(text) && /\S$/.test(this.#said);
      if (unit.early) this.#early = text;
      else this.#sentences += 1;
      if (SENTENCE_END.test(text)) this.#early = '';
      if (this.#sentences >= MAX_SENTENCES || this.#said.length >= this.#maxCharacters())
        this.#stopped ??= 'capped';
    }
    return events;
  }

  #nextUnit(final: boolean): { text: string; early: boolean } | null {
    const first = this.#said === '';
    if (first) this.#pending = this.#pending.trimStart().replace(/^(?:(?:\.{2,}|…)\s*)+(?=[^\s.])/, '');
    if (this.#pending === '') return null;
    const language = this.#request.state.language.toLowerCase().split('-')[0] ?? 'en';
    const end = cutAt(this.#pending, {
      language,
      final,
      clause: first,
      phrase: false,
      minLength: first ? 5 : 1,
      maxLength: 280,
    });
    const phrase = first ? phraseEnd(this.#pending, language) : null;
    const early = phrase !== null && (end === null || phrase < end) && this.#mayLeaveEarly(phrase);
    const length = early ? phrase : end;
    if (length === null) return null;
    const text = this.#pending.slice(0, length);
    this.#pending = this.#pending.slice(length);
    return { text, early };
  }

  /** Whether this much of the first sentence may be heard before the rest of it is there. */
  #mayLeaveEarly(length: number): boolean {
    const fragment = this.#pending.slice(0, length);
    return this.#sentence === '' && mayLeaveEarly(fragment) && !this.#leaks.touches(fragment, this.#asked());
  }

  /** The author's words alone: nobody is asked this question in others. */
  #asksVerbatim(): boolean {
    return this.#move === 'next_question' && this.#request.state.nextQuestion?.verbatim === true;
  }

  #asked(): { request: ReplyRequest; asks: boolean } {
    return { request: this.#request, asks: this.#move === 'next_question' };
  }

  /** Judged as it is written and as it will sound, and with the part of its sentence that left early. */
  #leaksWith(unit: string): boolean {
    const before = this.#said.slice(0, this.#said.length - this.#early.length);
    return heardAs(this.#early + unit).some((text) => this.#leaks.found(before, text, this.#asked()));
  }

  /** Whether a unit may be heard: of a sentence with something forbidden in it, nothing more is. */
  #maySay(unit: string): boolean {
    this.#sentence += unit;
    this.#leftOut ||=
      heardAs(this.#sentence).some((text) => forbiddenIn(text) !== null) &&
      !this.#isFromTemplate(this.#sentence);
    const may = !this.#leftOut;
    this.#omitted ||= !may;
    if (SENTENCE_END.test(unit)) {
      this.#sentence = '';
      this.#leftOut = false;
    }
    return may;
  }

  #isFromTemplate(sentence: string): boolean {
    const { currentQuestion, nextQuestion } = this.#request.state;
    const content = contentOf(sentence);
    return [currentQuestion, nextQuestion]
      .flatMap((question) => (question ? [question.text, question.hint ?? ''] : []))
      .some((text) => coverage(content, text) >= TEMPLATE_SHARE);
  }

  #say(text: string): ModelEvent {
    this.#said += text;
    return { type: 'text', text, mayPause: true };
  }

  /** What is still to be said so that the reply does what its move promises. */
  #completion(move: Move, broken: boolean): string {
    const { state } = this.#request;
    const said = this.#said.trim();
    const question = state.nextQuestion;
    if (move === 'listen' || (move === 'wait' && !broken)) return '';
    if (said === '') return this.#line(move);
    if (move === 'next_question' && question !== null)
      return asksQuestion(said, question, state.language) ? '' : question.text;
    if (move === 'rephrase') {
      const { currentQuestion, openQuestion } = state;
      const asks =
        currentQuestion === null ||
        asksQuestion(said, { ...currentQuestion, text: openQuestion }, state.language);
      return asks ? '' : openQuestion;
    }
    if (move === 'follow_up' && (broken || this.#omitted) && !/[?？؟]/.test(said)) return this.#line(move);
    return '';
  }

  #line(move: Move): string {
    const { language, candidateName, nextQuestion, currentQuestion, openQuestion } = this.#request.state;
    return lineFor(move, {
      locale: language,
      candidateName,
      question: nextQuestion?.id === undefined ? null : askedAs(nextQuestion),
      current: openQuestion,
      hint: currentQuestion?.hint ?? '',
    });
  }

  #maxCharacters(): number {
    return MAX_CHARACTERS + (this.#request.state.nextQuestion?.text.length ?? 0);
  }
}

/** A text as it is written, and as it sounds where markdown and tags hide in it: "sco<b>r</b>ed". */
function heardAs(text: string): string[] {
  const sound = new SpeakableText().push(text, true);
  return sound === text ? [text] : [text, sound];
}
