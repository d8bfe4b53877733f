import type { ReplyCause } from './effects.ts';
import { speak } from './floor.ts';
import { hasSentenceEnd, readingOf } from './language/completeness.ts';
import { isHum } from './language/words.ts';
import { withTurn } from './pace.ts';
import { EMPTY_DRAFT, type Reply, type TypedAnswer } from './state.ts';
import { countThrough, draftText, emit, type Step, startReply } from './step.ts';

export function answerCause({ state }: Step): ReplyCause {
  return state.wrapUpDueMs === null ? { kind: 'answer' } : { kind: 'time_up' };
}

/** Starts a reply and gives it the floor. */
export function reply(step: Step, cause: ReplyCause, times: Reply['times'] = {}): void {
  const begun = startReply(step, cause, null);
  speak(step, { ...begun, times });
}

/** Commits what was said so far as a turn. */
export function commitDraft(step: Step): void {
  const { state, atMs } = step;
  const text = draftText(state);
  if (text === '' || isHum(text)) return;
  const { hearing, draft } = state;
  const words = [...draft.words, ...draft.interim];
  const startMs = hearing.kind === 'silent' ? (words[0]?.startMs ?? atMs) : hearing.startedMs;
  const endMs =
    hearing.kind === 'pausing'
      ? hearing.endedMs
      : Math.max(startMs, Math.min(atMs, words.at(-1)?.endMs ?? atMs));
  emit(step, { type: 'commit_user_turn', turn: state.turn, text, input: 'voice', startMs, endMs });
  countThrough(step, endMs);
  state.pace = withTurn(state.pace, hasSentenceEnd(text), readingOf(text, state.locale).closed);
  state.draft = EMPTY_DRAFT;
  tookTurn(step);
}

export function commitTyped(step: Step, answer: TypedAnswer): void {
  const { state } = step;
  emit(step, {
    type: 'commit_user_turn',
    turn: state.turn,
    text: answer.text,
    input: 'typed',
    typedId: answer.id,
    ...(answer.questionId === undefined ? {} : { questionId: answer.questionId }),
    ...(answer.begunBefore ? { begunBefore: true } : {}),
    startMs: answer.atMs,
    endMs: answer.atMs,
  });
  tookTurn(step);
}

function tookTurn(step: Step): void {
  step.state.turn += 1;
  madeThemselvesHeard(step);
}

/** The candidate is there: prompts begin anew. */
export function madeThemselvesHeard({ state }: Step): void {
  state.silences = 0;
  state.timeGranted = false;
  state.notHeard = 0;
  state.notHeardDue = false;
  state.missed = false;
}
