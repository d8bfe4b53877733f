/** What a field of a document makes of its text: only there an employer, a school, a title or a degree is said to be one. */
export type Field = 'employer' | 'school' | 'title' | 'degree' | 'place';

export interface HeadText {
  text: string;
  field?: Field | undefined;
}

const FIELDS: readonly [RegExp, Field][] = [
  [/^\/(?:work\/\d+\/name|volunteer\/\d+\/organization)$/, 'employer'],
  [/^\/education\/\d+\/institution$/, 'school'],
  [/^\/(?:(?:work|volunteer)\/\d+\/position|projects\/\d+\/roles\/\d+|basics\/label)$/, 'title'],
  [/^\/education\/\d+\/(?:studyType|area)$/, 'degree'],
  [/^\/(?:work\/\d+\/location|basics\/location\/(?:city|region|countryCode|address))$/, 'place'],
];

/** The role of the field at a JSON pointer of a document; none for prose. */
export function fieldAt(path: string): Field | undefined {
  return FIELDS.find(([pattern]) => pattern.test(path))?.[1];
}
