import { describe, expect, it } from 'vitest';
import { growing, live, transcript } from '../../gallery/records.ts';
import { createWords } from '../words/translate.ts';
import { conversationView, splitLine } from './conversation.ts';
import { questionView, remainingMs, timeText } from './question.ts';

const words = createWords('en');

describe('a caption', () => {
  const TABLE: Record<string, [line: Parameters<typeof splitLine>[0], said: string, later: string]> = {
    'of the interviewer is solid as far as it was heard': [
      { role: 'interviewer', text: 'How are you?', final: false, heardCharacters: 4 },
      'How ',
      'are you?',
    ],
    'of the interviewer is solid once it was heard': [
      { role: 'interviewer', text: 'How are you?', final: true, heardCharacters: 12 },
      'How are you?',
      '',
    ],
    'of the interviewer stays whole where it was cut, solid as far as it was heard': [
      { role: 'interviewer', text: 'How are you?', final: true, heardCharacters: 7 },
      'How are',
      ' you?',
    ],
    'of the candidate is lighter while it grows': [
      { role: 'candidate', text: 'I am', final: false, heardCharacters: 0 },
      '',
      'I am',
    ],
    'is never cut outside of its text': [
      { role: 'interviewer', text: 'Hello', final: false, heardCharacters: 99 },
      'Hello',
      '',
    ],
  };
  for (const [which, [line, said, later]] of Object.entries(TABLE)) {
    it(which, () => expect(splitLine(line)).toEqual({ said, later }));
  }
});

describe('the log', () => {
  it('ends with the typed answers that are not stored yet', () => {
    const lines = conversationView(
      { ...live, pendingAnswers: [{ id: 'msg_1', text: 'One more thing.' }] },
      words,
    );
    expect(lines.at(-1)).toMatchObject({
      who: 'You',
      later: 'One more thing.',
      note: 'Not sent yet',
      final: false,
    });
    expect(lines).toHaveLength(transcript.length + 1);
  });

  it('leaves out lines without words', () => {
    expect(conversationView({ ...live, transcript: [{ ...growing.candidate, text: '  ' }] }, words)).toEqual(
      [],
    );
  });

  it('says what was interrupted and what was typed', () => {
    const notes = conversationView(
      {
        ...live,
        transcript: [
          { ...growing.interviewer, final: true, interrupted: true },
          { ...growing.candidate, final: true, input: 'typed' },
        ],
      },
      words,
    ).map(({ note }) => note);
    expect(notes).toEqual(['interrupted', 'typed']);
  });
});

describe('what belongs to the question', () => {
  it('marks what is done, what is now and what is to come', () => {
    expect(questionView(live, words)).toMatchObject({
      marks: ['done', 'now', 'todo', 'todo', 'todo'],
      place: 'Question 2 of 5',
      title: 'A report that turned out to be wrong',
    });
  });

  it('is an introduction before the first question', () => {
    const progress = { ...live.progress, questionNumber: 0, questionTitle: '' };
    expect(questionView({ ...live, progress }, words)).toMatchObject({
      place: 'Introduction',
      title: 'Graduate analyst',
    });
  });
});

describe('the clock', () => {
  const stopped = { ...live.progress, clockRunning: false };
  it('runs between what the interviewer tells', () =>
    expect(remainingMs(live.progress, 10_000)).toBe(750_000));
  it('stands still while it is stopped', () => expect(remainingMs(stopped, 10_000)).toBe(760_000));
  it('never goes below zero', () => expect(remainingMs(live.progress, 9_000_000)).toBe(0));
  it('says the time that is left', () => expect(timeText(live, 0, words)).toBe('12:40 left'));
  it('says that it is stopped', () => {
    expect(timeText({ ...live, progress: stopped }, 5_000, words)).toBe('12:40 left, paused');
    expect(timeText({ ...live, connection: 'reconnecting' }, 5_000, words)).toBe('12:40 left, paused');
  });
});
