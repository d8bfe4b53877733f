import { answerCause, commitDraft, reply } from '../commit.ts';
import { cutReply, speak } from '../floor.ts';
import { comparable } from '../language/words.ts';
import { type Pausing, pauseFromMs } from '../state.ts';
import { becomeSilent, draftText, dropSpeculation, type Step } from '../step.ts';
import { isListening, turnEndMs } from '../timers.ts';

/** The pause is long enough for what was said: the turn is over, and its reply may be heard. */
export function confirm(step: Step): boolean {
  const { state, atMs } = step;
  const { hearing, voice } = state;
  if (hearing.kind !== 'pausing' || hearing.finalMs === null || !state.client.connected) return false;
  // Who is cut off by the end of the time has had the grace for it.
  if (draftText(state) === '' || (!state.wrapUpForced && atMs < turnEndMs(state, hearing))) return false;
  if (voice.kind === 'held') {
    cutReply(step);
    return true;
  }
  if (voice.kind !== 'quiet') return false;
  const answers = comparable(draftText(state));
  const { speculation } = state;
  const ready = speculation?.answers === answers && !isListening(speculation) ? speculation : null;
  if (ready === null) dropSpeculation(step);
  state.speculation = null;
  commitDraft(step);
  const times = { ...turnTimes(hearing), turnConfirmedMs: atMs };
  becomeSilent(step);
  if (ready === null) reply(step, answerCause(step), times);
  else speak(step, { ...ready, times: { ...ready.times, ...times } });
  return true;
}

function turnTimes(pause: Pausing) {
  return {
    speechEndMs: pauseFromMs(pause),
    tentativePauseMs: pause.tentativeMs,
    ...(pause.finalMs === null ? {} : { finalTranscriptMs: pause.finalMs }),
  };
}
