import { describe, expect, it } from 'vitest';
import { readListenQuery } from './query.ts';

const read = (query: string) => readListenQuery(new URLSearchParams(query));

describe('the query of /v1/listen', () => {
  it('has the vendor’s defaults', () => {
    expect(read('encoding=linear16&sample_rate=16000&model=nova-3')).toEqual({
      encoding: 'linear16',
      sampleRate: 16_000,
      model: 'nova-3',
      language: 'en',
      formatted: false,
      interimResults: false,
      endpointingMs: 10,
      utteranceEndMs: undefined,
      vadEvents: false,
    });
  });

  it('turns endpointing off and events on when asked', () => {
    const query =
      'encoding=linear16&sample_rate=8000&endpointing=false&interim_results=true&utterance_end_ms=1000';
    expect(read(`${query}&vad_events=true&smart_format=true`)).toMatchObject({
      endpointingMs: undefined,
      utteranceEndMs: 1000,
      vadEvents: true,
      formatted: true,
    });
  });

  it.each([
    ['an unknown encoding', 'encoding=mp4'],
    ['an encoding that it cannot decode', 'encoding=opus&sample_rate=48000'],
    ['a missing sample rate', 'encoding=linear16'],
    ['a sample rate that is no number', 'encoding=linear16&sample_rate=fast'],
    ['a language of a region that it does not know', 'encoding=linear16&sample_rate=16000&language=de-DE'],
    ['two channels', 'encoding=linear16&sample_rate=16000&channels=2'],
    ['a flag that is neither true nor false', 'interim_results=yes'],
    ['endpointing that is no time', 'endpointing=soon'],
    ['utterance ends without interim results', 'utterance_end_ms=1000'],
    ['utterance ends below the minimum', 'utterance_end_ms=500&interim_results=true'],
  ])('refuses %s', (_, query) => {
    expect(read(query)).toHaveProperty('refusal');
  });
});
