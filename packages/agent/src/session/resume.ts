import type { ClaimResponse } from '@vivavoce/contract/internal';
import {
  type InterviewEventBody,
  type InterviewState,
  questionIdOfReply,
  reduceInterview,
} from '../interview/machine.ts';
import type { Opening } from '../turn/events.ts';
import { type OnScreen, replyHeard } from './interview-runner.ts';
import type { SessionRecord } from './record.ts';
import type { SessionMemory } from './snapshot.ts';

export interface ResumedSession {
  memory: SessionMemory;
  opening: Opening;
  /** What was cut off and not heard. */
  unsaid: string | undefined;
  /** What could be read of that: an answer that comes before it is said again is an answer to it. */
  onScreen?: OnScreen;
}

export interface ResumeOptions {
  claim: ClaimResponse;
  record: SessionRecord;
}

/**
 * Goes on with a session where its last worker left it. A reply that was being spoken is committed as far as it was heard; the
 * rest of it is said next, so that nothing is said twice and nothing is lost.
 */
export function resumeSession(recalled: SessionMemory, options: ResumeOptions): ResumedSession {
  // Where more was stored since, those were the words.
  const missed =
    recalled.candidateSpeaking && options.claim.snapshot?.sequence === options.record.lastSequence;
  if (!missed) return commitInterruptedReply(recalled, options);
  // What was said before the words that are asked for is said again with them.
  const { memory, onScreen } = commitInterruptedReply({ ...recalled, pendingOverlap: null }, options);
  return { memory, opening: 'missed', unsaid: undefined, ...(onScreen && { onScreen }) };
}

function commitInterruptedReply(recalled: SessionMemory, { claim, record }: ResumeOptions): ResumedSession {
  const context = {
    template: claim.template,
    locale: claim.locale,
    candidateName: claim.displayName,
  };
  const { speaking } = recalled;
  // The last moment of which anything is known: from then on nobody was there.
  const atMs = Math.max(recalled.atMs, record.utterances.at(-1)?.endMs ?? 0);
  let { interview } = recalled;
  const apply = (event: InterviewEventBody) => {
    interview = reduceInterview(interview, { ...event, atMs }, context).state;
  };
  if (interview.clockSinceMs !== null) apply({ type: 'clock_stopped' });

  // What was stored after the snapshot happened to the interview all the same.
  const since = record.utterances.filter(({ sequence }) => sequence > (claim.snapshot?.sequence ?? 0));
  for (const { id, role, text, input, interrupted, questionId } of since) {
    if (role === 'candidate') {
      // A typed "yes" to whether to leave the question out is recorded with none: it is no answer to an earlier one.
      const known = input === 'typed' && (questionId !== null || interview.confirming === null);
      // And what is recorded with one was none to that.
      const begunBefore = input === 'typed' && questionId !== null;
      apply({ type: 'answered', text, input, begunBefore, ...(known ? { questionId } : {}) });
    } else if (speaking?.utteranceId === id) apply(replyHeard(speaking, { text, interrupted }));
  }
  const pendingOverlap = since.some(({ role }) => role === 'candidate') ? null : recalled.pendingOverlap;
  const resumed = () => ({
    ...recalled,
    interview,
    speaking: null,
    candidateSpeaking: false,
    pendingOverlap,
  });
  if (!speaking || since.some(({ id }) => id === speaking.utteranceId))
    return { memory: resumed(), ...openingOf(record, interview) };

  const { move } = speaking;
  const heard = speaking.text.slice(0, speaking.heardTextEnd).trim();
  const rest = speaking.text.slice(speaking.heardTextEnd).trim();
  const displayedText = speaking.displayedText.slice(speaking.heardTextEnd).trim();
  const { startMs, turnId } = speaking;
  const onScreen = displayedText === '' ? {} : { onScreen: { displayedText, move, turnId, startMs } };
  if (heard === '') {
    apply({ type: 'reply_dropped', move, silent: false });
    return { memory: resumed(), ...openingOf(record, interview), ...onScreen };
  }
  const interrupted = rest !== '' || !speaking.textComplete;
  record.add({
    id: speaking.utteranceId,
    role: 'interviewer',
    text: heard,
    input: 'voice',
    startMs: speaking.startMs,
    endMs: atMs,
    turnId: speaking.turnId,
    questionId: questionIdOfReply(interview, move, context),
    mode: recalled.turnMode.mode,
    interrupted,
  });
  apply(replyHeard(speaking, { text: heard, interrupted }));
  return {
    memory: resumed(),
    opening: interrupted ? 'resume' : 'listen',
    // A text that was still coming is the model's to go on with: the rest of what was there is not the rest of the reply.
    unsaid: interrupted && speaking.textComplete ? rest : undefined,
    ...onScreen,
  };
}

function openingOf(
  record: SessionRecord,
  interview: InterviewState,
): { opening: Opening; unsaid: undefined } {
  // What was only on screen has been said to nobody.
  const last = record.utterances.findLast(({ text }) => text !== '');
  // A button leaves no words in the record.
  if (last && interview.request !== null) return { opening: 'reply', unsaid: undefined };
  if (!last) return { opening: 'greet', unsaid: undefined };
  if (last.role === 'candidate') return { opening: 'reply', unsaid: undefined };
  return { opening: last.interrupted ? 'resume' : 'listen', unsaid: undefined };
}
