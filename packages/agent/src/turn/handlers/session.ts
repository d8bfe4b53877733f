import { isBlank } from '@vivavoce/contract/text';
import { answerCause, commitDraft, reply } from '../commit.ts';
import type { EventOf, TurnModeSettings } from '../events.ts';
import { adoptPendingOverlap, cutReply, keepOverlap } from '../floor.ts';
import { becomeSilent, draftText, dropSpeculation, type Step } from '../step.ts';
import { thresholdsOf } from '../thresholds/thresholds.ts';
import { isTyping } from '../typing.ts';

/** How many typed ids are remembered: more than a client could still resend. */
const TYPED_IDS_KEPT = 200;

export function onTyped(step: Step, event: EventOf<'typed_answer'>): void {
  const { state, atMs } = step;
  if (state.typedIds.includes(event.id) || isBlank(event.text)) return;
  state.typedIds = [...state.typedIds, event.id].slice(-TYPED_IDS_KEPT);
  const { id, text, questionId } = event;
  state.typedQueue = [
    ...state.typedQueue,
    {
      id,
      text,
      atMs,
      ...(questionId === undefined ? {} : { questionId }),
      ...(state.typing?.begunBefore ? { begunBefore: true } : {}),
    },
  ];
  // What was typed is sent.
  state.typing = null;
}

/**
 * Other thresholds from now on. A silence that was being waited for under the old ones begins anew; the same ones again change
 * nothing, so that a page which tells them over and over does not hold off every prompt.
 */
export function onModeChanged(step: Step, settings: TurnModeSettings): void {
  const { state, atMs } = step;
  const thresholds = thresholdsOf(settings);
  // Both come from the same function, so in the same order.
  if (JSON.stringify(thresholds) === JSON.stringify(state.thresholds)) return;
  state.thresholds = thresholds;
  state.quietSinceMs = atMs;
  state.silences = 0;
}

export function onRequested(step: Step, { id, request }: EventOf<'requested'>): void {
  const { state } = step;
  if (state.typedIds.includes(id)) return;
  state.typedIds = [...state.typedIds, id].slice(-TYPED_IDS_KEPT);
  state.requestQueue = [...state.requestQueue, { id, request }];
}

/** If the floor is free the closing begins now; otherwise it is the next thing the interviewer says. */
export function onWrapUpDue(step: Step): void {
  const { state, atMs } = step;
  if (state.wrapUpDueMs !== null) return;
  state.wrapUpDueMs = atMs;
  dropSpeculation(step);
  const free = state.voice.kind === 'quiet' && state.hearing.kind === 'silent';
  if (free && !isTyping(state)) state.wrapUpForced = true;
}

/** Whoever has the floor has had their grace. */
export function onWrapUpOverdue(step: Step): void {
  const { state, atMs } = step;
  state.wrapUpForced = true;
  dropSpeculation(step);
  // What was said over a reply answers it, and stands behind it in the record.
  if (state.voice.kind === 'paused') keepOverlap(step, [...state.draft.words, ...state.draft.interim]);
  else {
    // Words held until the end of the reply came before these.
    if (draftText(state) !== '') adoptPendingOverlap(step);
    commitDraft(step);
  }
  if (state.hearing.kind !== 'silent') state.committedThroughMs = atMs;
  becomeSilent(step);
  cutReply(step);
}

export function onEnd(step: Step, reason: EventOf<'end'>['reason'] | 'suspended'): void {
  dropSpeculation(step);
  cutReply(step);
  step.state.ending = reason;
}

export function onSilence(step: Step): void {
  const { state } = step;
  const due = answerCause(step);
  if (state.missed) {
    state.missed = false;
    reply(step, due.kind === 'time_up' ? due : { kind: 'missed' });
    return;
  }
  if (state.typing?.draft && !state.typing.asked) {
    state.typing = { ...state.typing, asked: true, begunBefore: true };
    reply(step, due.kind === 'time_up' ? due : { kind: 'draft' });
    return;
  }
  state.silences += 1;
  state.timeGranted = false;
  reply(
    step,
    due.kind === 'time_up' ? due : { kind: 'silence', count: state.silences, mode: state.thresholds.mode },
  );
}
