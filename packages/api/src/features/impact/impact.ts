/** Of people who said that they belong to one group: how many there are, and how many of those were favoured. */
export interface GroupCount {
  group: string;
  people: number;
  favoured: number;
}

export type GroupImpact =
  /** Too few to be told without telling of somebody. */
  | { group: string; outcome: 'suppressed' }
  | {
      group: string;
      outcome: 'shown';
      people: number;
      /** Share of its people who were favoured. */
      rate: number;
      /** Its rate over that of the group with the highest; `null` where nobody was favoured. */
      ratio: number | null;
    };

/** Of fewer people than this nothing is told. */
export const SMALLEST_GROUP = 10;

/**
 * Impact ratios: the rate at which each group is favoured, over the rate of the group that is favoured most.
 *
 * A group of fewer than `SMALLEST_GROUP` people is suppressed. One alone could be told from the others and the total, so the
 * smallest of those goes with it. Suppressed groups count for nothing: no rate is compared with one that is not shown.
 *
 * Source: the selection rate and impact ratio of New York City's rule on automated employment decision tools, 6 RCNY § 5-300,
 * after the four-fifths rule of 29 CFR § 1607.4(D). With "favoured" as a score above the median it is that rule's scoring rate.
 */
export function impactOf(counts: readonly GroupCount[]): GroupImpact[] {
  const shown = withoutSmall(counts);
  const highest = Math.max(0, ...shown.map(rateOf));
  return counts.map((count) => {
    const { group, people } = count;
    if (!shown.includes(count)) return { group, outcome: 'suppressed' };
    const rate = rateOf(count);
    return {
      group,
      outcome: 'shown',
      people,
      rate: rounded(rate),
      ratio: highest === 0 ? null : rounded(rate / highest),
    };
  });
}

function withoutSmall(counts: readonly GroupCount[]): GroupCount[] {
  const there = counts.filter(({ people }) => people > 0);
  const large = there.filter(({ people }) => people >= SMALLEST_GROUP).sort((a, b) => b.people - a.people);
  const isOneAlone = there.length - large.length === 1;
  return isOneAlone ? large.slice(0, -1) : large;
}

function rateOf({ people, favoured }: GroupCount): number {
  return favoured / people;
}

function rounded(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}
