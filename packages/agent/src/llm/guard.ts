import { lineFor } from '../interview/lines/index.ts';
import { MoveMarker } from '../interview/marker.ts';
import type { Move } from '../interview/moves.ts';
import { cutAt } from '../tts/sentences-boundaries.ts';
import { asksQuestion } from './asked.ts';
import { forbiddenIn } from './forbidden/forbidden.ts';
import type { Leaks } from './leaks.ts';
import type { ModelEvent, ReplyRequest } from './reply.ts';
import { contentOf, coverage } from './wording.ts';

/** A spoken reply of more sentences is a monologue. */
const MAX_SENTENCES = 6;
const MAX_CHARACTERS = 700;
/** If this much of a sentence's content comes from the template, it is the tenant's sentence, not the model's. */
const TEMPLATE_SHARE = 0.8;

const SENTENCE_END = /[.!?…。！？؟]["'»”’)\]]*\s*$|\n\s*$/u;

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
  #pending = '';
  #said = '';
  /** The sentence that is being said, as far as the model has written it, and whether its rest is left out. */
  #sentence = '';
  #leftOut = false;
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
    return this.#admit(this.#marker.push(text), false);
  }

  /** The model is done, or gone: in the latter case its unfinished sentence is left out. */
  finish(how: 'complete' | 'dropped'): ModelEvent[] {
    const events =
      this.#stopped === null && how === 'complete' ? this.#admit(this.#marker.flush(), true) : [];
    if (this.#move === null) return events;
    const rest = this.#completion(this.#move, how === 'dropped' || this.#stopped !== null);
    if (rest !== '') events.push(this.#say(/^$|\s$/.test(this.#said) ? rest : ` ${rest}`));
    return events;
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
    if (this.#move === null && opening.kind === 'missing' && this.#pending.trim() === '') return events;
    if (this.#move === null) {
      this.#move = opening.kind === 'allowed' ? opening.move : this.#request.state.defaultMove;
      events.push({
        type: 'move',
        move: this.#move,
        chosen: opening.kind === 'allowed' ? 'model' : 'default',
      });
    }
    if (opening.kind === 'forbidden') this.#stopped = 'forbidden';
    // Who listens says nothing, whatever the model wrote behind it.
    if (this.#move === 'listen') this.#pending = '';
    while (this.#stopped === null) {
      const unit = this.#nextUnit(final);
      if (unit === null) break;
      if (
        this.#leaks.found(this.#said, unit, { request: this.#request, asks: this.#move === 'next_question' })
      )
        this.#stopped = 'leaked';
      else if (this.#maySay(unit)) events.push(this.#say(unit));
      this.#sentences += 1;
      if (this.#sentences >= MAX_SENTENCES || this.#said.length >= this.#maxCharacters())
        this.#stopped ??= 'capped';
    }
    return events;
  }

  #nextUnit(final: boolean): string | null {
    if (this.#said === '') this.#pending = this.#pending.trimStart();
    if (this.#pending === '') return null;
    const language = this.#request.state.language.toLowerCase().split('-')[0] ?? 'en';
    const first = this.#said === '';
    const end = cutAt(this.#pending, {
      language,
      final,
      clause: first,
      minLength: first ? 5 : 1,
      maxLength: 280,
    });
    if (end === null) return null;
    const unit = this.#pending.slice(0, end);
    this.#pending = this.#pending.slice(end);
    return unit;
  }

  /** Whether a unit may be heard: of a sentence with something forbidden in it, nothing more is. */
  #maySay(unit: string): boolean {
    this.#sentence += unit;
    this.#leftOut ||= forbiddenIn(this.#sentence) !== null && !this.#isFromTemplate(this.#sentence);
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
    return { type: 'text', text };
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
    if (move === 'follow_up' && (broken || this.#omitted) && !/[?？؟]/.test(said)) return this.#line(move);
    return '';
  }

  #line(move: Move): string {
    const { language, candidateName, nextQuestion, currentQuestion } = this.#request.state;
    return lineFor(move, {
      locale: language,
      candidateName,
      question: nextQuestion?.id === undefined ? null : nextQuestion.text,
      current: currentQuestion?.text ?? '',
      hint: currentQuestion?.hint ?? '',
    });
  }

  #maxCharacters(): number {
    return MAX_CHARACTERS + (this.#request.state.nextQuestion?.text.length ?? 0);
  }
}
