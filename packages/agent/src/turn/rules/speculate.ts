import { answerCause } from '../commit.ts';
import { hasSentenceEnd, readingOf } from '../language/completeness.ts';
import { comparable } from '../language/words.ts';
import { draftText, dropSpeculation, type Step, startReply } from '../step.ts';
import { coversSpeech, isListening, MAX_SPECULATIONS, replyAheadMs } from '../timers.ts';

/**
 * Starts answering what was said so far, unheard; starts over if the words change. Its move also says whether the turn is over.
 * Where the words say themselves that it is not, the model is asked only for what is said at the end of the pause.
 */
export function speculate(step: Step): boolean {
  const { state, atMs } = step;
  const { hearing, voice, client, draft, locale } = state;
  if (hearing.kind !== 'pausing' || !client.connected) return false;
  if (voice.kind !== 'quiet') return false;
  const text = draftText(state);
  const answers = comparable(text);
  if (state.speculation !== null && state.speculation.answers !== answers) dropSpeculation(step);
  if (answers === '' || draft.speculations >= MAX_SPECULATIONS) return false;
  const { speculation } = state;
  if (speculation !== null && !isListening(speculation)) return false;
  const { end, closed } = readingOf(text, locale);
  const caughtUp =
    draft.opinion !== 'resumed' &&
    coversSpeech(draft.throughMs, hearing.endedMs) &&
    end !== 'open' &&
    closed &&
    hasSentenceEnd(text);
  if (hearing.finalMs === null && !caughtUp) return false;
  const soon = atMs >= replyAheadMs(state, hearing);
  if ((end === 'open' || speculation !== null) && !soon) return false;
  const verdict = speculation?.verdict;
  dropSpeculation(step);
  state.draft = { ...draft, speculations: draft.speculations + 1 };
  const mayListen = end !== 'open' && verdict === undefined;
  const begun = startReply(step, answerCause(step), { text, answers, mayListen });
  state.speculation = {
    ...begun,
    // What the model said about the turn holds for the reply that it is asked for now.
    verdict: verdict ?? begun.verdict,
    times: hearing.finalMs === null ? begun.times : { ...begun.times, finalTranscriptMs: hearing.finalMs },
  };
  return false;
}
