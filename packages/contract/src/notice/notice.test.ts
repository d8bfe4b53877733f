import { describe, expect, it } from 'vitest';
import { NOTICE_VERSION, NOTICES, noticeSentences, noticeWords } from './index.ts';

const session = {
  notice: {
    version: NOTICE_VERSION,
    locale: 'en',
    voiceStored: false,
    retentionDays: 1,
    resultVisibility: 'candidate',
    aiDisclosure: true,
  },
  template: {
    id: 'tpl_1',
    slug: 'backend',
    version: 1,
    title: 'Backend engineer',
    kind: 'screening',
    interviewerName: 'Ava',
    questionCount: 4,
    timeBudgetMs: 900_000,
    retentionDays: 30,
    resultVisibility: 'candidate',
  },
  tenantName: 'Northwind',
} as const;

describe('the notice', () => {
  it('tells the facts of a session in words', () => {
    expect(noticeSentences(session, noticeWords('en'))).toEqual({
      title: "You'll talk with Ava, an AI interviewer",
      length: 'About 15 minutes, 4 questions. You can stop at any time.',
      voice: "Your voice is turned into text as you speak and isn't stored.",
      kept: 'The transcript and scores are kept for one day. You and Northwind can see them.',
      limits: "An AI scores your answers. It doesn't judge faces, accents or feelings.",
      nothingYet: 'Nothing is recorded before you agree.',
      agree: 'Agree and check microphone',
      type: 'Agree and type my answers',
    });
  });

  it.each(Object.keys(NOTICES))('fills every gap in %s, also in the counted sentences', (locale) => {
    for (const count of [0, 1, 2, 3, 11, 100]) {
      for (const resultVisibility of ['candidate', 'tenant'] as const) {
        const sentences = noticeSentences(
          {
            ...session,
            notice: { ...session.notice, retentionDays: count, resultVisibility },
            template: { ...session.template, questionCount: count },
          },
          noticeWords(locale),
        );
        for (const sentence of Object.values(sentences)) expect(sentence).toMatch(/^[^{}]{8,}$/u);
        expect(sentences.title).toContain('Ava');
        expect(sentences.kept).toContain('Northwind');
      }
    }
  });

  it('is in the digits of its locale', () => {
    expect(noticeSentences(session, noticeWords('ar-EG')).length).toMatch(/١٥/);
  });
});
