import type { JsonResume } from '@vivavoce/contract/records';

/** What the goals count: by kind, how many values are right of how many there are. */
export const FIELD_KINDS = ['contact', 'employer', 'title', 'date', 'education', 'skill'] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];
/** The goals hold for these. */
export const COUNTED = ['contact', 'employer', 'title', 'date', 'education'] as const satisfies FieldKind[];

export interface Score {
  right: number;
  of: number;
  wrong: string[];
}

/** A value counts only where it is equal, but for case, spaces and the ways of Unicode; one that nobody wrote counts as wrong. */
export function scoreOf(truth: JsonResume, read: JsonResume): Record<FieldKind, Score> {
  const [expected, found] = [valuesOf(truth), valuesOf(read)];
  return Object.fromEntries(
    FIELD_KINDS.map((kind) => {
      const keys = new Set([...expected[kind].keys(), ...found[kind].keys()]);
      const wrong = [...keys].flatMap((key) => {
        const [is, was] = [expected[kind].get(key), found[kind].get(key)];
        return same(is, was) ? [] : [`${key}: ${is ?? '(none)'} | ${was ?? '(none)'}`];
      });
      return [kind, { right: keys.size - wrong.length, of: keys.size, wrong }];
    }),
  ) as Record<FieldKind, Score>;
}

function same(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && normal(a) === normal(b);
}

function normal(text: string): string {
  return text.normalize('NFKC').toLocaleLowerCase('en').replace(/\s+/g, ' ').trim();
}

function valuesOf({ basics = {}, work = [], education = [], skills = [] }: JsonResume) {
  const values = Object.fromEntries(FIELD_KINDS.map((kind) => [kind, new Map<string, string>()])) as Record<
    FieldKind,
    Map<string, string>
  >;
  const put = (kind: FieldKind, key: string, value: string | undefined) => {
    if (value) values[kind].set(key, value);
  };
  for (const field of ['name', 'email', 'phone'] as const) put('contact', field, basics[field]);
  work.forEach((job, at) => {
    put('employer', `work ${at}`, job.name);
    put('title', `work ${at}`, job.position);
    put('date', `work ${at} start`, job.startDate);
    put('date', `work ${at} end`, job.endDate);
  });
  education.forEach((degree, at) => {
    put('education', `${at} institution`, degree.institution);
    put('education', `${at} studyType`, degree.studyType);
    put('education', `${at} area`, degree.area);
    put('date', `education ${at} start`, degree.startDate);
    put('date', `education ${at} end`, degree.endDate);
  });
  for (const skill of skills.flatMap(({ name, keywords = [] }) => [name, ...keywords])) {
    put('skill', normal(skill ?? ''), skill);
  }
  return values;
}
