import type { SandboxVendor } from '@vivavoce/contract/plain';
import { describe, expect, it } from 'vitest';
import { connectsOf, inSequenceMs, type StandInEntry, stagesOf } from './stages.ts';

function entry(atMs: number, vendor: SandboxVendor, request: string, event: string): StandInEntry {
  return { atMs, vendor, request, event };
}

const REPLY = [
  entry(1_100, 'stt', 's1', 'finalize_received'),
  entry(1_110, 'llm', 'l2', 'request_received'),
  entry(1_215, 'stt', 's1', 'final_sent'),
  entry(1_335, 'llm', 'l2', 'first_token_sent'),
  entry(1_435, 'tts', 't2', 'request_received'),
  entry(1_535, 'tts', 't2', 'first_byte_sent'),
];
const WINDOW = { lastVoicedSentMs: 1_000, firstVoiceMs: 1_600 };
const STAGES = {
  finalizeAfterMs: 100,
  sttFinalMs: 115,
  llmFirstTokenMs: 225,
  firstClauseMs: 100,
  ttsFirstByteMs: 100,
};

describe('the stages behind a reply', () => {
  it('are read from the logs of the stand-ins', () => {
    expect(stagesOf(REPLY, WINDOW)).toEqual(STAGES);
    expect(inSequenceMs(STAGES)).toBe(540);
  });

  it('are those of the reply that was heard, not of one thrown away before it', () => {
    const thrownAway = [
      entry(400, 'stt', 's1', 'finalize_received'),
      entry(410, 'llm', 'l1', 'request_received'),
      entry(515, 'stt', 's1', 'final_sent'),
      entry(635, 'llm', 'l1', 'first_token_sent'),
      entry(735, 'tts', 't1', 'request_received'),
      entry(835, 'tts', 't1', 'first_byte_sent'),
    ];
    expect(stagesOf([...thrownAway, ...REPLY], WINDOW)).toEqual(STAGES);
  });

  it('are not made up from later clauses, or where a part is missing', () => {
    const later = entry(1_550, 'tts', 't3', 'request_received');
    expect(stagesOf([...REPLY, later], WINDOW)).toEqual(STAGES);
    expect(stagesOf(REPLY.slice(1), WINDOW)).toBeUndefined();
  });

  it('had to open a connection where a request in the span was the first on its own', () => {
    const log = REPLY.map((each) =>
      each.event === 'request_received' ? { ...each, newConnection: true as const } : each,
    );
    expect(connectsOf(log, { fromMs: 1_000, untilMs: 1_600 })).toBe(2);
    expect(connectsOf(log, { fromMs: 1_200, untilMs: 1_600 })).toBe(1);
    expect(connectsOf(REPLY, { fromMs: 0, untilMs: 2_000 })).toBe(0);
  });
});
