import type { Evaluation, Template, Utterance } from '@vivavoce/contract/records';

const LEVELS = [
  { label: 'not covered', anchor: 'The answer does not touch on it.' },
  { label: 'partly', anchor: 'The answer mentions it without saying how or why.' },
  { label: 'clear', anchor: 'The answer says what was done, how, and why.' },
  {
    label: 'strong',
    anchor: 'The answer says what was done, why, and what came of it, with a figure or a date.',
  },
];

/** A small interview of three questions. */
export const TEMPLATE: Template = {
  id: 'tpl_0123456789abcdefghijkl',
  slug: 'graduate-practice',
  version: 1,
  title: 'Graduate analyst',
  kind: 'practice',
  locale: 'en-GB',
  resultVisibility: 'candidate',
  interviewer: { name: 'Ava', persona: 'Friendly and exact.' },
  questions: [
    question('q1', 'A report that turned out to be wrong', ['problem', 'ownership']),
    question('q2', 'Explaining to a non-technical person', ['clarity']),
    question('q3', 'Working under a deadline', ['ownership']),
  ],
  criteria: [
    {
      id: 'problem',
      name: 'Problem solving',
      description: 'Finds the cause before the fix.',
      levels: LEVELS,
    },
    {
      id: 'ownership',
      name: 'Ownership',
      description: 'Takes the next step without being asked.',
      levels: LEVELS,
    },
    { id: 'clarity', name: 'Clarity', description: 'Uses words that the listener knows.', levels: LEVELS },
  ],
  timeBudgetMs: 900_000,
  retentionDays: 30,
  turn: { mode: 'conversational' },
  createdAt: '2026-01-01T00:00:00.000Z',
};

function question(id: string, title: string, criterionIds: string[]) {
  return {
    id,
    title,
    text: `Tell me about this: ${title}.`,
    hint: 'What happened, what you did, what changed.',
    maxFollowUps: 1,
    criterionIds,
  };
}

/** What was said in it: a full answer, another one with a typographic apostrophe, and one of two words. */
export const TRANSCRIPT: Utterance[] = [
  said(1, 'interviewer', 'Hello, I am Ava.', null),
  said(2, 'interviewer', 'Tell me about a report that turned out to be wrong.', 'q1'),
  said(
    3,
    'candidate',
    'Last spring our churn dashboard counted paused accounts as lost, so I traced the join and found the status table was a day behind. I posted a note in the channel and froze the export until the table had caught up.',
    'q1',
  ),
  said(4, 'interviewer', 'How did you explain it to somebody outside the team?', 'q2'),
  said(
    5,
    'candidate',
    'I drew the two tables on a napkin and asked her which one she trusted. She hadn’t known that there were two, and after that we agreed on one name for each of them.',
    'q2',
  ),
  said(6, 'interviewer', 'And under a deadline?', 'q3'),
  said(7, 'candidate', 'Not really.', 'q3'),
];

function said(sequence: number, role: Utterance['role'], text: string, questionId: string | null): Utterance {
  return {
    id: `utt_${String(sequence).padStart(22, '0')}`,
    sequence,
    role,
    text,
    input: 'voice',
    startMs: sequence * 10_000,
    endMs: sequence * 10_000 + 8_000,
    turnId: `trn_${sequence}`,
    questionId,
    mode: 'conversational',
    interrupted: false,
  };
}

/** What came of it: one question scored with a quote, one criterion without a score. */
export function judgedOf(sessionId: string): Evaluation {
  return {
    id: 'evl_1',
    sessionId,
    status: 'complete',
    summary: 'One of 3 answers could be scored.',
    questions: [
      {
        questionId: 'q1',
        number: 1,
        title: 'A report that turned out to be wrong',
        score: 4,
        maxScore: 4,
        label: 'strong',
        criteria: [
          {
            outcome: 'scored',
            criterionId: 'problem',
            name: 'Problem solving',
            score: 4,
            maxScore: 4,
            label: 'strong',
            reason: 'Names the cause.',
            quotes: [{ text: 'I traced the join', utteranceSequence: 3, startMs: 30_000 }],
          },
          { outcome: 'abstained', criterionId: 'ownership', name: 'Ownership', reason: 'too_little_said' },
        ],
        doneWell: null,
        toTry: null,
      },
    ],
    figures: {
      durationMs: 1,
      candidateSpeakingMs: 1,
      candidateWords: 1,
      questionsAsked: 1,
      interruptions: 0,
      typedAnswers: 0,
    },
    createdAt: '2026-12-01T10:00:00.000Z',
  };
}
