import type { UsageKind, UsageStage } from '@vivavoce/contract/plain';

const KINDS: Record<UsageKind, string> = {
  interview_seconds: 'Interview time',
  prepaid_interview_seconds: 'Interview time that candidates paid for',
  tailored_resumes: 'Tailored resumes',
  stored_bytes: 'Files stored',
  model_input_tokens: 'Model input, not cached',
  model_cache_write_tokens: 'Model input, written to the cache',
  model_cache_read_tokens: 'Model input, read from the cache',
  model_output_tokens: 'Model output',
  recognised_ms: 'Speech recognised',
  synthesised_characters: 'Text spoken',
};

const STAGES: Record<UsageStage, string> = {
  recognition: 'Recognition',
  reply: 'Replies',
  voice: 'Voice',
  evaluation: 'Evaluation',
  tailoring: 'Tailoring',
};

export const usageWords = {
  title: 'Usage',
  intro: 'What was used, and what vendors ask for it. Days are those of UTC, as on the invoice.',
  example:
    'An example month: test mode is not metered, and nothing of it was used. Switch to live for what was.',
  month: 'Month',
  empty: {
    title: 'What is used will be here',
    text: 'Nothing was used in this month. An interview counts once it has ended.',
    action: 'Go to interviews',
  },
  facts: {
    title: 'This month',
    time: 'Interview time',
    interviews: 'Interviews',
    resumes: 'Tailored resumes',
    cost: 'Vendor cost',
    saved: 'Saved by caching',
    forecastTime: 'Interview time at the end of the month',
    forecastCost: 'Vendor cost at the end of the month',
    forecastHow: 'Should the days to come be like the last seven.',
  },
  byDay: 'By day',
  day: 'Day',
  minutes: 'Interview minutes',
  cents: 'Vendor cost in cents',
  byKind: 'By kind',
  byTemplate: 'By template',
  byKey: 'By key',
  columns: {
    kind: 'Kind',
    quantity: 'Quantity',
    cost: 'Vendor cost',
    uncached: 'Without a cache',
    template: 'Template',
    key: 'Key',
    interviews: 'Interviews',
    time: 'Interview time',
    each: 'Per interview',
  },
  table: (title: string) => `${title}, line by line`,
  goneTemplate: 'A template that is gone',
  goneKey: 'A key that is gone',
  kinds: KINDS,
  tokens: (count: string) => `${count} tokens`,
  characters: (count: string) => `${count} characters`,
  byteDays: (bytes: string) => `${bytes} × days`,
  interview: {
    empty: {
      title: 'What the interview took will be here',
      text: 'Each request to a vendor is written down while it runs, its length once it has ended.',
    },
    example:
      'An example: test mode is not metered. In live mode this is what this interview cost at our vendors.',
    about: (time: string, cost: string) => `${time} of interview, ${cost} of vendor cost.`,
    saved: (uncached: string, share: string) =>
      `Without a prompt cache it would have been ${uncached}: ${share} less.`,
    table: 'Cost by stage',
    stage: 'Stage',
    model: 'Model',
    used: 'Used',
    total: 'Together',
    stages: STAGES,
  },
} as const;
