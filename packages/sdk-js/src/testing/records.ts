import type { Evaluation, InterviewProgress, Session, Utterance, Welcome } from '@vivavoce/contract/plain';

export const PROGRESS: InterviewProgress = {
  questionNumber: 1,
  questionCount: 3,
  questionTitle: 'A change you made',
  questionHint: 'What, why, and what came of it',
  remainingMs: 600_000,
  clockRunning: true,
};

/** A session as the API answers it, ready to be agreed to. */
export function sessionRecord(change: Partial<Session> = {}): Session {
  return {
    id: 'ses_0000000000000000000001',
    mode: 'test',
    status: 'created',
    revision: 1,
    template: {
      id: 'tpl_0000000000000000000001',
      slug: 'graduate-practice',
      version: 1,
      title: 'Graduate analyst',
      kind: 'practice',
      interviewerName: 'Ava',
      questionCount: 3,
      timeBudgetMs: 600_000,
      retentionDays: 30,
      resultVisibility: 'candidate',
    },
    locale: 'en-GB',
    displayName: 'Sam',
    externalId: null,
    tenantName: 'Northwind University',
    notice: {
      version: '2026-01',
      locale: 'en-GB',
      voiceStored: false,
      retentionDays: 30,
      resultVisibility: 'candidate',
      aiDisclosure: true,
    },
    consent: null,
    progress: PROGRESS,
    createdAt: '2026-01-01T09:00:00.000Z',
    startedAt: null,
    endedAt: null,
    endReason: null,
    expiresAt: null,
    recordComplete: null,
    failure: null,
    ...change,
  };
}

export function welcome(change: Partial<Welcome> = {}): Welcome {
  return {
    type: 'welcome',
    sessionId: 'ses_0000000000000000000001',
    epoch: 1,
    testMode: true,
    interviewerName: 'Ava',
    locale: 'en-GB',
    clock: { nowMs: 0, startedAt: '2026-01-01T09:00:00.000Z' },
    phase: 'listening',
    turnMode: 'conversational',
    progress: PROGRESS,
    questionId: 'q1',
    generation: 1,
    transcript: [],
    acceptedIds: [],
    requests: true,
    ...change,
  };
}

/** The candidate and the interviewer in turns, by the place in the record. */
export function utteranceRecord(sequence: number): Utterance {
  return {
    id: `utt_${sequence}`,
    sequence,
    role: sequence % 2 === 0 ? 'candidate' : 'interviewer',
    text: `Sentence ${sequence}.`,
    input: 'voice',
    startMs: sequence * 1_000,
    endMs: sequence * 1_000 + 500,
    turnId: `trn_${sequence}`,
    questionId: null,
    mode: 'conversational',
    interrupted: false,
  };
}

export function evaluationRecord(): Evaluation {
  return {
    id: 'evl_0000000000000000000001',
    sessionId: 'ses_0000000000000000000001',
    status: 'complete',
    summary: 'The answers name causes and results.',
    questions: [],
    figures: {
      durationMs: 60_000,
      candidateSpeakingMs: 30_000,
      candidateWords: 80,
      questionsAsked: 3,
      interruptions: 0,
      typedAnswers: 1,
    },
    createdAt: '2026-01-01T09:10:00.000Z',
  };
}
