import type {
  AbstainedCriterion,
  DecisionKind,
  EvaluationResult,
  SessionStatus,
  TurnStage,
} from '@vivavoce/contract/plain';

const STATUS: Record<SessionStatus, string> = {
  created: 'Not started',
  consented: 'About to start',
  queued: 'About to start',
  live: 'In progress',
  suspended: 'Paused',
  ended: 'Ended',
  evaluating: 'Being evaluated',
  evaluated: 'To review',
  abandoned: 'Left early',
  failed: 'Failed',
};

const DECIDED: Record<DecisionKind, string> = {
  advance: 'Advanced',
  hold: 'On hold',
  decline: 'Declined',
};

const DECIDE: Record<DecisionKind, string> = { advance: 'Advance', hold: 'Hold', decline: 'Decline' };

const ABSTAINED: Record<AbstainedCriterion['reason'], string> = {
  too_little_said: 'Too little was said to judge',
  skipped: 'The candidate left this question out',
  not_judged: 'This could not be judged',
};

const EVALUATION: Record<Exclude<EvaluationResult['status'], 'done' | 'running'>, string> = {
  none: 'There is nothing to evaluate: the interview was left before anything was said.',
  waiting: 'Scores appear here once the interview is over and evaluated.',
  failed: 'The evaluation failed. What was said is safe; a member who sees failed tasks can try again.',
};

const STAGES: Record<TurnStage, string> = {
  speechEndMs: 'Speech ended',
  tentativePauseMs: 'Pause noticed',
  finalTranscriptMs: 'Final transcript',
  firstTokenMs: 'First token',
  firstClauseMs: 'First clause',
  firstAudioByteMs: 'First audio byte',
  turnConfirmedMs: 'Turn confirmed',
  firstAudioSentMs: 'First audio sent',
  firstSamplePlayedMs: 'Heard',
};

