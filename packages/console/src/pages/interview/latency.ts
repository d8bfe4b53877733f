import { TURN_STAGES, type TurnLatency, type TurnStage } from '@vivavoce/contract/plain';

/** One reply as it is drawn: every stage in milliseconds after the candidate stopped speaking. */
export interface Reply {
  turnId: string;
  said: string | null;
  stages: { stage: TurnStage; afterMs: number }[];
  /** When its first sound was heard, or at least sent; `null` where it never was. */
  heardMs: number | null;
}

/** Replies to what somebody said. Where the interviewer began by itself, time runs from the first stage. */
export function repliesOf(turns: readonly TurnLatency[]): Reply[] {
  return turns.map(({ turnId, stages, candidate }) => {
    const told = TURN_STAGES.flatMap((stage) => {
      const atMs = stages[stage];
      return atMs === undefined ? [] : [{ stage, atMs }];
    });
    const origin = stages.speechEndMs ?? Math.min(...told.map(({ atMs }) => atMs));
    const heard = stages.firstSamplePlayedMs ?? stages.firstAudioSentMs;
    return {
      turnId,
      said: stages.speechEndMs === undefined ? null : (candidate?.text ?? null),
      stages: told.map(({ stage, atMs }) => ({ stage, afterMs: Math.round(atMs - origin) })),
      heardMs: heard === undefined ? null : Math.round(heard - origin),
    };
  });
}

/** The middle of how long replies took; `null` where nothing was heard. */
export function medianHeardMs(replies: readonly Reply[]): number | null {
  const heard = replies.flatMap(({ heardMs, said }) => (heardMs === null || said === null ? [] : [heardMs]));
  heard.sort((one, other) => one - other);
  return heard[Math.floor((heard.length - 1) / 2)] ?? null;
}
