import type { Evaluation, Session } from '@vivavoce/contract/plain';
import type { CaptionLine, SessionState } from '@vivavoce/sdk';

/** One believable interview, from which every state of the gallery is made. */
export const session: Session = {
  id: 'ses_4fVb7Kq2mX9sT1dYwR3hNc',
  mode: 'test',
  status: 'live',
  revision: 4,
  template: {
    id: 'tpl_2Lr8pQ0aZk5vBn7uJx4eGi',
    slug: 'graduate-practice',
    version: 3,
    title: 'Graduate analyst',
    kind: 'practice',
    interviewerName: 'Ava',
    questionCount: 5,
    timeBudgetMs: 15 * 60_000,
    retentionDays: 30,
    resultVisibility: 'candidate',
  },
  locale: 'en-GB',
  displayName: 'Priya',
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
  consent: { noticeVersion: '2026-01', locale: 'en-GB', voice: true, agreedAt: '2026-11-20T10:00:00.000Z' },
  progress: {
    questionNumber: 2,
    questionCount: 5,
    questionTitle: 'A report that turned out to be wrong',
    questionHint: 'What happened, what you did first, and what changed afterwards.',
    remainingMs: 760_000,
    clockRunning: true,
  },
  createdAt: '2026-11-20T09:58:00.000Z',
  startedAt: '2026-11-20T10:01:00.000Z',
  endedAt: null,
  endReason: null,
  expiresAt: '2026-12-20T10:15:00.000Z',
  recordComplete: null,
  failure: null,
};

let sequence = 0;

function said(role: CaptionLine['role'], startMs: number, text: string): CaptionLine {
  sequence += 1;
  return {
    key: `trn_${sequence}-${role}`,
    turnId: `trn_${sequence}`,
    role,
    text,
    heardCharacters: text.length,
    final: true,
    interrupted: false,
    input: 'voice',
    startMs,
    sequence,
  };
}

export const transcript: CaptionLine[] = [
  said('interviewer', 2_000, 'Hello Priya, I am Ava, an AI interviewer. Shall we begin?'),
  said('candidate', 9_000, 'Yes, I am ready.'),
  said('interviewer', 152_000, 'Tell me about a time a report you owned turned out to be wrong.'),
  said(
    'candidate',
    192_000,
    'Last spring our churn dashboard counted paused accounts as lost, so I traced the join and found the status table was a day behind.',
  ),
];

export const growing = {
  interviewer: {
    ...said(
      'interviewer',
      214_000,
      'You said the table was a day behind. How did you make sure nobody acted on the wrong number?',
    ),
    final: false,
    heardCharacters: 59,
    sequence: null,
  },
  candidate: {
    ...said('candidate', 222_000, 'I posted a note in the channel and froze the export until'),
    final: false,
    sequence: null,
  },
} as const satisfies Record<string, CaptionLine>;

export const live: SessionState = {
  record: session,
  connection: 'live',
  attempt: 0,
  phase: 'listening',
  turnMode: 'conversational',
  progress: session.progress,
  takesRequests: true,
  transcript,
  muted: false,
  microphone: 'open',
  deviceId: null,
  sound: 'running',
  draft: '',
  left: false,
  pendingAnswers: [],
  evaluation: { status: 'none' },
  error: null,
};

export const evaluation: Evaluation = {
  id: 'evl_8Hs3kD0pLq6wE2rTyU5iOa',
  sessionId: session.id,
  status: 'complete',
  summary: 'You explained causes clearly; say more about results.',
  questions: [
    {
      questionId: 'qst_1',
      number: 1,
      title: 'Why this kind of work',
      score: 4,
      maxScore: 5,
      label: 'clear',
      criteria: [
        {
          outcome: 'scored',
          criterionId: 'crt_motivation',
          name: 'Motivation',
          score: 4,
          maxScore: 5,
          label: 'clear',
          reason: 'A concrete reason, tied to something done.',
          quotes: [{ text: 'Yes, I am ready.', utteranceSequence: 2, startMs: 9_000 }],
        },
        {
          outcome: 'abstained',
          criterionId: 'crt_stakeholders',
          name: 'Stakeholders',
          reason: 'too_little_said',
        },
      ],
      doneWell: 'You answered the question that was asked.',
      toTry: 'Name one thing you would like to learn in the first month.',
    },
    {
      questionId: 'qst_2',
      number: 2,
      title: 'A report that turned out to be wrong',
      score: 3.5,
      maxScore: 5,
      label: null,
      criteria: [
        {
          outcome: 'scored',
          criterionId: 'crt_problem',
          name: 'Problem solving',
          score: 4,
          maxScore: 5,
          label: 'clear',
          reason: 'Names the cause and how it was found.',
          quotes: [
            {
              text: 'I traced the join and found the status table was a day behind',
              utteranceSequence: 4,
              startMs: 192_000,
            },
          ],
        },
        {
          outcome: 'scored',
          criterionId: 'crt_ownership',
          name: 'Ownership',
          score: 3,
          maxScore: 5,
          label: 'partly',
          reason: 'Acts at once; what happened afterwards is left open.',
          quotes: [
            {
              text: 'our churn dashboard counted paused accounts as lost',
              utteranceSequence: 4,
              startMs: 192_000,
            },
          ],
        },
      ],
      doneWell: 'You named the cause before the fix.',
      toTry: 'End with what changed: a number, a date, a person who noticed.',
    },
    {
      questionId: 'qst_3',
      number: 3,
      title: 'Explaining to a non-technical person',
      score: null,
      maxScore: 5,
      label: null,
      criteria: [
        { outcome: 'abstained', criterionId: 'crt_clarity', name: 'Clarity', reason: 'too_little_said' },
      ],
      doneWell: null,
      toTry: null,
    },
  ],
  figures: {
    durationMs: 14 * 60_000,
    candidateSpeakingMs: 6 * 60_000,
    candidateWords: 640,
    questionsAsked: 5,
    interruptions: 1,
    typedAnswers: 0,
  },
  createdAt: '2026-11-20T10:16:00.000Z',
};

/** The same interview where the model gave no usable judgement of the last question. */
export const partialEvaluation: Evaluation = {
  ...evaluation,
  status: 'partial',
  questions: evaluation.questions.map((question) =>
    question.number === 3
      ? { ...question, criteria: question.criteria.map((criterion) => notJudged(criterion)) }
      : question,
  ),
};

/** The same interview where judging failed throughout. */
export const unjudgedEvaluation: Evaluation = {
  ...evaluation,
  status: 'partial',
  questions: evaluation.questions.map((question) => ({
    ...question,
    score: null,
    label: null,
    doneWell: null,
    toTry: null,
    criteria: question.criteria.map((criterion) => notJudged(criterion)),
  })),
};

function notJudged({ criterionId, name }: { criterionId: string; name: string }) {
  return { outcome: 'abstained', criterionId, name, reason: 'not_judged' } as const;
}
