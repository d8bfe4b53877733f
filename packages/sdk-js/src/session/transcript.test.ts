import type { FinalCaption, InterimCaption } from '@vivavoce/contract/plain';
import { describe, expect, it } from 'vitest';
import { Transcript } from './transcript.ts';

const final = (change: Partial<FinalCaption> = {}): FinalCaption => ({
  type: 'caption',
  final: true,
  turnId: 'trn_1',
  role: 'interviewer',
  utteranceId: 'utt_1',
  sequence: 1,
  text: 'Hello Sam, welcome.',
  input: 'voice',
  startMs: 0,
  endMs: 900,
  interrupted: false,
  ...change,
});

const growing = (change: Partial<InterimCaption> = {}): InterimCaption => ({
  type: 'caption',
  final: false,
  turnId: 'trn_1',
  role: 'interviewer',
  text: 'Hello Sam, welcome.',
  generation: 1,
  words: [
    { text: 'Hello', startSample: 0 },
    { text: 'Sam,', startSample: 1_000 },
    { text: 'welcome.', startSample: 2_000 },
  ],
  ...change,
});

const texts = (transcript: Transcript) => transcript.lines.map((line) => line.text);

describe('the transcript', () => {
  it('shows the interviewer’s words as their samples play', () => {
    const transcript = new Transcript();
    expect(transcript.add(growing()).heardCharacters).toBe(0);
    expect(transcript.heard(1, 0)?.heardCharacters).toBe('Hello'.length);
    expect(transcript.heard(1, 500)).toBeUndefined();
    expect(transcript.heard(1, 1_500)?.heardCharacters).toBe('Hello Sam,'.length);
    expect(transcript.heard(1, 2_000)?.heardCharacters).toBe('Hello Sam, welcome.'.length);
  });

  it('keeps its place where the caption grows, or comes after the sound', () => {
    const transcript = new Transcript();
    transcript.heard(1, 1_200);
    expect(transcript.add(growing({ text: 'Hello Sam,' })).heardCharacters).toBe('Hello Sam,'.length);
    expect(transcript.add(growing()).heardCharacters).toBe('Hello Sam,'.length);
  });

  it('goes on behind what was heard before a new connection, also until its first sample plays', () => {
    const transcript = new Transcript();
    const { generation: _, words: __, ...heard } = growing({ text: 'Hello Sam,' });
    transcript.add(heard);
    const again = growing({
      words: ['Hello', 'Sam,', 'welcome.'].map((text, at) => ({
        text,
        startSample: Math.max(0, at - 1) * 1_000,
      })),
    });
    expect(transcript.add(again).heardCharacters).toBe('Hello Sam,'.length);
    expect(transcript.heard(1, 500)).toBeUndefined();
    expect(transcript.heard(1, 1_000)?.heardCharacters).toBe('Hello Sam, welcome.'.length);
  });

  it('finds repeated words in their order', () => {
    const transcript = new Transcript();
    transcript.add(
      growing({
        text: 'no, no, no',
        words: [0, 1, 2].map((number) => ({ text: number < 2 ? 'no,' : 'no', startSample: number * 1_000 })),
      }),
    );
    expect(transcript.heard(1, 1_100)?.heardCharacters).toBe('no, no,'.length);
  });

  it('shows all of a line without sound, and of the candidate’s', () => {
    const transcript = new Transcript();
    const { generation: _, words: __, ...silent } = growing();
    expect(transcript.add(silent).heardCharacters).toBe(silent.text.length);
    expect(transcript.add({ ...silent, role: 'candidate', text: 'I' }).heardCharacters).toBe(1);
  });

  it('replaces a growing line by its final one, under the same key', () => {
    const transcript = new Transcript();
    const { key } = transcript.add(growing());
    const line = transcript.add(final({ text: 'Hello Sam,', interrupted: true }));
    expect(line).toMatchObject({ key, final: true, interrupted: true, heardCharacters: 'Hello Sam,'.length });
    expect(transcript.lines).toHaveLength(1);
    expect(transcript.heard(1, 99_000)).toBeUndefined();
  });

  it('keeps all that was on screen of a line that was cut, and how much of it was heard', () => {
    const line = new Transcript().add(
      final({ text: 'Hello Sam,', displayedText: 'Hello Sam, welcome.', interrupted: true }),
    );
    expect(line).toMatchObject({ text: 'Hello Sam, welcome.', heardCharacters: 'Hello Sam,'.length });
    expect(new Transcript().add(final({ text: '', displayedText: 'Hello.' })).heardCharacters).toBe(0);
  });

  it('orders by the record, with what still grows at the end', () => {
    const transcript = new Transcript();
    transcript.add(growing({ turnId: 'trn_9', text: 'still' }));
    transcript.add(final({ utteranceId: 'utt_2', sequence: 2, turnId: 'trn_2', text: 'second' }));
    transcript.add(final({ text: 'first' }));
    expect(texts(transcript)).toEqual(['first', 'second', 'still']);
  });

  it('takes the same final line once, and two of one turn as two', () => {
    const transcript = new Transcript();
    transcript.add(final());
    transcript.add(final());
    transcript.add(final({ utteranceId: 'utt_2', sequence: 2, text: 'And more.' }));
    expect(texts(transcript)).toEqual(['Hello Sam, welcome.', 'And more.']);
    expect(new Set(transcript.lines.map((line) => line.key)).size).toBe(2);
  });

  it('begins again with the record of a new connection', () => {
    const transcript = new Transcript();
    transcript.add(growing({ turnId: 'trn_9' }));
    transcript.reset([final()]);
    expect(texts(transcript)).toEqual(['Hello Sam, welcome.']);
  });
});
