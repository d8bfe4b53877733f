import { isBlank } from '@vivavoce/contract/text';
import { answerCause, commitDraft, reply } from '../commit.ts';
import type { EventOf } from '../events.ts';
import { adoptPendingOverlap, cutReply } from '../floor.ts';
import { becomeSilent, draftText, dropSpeculation, type Step } from '../step.ts';

/** How many typed ids are remembered: more than a client could still resend. */
const TYPED_IDS_KEPT = 200;

export function onTyped(step: Step, event: EventOf<'typed_answer'>): void {
  const { state, atMs } = step;
  if (state.typedIds.includes(event.id) || isBlank(event.text)) return;
  state.typedIds = [...state.typedIds, event.id].slice(-TYPED_IDS_KEPT);
  state.typedQueue = [...state.typedQueue, { id: event.id, text: event.text, atMs }];
}

/** If the floor is free the closing begins now; otherwise it is the next thing the interviewer says. */
export function onWrapUpDue(step: Step): void {
  const { state, atMs } = step;
  if (state.wrapUpDueMs !== null) return;
  state.wrapUpDueMs = atMs;
  dropSpeculation(step);
  if (state.voice.kind === 'quiet' && state.hearing.kind === 'silent') state.wrapUpForced = true;
}

/** Whoever has the floor has had their grace. */
export function onWrapUpOverdue(step: Step): void {
  const { state, atMs } = step;
  state.wrapUpForced = true;
  dropSpeculation(step);
  // Words held until the end of the reply came before these.
  if (draftText(state) !== '') adoptPendingOverlap(step);
  commitDraft(step);
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
  state.silences += 1;
  reply(
    step,
    due.kind === 'time_up' ? due : { kind: 'silence', count: state.silences, mode: state.thresholds.mode },
  );
}
