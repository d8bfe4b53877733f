export const reportsWords = {
  title: 'Reports',
  intro: 'How far evaluations can be relied on, and whether interviews treat groups alike.',
  template: 'Template',
  empty: {
    title: 'Reports will be here',
    text: 'They need interviews that are evaluated.',
    action: 'Go to interviews',
  },
  reproducibility: {
    title: 'How far evaluations agree',
    table: 'Agreement by criterion',
    counts: (interviews: number, people: number, again: number) =>
      `${interviews} evaluated; ${people} with scores by people, ${again} evaluated more than once.`,
    how: 'Quadratic weighted kappa: 1 is full agreement, 0 what chance would give. Compare the first column with the second: people set the yardstick.',
    columns: {
      criterion: 'Criterion',
      withPeople: 'Model and people',
      amongPeople: 'People among themselves',
      retest: 'Model with itself',
      deviation: 'Spread, in levels',
    },
    all: 'All criteria',
    none: 'No pairs yet',
    undefinedKappa: 'All on one level',
    pairs: (pairs: number, exact: number) => `same level in ${exact} of ${pairs}`,
    retest: 'Evaluate 20 again',
    retested: (interviews: number) =>
      interviews === 0
        ? 'Every interview was evaluated again already'
        : `${interviews} interviews are being evaluated again`,
  },
  impact: {
    title: 'Impact ratios',
    how: (smallest: number) =>
      `From what candidates said about themselves after the interview. An interview is counted once, together with at least ${smallest - 1} others, as it was decided and scored then; no group of fewer than ${smallest} people is shown. Below 0.80, look closer.`,
    measures: { decision: 'Advanced by a decision', score: 'Score above the median' },
    categories: { gender: 'Gender', age: 'Age', disability: 'Disability' },
    groups: {
      woman: 'Women',
      man: 'Men',
      other: 'Another gender',
      under_25: 'Under 25',
      '25_to_39': '25 to 39',
      '40_to_54': '40 to 54',
      '55_or_older': '55 or older',
      yes: 'With a disability',
      no: 'Without a disability',
    } as Record<string, string>,
    columns: { group: 'Group', people: 'People', rate: 'Rate', ratio: 'Impact ratio' },
    suppressed: 'Too few to show',
    nobody: 'Nobody was',
    none: 'No group is large enough to be shown yet.',
    export: 'Export CSV',
  },
} as const;
