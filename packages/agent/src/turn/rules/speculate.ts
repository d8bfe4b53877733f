import { answerCause } from '../commit.ts';
import { completenessOf, hasSentenceEnd } from '../language/completeness.ts';
import { comparable } from '../language/words.ts';
import { setsPoints } from '../pace.ts';
import { draftText, dropSpeculation, type Step, startReply } from '../step.ts';
import { coversSpeech } from '../timers.ts';

/** How often a turn's words may change under a speculative reply; after that, the reply waits until the turn is confirmed. */
const MAX_SPECULATIONS = 6;

/** Starts answering what was said so far, unheard; starts over if the words change. */
export function speculate(step: Step): boolean {
  const { state } = step;
  const { hearing, voice, client, draft, pace } = state;
  if (hearing.kind !== 'pausing' || !client.connected) return false;
  if (voice.kind !== 'quiet') return false;
  const text = draftText(state);
  const answers = comparable(text);
  if (state.speculation !== null && state.speculation.answers !== answers) dropSpeculation(step);
  if (state.speculation !== null || answers === '' || draft.speculations >= MAX_SPECULATIONS) return false;
  const caughtUp =
    coversSpeech(draft.throughMs, hearing.endedMs) &&
    completenessOf(text, setsPoints(pace)) === 'finished' &&
    hasSentenceEnd(text);
  if (hearing.finalMs === null && !caughtUp) return false;
  const cause = answerCause(step);
  state.draft = { ...draft, speculations: draft.speculations + 1 };
  const begun = startReply(step, cause, { text, answers });
  state.speculation = {
    ...begun,
    times: hearing.finalMs === null ? begun.times : { ...begun.times, finalTranscriptMs: hearing.finalMs },
  };
  return false;
}
