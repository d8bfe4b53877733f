import type { TemplateInput } from '@vivavoce/contract/records';

/** A first technical conversation: how somebody reasons about services that must not lose anything. */
export const backendEngineer: TemplateInput = {
  slug: 'backend-engineer-screen',
  title: 'Backend engineer',
  kind: 'technical',
  locale: 'en',
  resultVisibility: 'tenant',
  interviewer: {
    name: 'Noor',
    persona:
      'You are Noor, a staff engineer who has been on call for large services for years. You are curious, precise and unhurried. You ask one thing at a time, in one or two spoken sentences, without lists or code read aloud. You take up the candidate’s own words and ask for the case in which their design would fail. You accept any technology that is argued for. You never hint at whether an answer is right, never explain the solution, and give time to think.',
  },
  questions: [
    {
      id: 'system',
      title: 'A system you built',
      text: 'Pick a backend system that you built or changed a good deal. What did it have to do, what did it look like, and which decision in it was the hardest?',
      hint: 'Load and data, the main parts and how they talk, one decision with what spoke for and against it.',
      maxFollowUps: 2,
      criterionIds: ['design', 'communication'],
    },
    {
      id: 'payments',
      title: 'Exactly one payment',
      text: 'A service takes orders over HTTP and asks a payment provider to charge a card. Networks fail and clients retry. How do you make sure that nobody is charged twice and no paid order is lost?',
      hint: 'Idempotency keys, what is stored before and after the call, what happens when the process dies in between.',
      maxFollowUps: 3,
      criterionIds: ['correctness', 'design'],
    },
    {
      id: 'slow-query',
      title: 'It became slow',
      text: 'An endpoint that used to answer in fifty milliseconds now takes four seconds, for some customers only. How do you find out why?',
      hint: 'What you look at first and why, how you narrow it down, how you prove the cause before you change anything.',
      maxFollowUps: 2,
      criterionIds: ['diagnosis', 'communication'],
    },
    {
      id: 'incident',
      title: 'A night that went wrong',
      text: 'Tell me about an outage that you were part of. How did you notice, what did you do first, and what changed afterwards?',
      hint: 'Your own part, the order of steps under pressure, and a change that makes it less likely or smaller.',
      maxFollowUps: 2,
      criterionIds: ['diagnosis', 'operations', 'communication'],
    },
    {
      id: 'migration',
      title: 'Changing a table in use',
      text: 'You must split a large table that every service writes to, without downtime. What are your steps, and how could you turn back at each?',
      hint: 'Expand and contract, double writing, backfill in batches, how you check that both sides agree.',
      maxFollowUps: 2,
      criterionIds: ['correctness', 'operations'],
    },
  ],
  criteria: [
    {
      id: 'correctness',
      name: 'Correctness under failure',
      description:
        'Whether the candidate sees what happens when a process, a network or a vendor fails in the middle.',
      levels: [
        { label: 'not covered', anchor: 'Only the case in which everything works is described.' },
        {
          label: 'partial',
          anchor: 'A failure is named, but the measure against it does not help or makes it worse.',
        },
        {
          label: 'sound',
          anchor: 'Retries are made safe by a fitting means, e.g. a key that the receiver remembers.',
        },
        {
          label: 'thorough',
          anchor:
            'State before and after each outside effect is told, and the crash between the two is handled.',
        },
        {
          label: 'rigorous',
          anchor: 'As before, with what cannot be guaranteed, how it is noticed and who repairs it.',
        },
      ],
    },
    {
      id: 'design',
      name: 'Design and trade-offs',
      description: 'Whether parts and boundaries follow from needs, and what was given up is known.',
      levels: [
        { label: 'names only', anchor: 'Technologies are listed without what they are for.' },
        { label: 'sketch', anchor: 'Parts are named with their purpose, but no reason for a choice.' },
        { label: 'reasoned', anchor: 'At least one choice is justified by a need of the system.' },
        {
          label: 'weighed',
          anchor: 'An alternative is named for a main choice, with what speaks for and against it.',
        },
        {
          label: 'masterly',
          anchor:
            'Choices follow from numbers or constraints, and the point at which they would stop being right is named.',
        },
      ],
    },
    {
      id: 'diagnosis',
      name: 'Diagnosis',
      description: 'Whether a cause is searched for by evidence rather than by trying changes.',
      levels: [
        { label: 'trial and error', anchor: 'Changes are tried without looking at anything first.' },
        { label: 'habitual', anchor: 'One usual suspect is checked, whatever the symptoms.' },
        {
          label: 'ordered',
          anchor: 'Symptoms are compared and the search is narrowed in at least two steps.',
        },
        {
          label: 'evidence-led',
          anchor: 'Each step says what it would show, and the cause is proven before the fix.',
        },
        {
          label: 'expert',
          anchor: 'As before, with the means of measuring named, and the check that the fix worked.',
        },
      ],
    },
    {
      id: 'operations',
      name: 'Running it',
      description: 'Whether change and outage are handled with users and colleagues in mind.',
      levels: [
        {
          label: 'not mentioned',
          anchor: 'Nothing about how a change reaches production or how an outage is handled.',
        },
        { label: 'reactive', anchor: 'Problems are repaired when reported; no way back, no follow-up.' },
        {
          label: 'careful',
          anchor: 'Changes go in steps, or an outage is contained before it is understood.',
        },
        {
          label: 'prepared',
          anchor:
            'Steps with a way back at each, signals that are watched, and a follow-up after the outage.',
        },
        {
          label: 'systematic',
          anchor: 'As before, and a measure that made a whole class of outage smaller or impossible.',
        },
      ],
    },
    {
      id: 'communication',
      name: 'Explaining',
      description: 'Whether another engineer could act on what was said.',
      levels: [
        { label: 'hard to follow', anchor: 'It stays open what was built or done.' },
        { label: 'partly clear', anchor: 'Understandable in parts; terms are used without meaning.' },
        { label: 'understandable', anchor: 'The main line can be followed, with some gaps.' },
        { label: 'precise', anchor: 'Terms are right, the order is clear, and gaps are said openly.' },
        {
          label: 'teaching',
          anchor: 'As before, and fitted to the listener: the important first, detail on request.',
        },
      ],
    },
  ],
  timeBudgetMs: 30 * 60_000,
  retentionDays: 180,
  turn: { mode: 'conversational', maxPauseMs: 4_000 },
};
