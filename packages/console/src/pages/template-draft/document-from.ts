import type { Written } from './types.ts';

const MINUTE_MS = 60_000;
/** A question with its follow-ups, and the greeting and the candidate's own questions around all. */
const MINUTES_A_QUESTION = 3;
const MINUTES_AROUND = 3;

/** A whole template around what was drafted; every setting is the recruiter's to change. */
export function documentFrom({
  title,
  locale,
  questions,
  criteria,
}: { title: string; locale: string } & Written) {
  const slug = (
    title
      .normalize('NFKD')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  )
    .join('-')
    .slice(0, 50);
  return {
    slug: slug.replace(/-+$/, '') || 'drafted-interview',
    title,
    kind: 'screening',
    locale,
    resultVisibility: 'tenant',
    interviewer: {
      name: 'Ava',
      persona:
        'You are Ava. You are friendly and precise, ask one question at a time, take up what was said and give people time. You do not coach, judge or promise anything.',
    },
    questions,
    criteria,
    timeBudgetMs: (questions.length * MINUTES_A_QUESTION + MINUTES_AROUND) * MINUTE_MS,
    retentionDays: 180,
    turn: { mode: 'conversational' },
  };
}
