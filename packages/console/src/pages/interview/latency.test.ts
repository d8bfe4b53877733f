import { describe, expect, it } from 'vitest';
import { medianHeardMs, repliesOf } from './latency.ts';

const turn = (stages: object, text: string | null = 'Well.') => ({
  turnId: 'trn_1',
  stages,
  candidate: text === null ? null : { sequence: 1, text },
});

describe('the latency of a reply', () => {
  it('counts from the end of speech, in the order of the stages', () => {
    const [reply] = repliesOf([
      turn({ firstSamplePlayedMs: 9_640.4, speechEndMs: 9_000, firstTokenMs: 9_200 }),
    ]);
    expect(reply).toEqual({
      turnId: 'trn_1',
      said: 'Well.',
      stages: [
        { stage: 'speechEndMs', afterMs: 0 },
        { stage: 'firstTokenMs', afterMs: 200 },
        { stage: 'firstSamplePlayedMs', afterMs: 640 },
      ],
      heardMs: 640,
    });
  });

  it('counts from the first stage where the interviewer began', () => {
    const [greeting] = repliesOf([turn({ firstTokenMs: 100, firstAudioSentMs: 350 }, null)]);
    expect(greeting).toMatchObject({ said: null, heardMs: 250 });
  });

  it('has a median of what was heard, greetings left out', () => {
    const turns = [500, 700, 900].map((ms) => turn({ speechEndMs: 0, firstSamplePlayedMs: ms }));
    expect(medianHeardMs(repliesOf([...turns, turn({ firstTokenMs: 0, firstAudioSentMs: 5 }, null)]))).toBe(
      700,
    );
    expect(medianHeardMs(repliesOf([turn({ speechEndMs: 0 })]))).toBeNull();
  });
});