/** Words of one interview's page. */
export const interviewWords = {
  interviews: 'Interviews',
  candidate: 'Candidate',
  allOfCandidate: 'Everything of this candidate',
  untitled: 'Interview',
  loading: 'Interview',
  tabs: {
    label: 'Parts of the interview',
    answers: 'Answers',
    transcript: 'Transcript',
    notes: 'Notes',
    latency: 'Latency',
    cost: 'Cost',
    audit: 'Audit',
  },
  status: STATUS,
  decided: DECIDED,
  tooLittleSaid: 'Too little said',
  facts: (version: number) => `v${version}`,
  progress: (number: number, count: number) => `Question ${number} of ${count}`,
  erased: {
    title: 'This interview is not here',
    text: 'It was erased with everything said in it, or the address is of another tenant or mode. The audit log keeps who erased what.',
  },
  incomplete:
    'Part of this interview was lost on its way, so the record is incomplete. What is shown is what arrived.',
  failed: 'The interview failed. What was said before is kept.',
  leftEarly: 'The candidate left before the end. What was said until then is shown.',
  answers: {
    none: { title: 'No answers yet', text: 'Each question appears here with its answer as it is given.' },
    evaluation: EVALUATION,
    running: (done: number, count: number) => `Being evaluated: ${done} of ${count} questions are done.`,
    partial: 'Some answers could not be judged; they are marked.',
    scoreOf: (max: number) => `of ${max}`,
    noScore: 'No score',
    notJudged: ABSTAINED,
    skipped: 'Left out by the candidate',
    quoteHint: 'Show where this was said',
    criteria: (title: string) => `Criteria of ${title}`,
    said: (title: string) => `What was said to ${title}`,
    level: (score: number, max: number, label: string) => `${score} of ${max}, ${label}`,
    yourScore: (criterion: string) => `Your score for ${criterion}`,
    noOwnScore: 'Your score',
    colleagues: 'Colleagues',
    forCandidate: 'Feedback written for the candidate',
    doneWell: 'Done well',
    toTry: 'To try',
    summary: 'Summary',
    typed: 'typed',
    interrupted: 'cut short',
  },
  repeats: {
    judged: (count: number) => (count === 1 ? 'Judged once.' : `Judged ${count} times by the same rubric.`),
    byOthers: (count: number) =>
      count === 1 ? 'Once more by another version.' : `${count} times more by other versions.`,
    running: (count: number) => (count === 1 ? 'One more is running.' : `${count} more are running.`),
    failed: (count: number) => (count === 1 ? 'One could not be made.' : `${count} could not be made.`),
    again: 'Judge again',
    same: 'the same each time',
    spread: (lowest: number, highest: number, mean: number) =>
      `${lowest} to ${highest} over repeats, ${mean.toFixed(1)} on average`,
  },
  transcript: {
    empty: { title: 'Nothing was said yet', text: 'The transcript appears here while the interview runs.' },
    label: 'Transcript',
    outside: 'Greeting and closing',
  },
  decision: {
    title: 'Decision',
    about: 'A person decides. The score is one input, and about answers only.',
    decide: 'Decide',
    kinds: DECIDE,
    reason: 'Reason',
    reasonHint: 'Colleagues read it here. The candidate does not.',
    save: {
      advance: 'Advance candidate',
      hold: 'Put on hold',
      decline: 'Decline candidate',
    } satisfies Record<DecisionKind, string>,
    by: (name: string) => `by ${name}`,
    earlier: 'Earlier decisions',
    notYet: 'Once the interview is over, you can decide.',
    none: 'Nobody has decided yet.',
    saved: 'Decision saved',
    reasonMissing: 'Say why, in a sentence.',
  },
  notes: {
    empty: 'No notes yet. What you write here, colleagues of this tenant read; the candidate does not.',
    label: 'New note',
    save: 'Add note',
    mention: 'Mention a colleague',
    edit: 'Edit',
    remove: 'Remove',
    saveChange: 'Save note',
    edited: 'edited',
    removed: 'Note removed',
    removeTitle: 'Remove this note?',
    removeText: 'It goes for everybody. That it was there stays in the audit log.',
    removeAction: 'Remove note',
    actsOf: 'Acts on this note',
  },
  latency: {
    empty: {
      title: 'No timings yet',
      text: 'Each reply of the interviewer appears here with how long it took.',
    },
    about: 'From the end of what the candidate said to the first sound of the reply, stage by stage.',
    turn: 'Turn',
    said: 'Candidate said',
    total: 'Heard after',
    stages: STAGES,
    ms: (ms: number) => `${ms} ms`,
    median: (ms: number) => `Half of the replies were heard within ${ms} ms.`,
    chart: 'Stages of each reply',
    table: 'Stages of each reply as numbers, in milliseconds after the speech ended',
    noSpeech: 'The interviewer began',
  },
  share: {
    open: 'Share',
    title: 'Share this interview',
    about:
      'Whoever has the link reads the answers and scores, without an account and without the candidate’s contact.',
    days: 'The link is good for',
    dayCount: (days: number) => (days === 1 ? '1 day' : `${days} days`),
    withNotes: 'Show the decision and notes, too',
    create: 'Create link',
    created: 'Copy the link now: it is shown once.',
    links: 'Links',
    none: 'No links yet.',
    revoke: 'End link',
    revokeTitle: 'End this link?',
    revokeText: 'Whoever has it reads nothing any more. It cannot be brought back; you can create another.',
    state: { open: 'Open', expired: 'Expired', revoked: 'Ended' },
    opened: (count: number) =>
      count === 0 ? 'Never opened' : count === 1 ? 'Opened once' : `Opened ${count} times`,
    withNotesMark: 'with notes',
    close: 'Done',
  },
  report: {
    label: 'Download PDF',
    plain: 'Scores and quotes',
    withNotes: 'With the decision and notes',
  },
  audit: { empty: 'Nobody has done anything here yet.' },
} as const;
