import type { TailoredResume } from '../sections.ts';
import type { HonestEntry } from './honest-entries.ts';
import type { RoleTraps } from './role-traps.ts';

/** A resume as it is read from a file: its document, and the lines that each field stands on. */
export function trapResume({ employer, title, prose, keywords }: RoleTraps): TailoredResume {
  const texts = [employer, title, ...prose, keywords.join(', ')];
  return {
    document: {
      work: [{ name: employer, position: title, startDate: '2019', highlights: [...prose] }],
      skills: [{ name: keywords[0] ?? '', keywords: [...keywords] }],
    },
    lines: texts.map((text) => ({ page: 1, text, box: null })),
    spans: {
      '/work/0/name': [0],
      '/work/0/position': [1],
      ...Object.fromEntries(prose.map((_, at) => [`/work/0/highlights/${at}`, [at + 2]])),
    },
    found: [],
  };
}

/** A resume of one entry, filled in by hand. */
export function entryResume({ employer, title, school, degree, prose }: HonestEntry): TailoredResume {
  const document = employer
    ? { work: [{ name: employer, ...(title && { position: title }), highlights: [...prose] }] }
    : {
        education: [
          {
            ...(school && { institution: school }),
            ...(degree && { studyType: degree }),
            courses: [...prose],
          },
        ],
      };
  return { document, lines: [], spans: {}, found: [] };
}
