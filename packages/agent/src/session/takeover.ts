import type { ClaimResponse } from '@vivavoce/contract';
import { questionIdOfReply, reduceInterview } from '../interview/machine.ts';
import type { Opening } from '../turn/events.ts';
import type { SessionRecord } from './record.ts';
import type { SessionMemory } from './snapshot.ts';

export interface Takeover {
  memory: SessionMemory;
  opening: Opening;
  /** What was cut off and not heard. */
  unsaid: string | undefined;
}

export interface TakeoverOptions {
  claim: ClaimResponse;
  record: SessionRecord;
  nowMs: number;
}

/**
 * Takes up a session where its last worker left it. A reply that was being spoken is committed as far as it was heard; the
 * rest of it is said next, so that nothing is said twice and nothing is lost.
 */
export function takeUp(recalled: SessionMemory, options: TakeoverOptions): Takeover {
  // Where more was stored since, those were the words.
  const missed =
    recalled.candidateSpeaking && options.claim.snapshot?.sequence === options.record.lastSequence;
  const takeover = settle(recalled, options);
  return missed ? { ...takeover, opening: 'missed', unsaid: undefined } : takeover;
}

function settle(recalled: SessionMemory, { claim, record, nowMs }: TakeoverOptions): Takeover {
  const context = {
    template: claim.template,
    locale: claim.locale,
    candidateName: claim.displayName,
  };
  let { interview } = recalled;
  if (interview.clockSinceMs !== null) {
    interview = reduceInterview(interview, { type: 'clock_stopped', atMs: nowMs }, context).state;
  }
  const { speaking } = recalled;
  const memory = { ...recalled, speaking: null, candidateSpeaking: false };
  const committed = record.utterances.some((utterance) => utterance.id === speaking?.utteranceId);
  if (!speaking || committed) return { memory: { ...memory, interview }, ...openingOf(record) };

  const heard = speaking.text.slice(0, speaking.heardTextEnd).trim();
  const rest = speaking.text.slice(speaking.heardTextEnd).trim();
  const { move } = speaking;
  if (heard === '') {
    interview = reduceInterview(
      interview,
      { type: 'reply_dropped', atMs: nowMs, move, silent: false },
      context,
    ).state;
    return { memory: { ...memory, interview }, ...openingOf(record) };
  }
  record.add({
    id: speaking.utteranceId,
    role: 'interviewer',
    text: heard,
    input: 'voice',
    startMs: speaking.startMs,
    endMs: nowMs,
    turnId: speaking.turnId,
    questionId: questionIdOfReply(interview, move, context),
    mode: recalled.turnMode.mode,
    interrupted: rest !== '',
  });
  interview = reduceInterview(
    interview,
    {
      type: 'reply_heard',
      atMs: nowMs,
      move,
      text: heard,
      interrupted: rest !== '',
      heardShare: heard.length / speaking.text.length,
    },
    context,
  ).state;
  return {
    memory: { ...memory, interview },
    opening: rest === '' ? 'listen' : 'resume',
    unsaid: rest === '' ? undefined : rest,
  };
}

function openingOf(record: SessionRecord): { opening: Opening; unsaid: undefined } {
  const last = record.utterances.at(-1);
  if (!last) return { opening: 'greet', unsaid: undefined };
  if (last.role === 'candidate') return { opening: 'reply', unsaid: undefined };
  return { opening: last.interrupted ? 'resume' : 'listen', unsaid: undefined };
}
