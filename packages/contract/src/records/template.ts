import type { LanguagePart } from './languages.ts';

/** Documents of a template. All plain: what a partner reads and writes at `/v1/templates`. */

export type InterviewKind = 'practice' | 'screening' | 'technical';
export type TurnMode = 'conversational' | 'coding';

/** Who sees the evaluation in the widget: the candidate, or only the tenant. */
export type ResultVisibility = 'candidate' | 'tenant';

/**
 * What the candidate sees of a result that they may see: everything, or the sentence about the whole with what went well and what to
 * try, without scores and quotes.
 */
export type CandidateFeedback = 'full' | 'summary';

export interface Template {
  id: string;
  /** Stable name within the tenant, e.g. `graduate-practice`; the API takes id or slug. */
  slug: string;
  version: number;
  /** What the candidate reads, e.g. "Graduate analyst". */
  title: string;
  kind: InterviewKind;
  /** BCP 47; drives recognition, voice, strings and direction. */
  locale: string;
  resultVisibility: ResultVisibility;
  /** Where `resultVisibility` is `candidate`. @defaultValue 'full' */
  candidateFeedback?: CandidateFeedback;
  /** The tenant's own words beside the notice, before the candidate consents; plain text. */
  consentText?: string;
  interviewer: Interviewer;
  questions: Question[];
  criteria: Criterion[];
  /** The whole interview may take this long; the wrap-up begins before it is over. */
  timeBudgetMs: number;
  /** Days after the end at which the session is erased. */
  retentionDays: number;
  turn: TurnSettings;
  /** How this interview shows itself, where that is not as its tenant does. */
  branding?: TemplateBranding;
  /** How its interviews are evaluated. @defaultValue once, after the end */
  evaluation?: EvaluationSettings;
  /** By BCP 47 tag: the same interview in other languages. A session in one of them is held and judged in it. */
  translations?: Record<string, TemplateTranslation>;
  createdAt: string;
}

/** What is left out is the tenant's own. */
export interface TemplateBranding {
  /** What candidates read in place of the tenant's name, e.g. that of a client or a faculty. */
  shownName?: string;
  /** A picture that was uploaded for a template of this tenant, by the name that the upload answered. */
  logo?: string;
  /** `#rrggbb`; text on it is computed for contrast. */
  accent?: string;
}

/** What its members can check an evaluation by. */
export interface EvaluationSettings {
  /** Whether an answer is judged as soon as the next question is asked; members see it, the candidate does not. @defaultValue false */
  whileRunning?: boolean;
  /** How often it is judged again after the end, to tell how far judgements repeat. @defaultValue 0 */
  repeats?: number;
  /**
   * Whether the widget asks after the end, by choice, which groups the candidate belongs to. Only counts over all of a template's
   * interviews are ever read. @defaultValue false
   */
  askSelfDescription?: boolean;
}

/** A template as `/v1/templates` answers it. */
export interface TemplateResource extends Template {
  /** The template's own locale first, then its translations. */
  languages: TemplateLanguage[];
}

export interface TemplateLanguage {
  locale: string;
  /** What the platform lacks for a whole interview in it; empty for every template written since this is asked. */
  missing: LanguagePart[];
}

/** Everything of a template that somebody reads or hears, in another language, under the same ids. */
export interface TemplateTranslation {
  title: string;
  /** Where the template has one. */
  consentText?: string;
  /** What is left out stays as it is. */
  interviewer?: { name?: string; persona?: string; voiceId?: string };
  /** By id, every question. */
  questions: Record<string, Pick<Question, 'title' | 'text' | 'hint' | 'phase'>>;
  /** By id, every criterion, with as many levels. */
  criteria: Record<string, Pick<Criterion, 'name' | 'description' | 'levels'>>;
}

export interface Interviewer {
  /** The name on screen, e.g. "Ava". */
  name: string;
  /** How the interviewer behaves, for the model. */
  persona: string;
  /** The vendor's voice; the deployment's default where missing. */
  voiceId?: string;
}

export interface Question {
  id: string;
  /** Short title on screen. */
  title: string;
  /** What is asked, as written by the author; the model may phrase it. */
  text: string;
  /** What a full answer covers; shown beside the question. */
  hint: string;
  /** At most this many follow-ups. */
  maxFollowUps: number;
  /** `verbatim`: asked in exactly these words, to everybody; `adaptive`: the model may phrase it. @defaultValue 'adaptive' */
  asking?: 'adaptive' | 'verbatim';
  /** What an ideal answer says. Only the evaluator and the tenant see it: neither the candidate nor the interviewer. */
  idealAnswer?: string;
  /** So long the candidate may think in silence before the interviewer says a word. @defaultValue as `turn` says */
  thinkMs?: number;
  /** After so long on this question, thinking aside, the interviewer asks nothing more about it and goes on with the next. */
  answerLimitMs?: number;
  /** A new part of the interview begins with this question. */
  phase?: InterviewPhase;
  /** Criteria (by id) that this question is evaluated against. */
  criterionIds: string[];
}

export interface InterviewPhase {
  /** E.g. "Your experience". */
  title: string;
  /** Said in exactly these words before the question, which is then asked word for word too. */
  introduction?: string;
}

export interface Criterion {
  id: string;
  name: string;
  /** What it measures, for the evaluator and the reader. */
  description: string;
  /** Anchored levels, lowest first; the score is the level's number, from 1. */
  levels: Level[];
}

export interface Level {
  /** One word on screen, e.g. "clear". */
  label: string;
  /** The anchor: what is observable in an answer of this level. */
  anchor: string;
}

/** How turns are taken. */
export interface TurnTaking {
  mode: TurnMode;
  /** Custom thresholds replace the mode's own. */
  minPauseMs?: number;
  maxPauseMs?: number;
  /** In coding mode, silence after which the interviewer checks in. @defaultValue 90000 */
  checkInAfterMs?: number;
  /** In conversation, silence after which the interviewer speaks again: first to say that there is time. @defaultValue 20000 */
  silenceAfterMs?: number;
}

export interface TurnSettings extends TurnTaking {
  /** Whether the candidate's page may change the mode while the interview runs, as the secret key always may. @defaultValue false */
  candidateMayChange?: boolean;
}
