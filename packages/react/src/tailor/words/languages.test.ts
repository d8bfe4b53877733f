import { describeTables } from '../../words/testing.ts';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { hi } from './hi.ts';
import { ja } from './ja.ts';
import { pt } from './pt.ts';
import type { TailorStringKey } from './strings.ts';

const FORMATS = [
  'resume.readText',
  'export.pdf',
  'export.docx',
  'export.json',
  'export.markdown',
] as const satisfies TailorStringKey[];

describeTables({
  tables: { ar, de, en, es, fr, hi, ja, pt },
  same: {
    ar: FORMATS,
    de: [...FORMATS, 'template.modern'],
    es: FORMATS,
    fr: [...FORMATS, 'resume.read', 'proposal.page', 'template.compact', 'section.publications'],
    hi: FORMATS,
    ja: FORMATS,
    pt: FORMATS,
  },
  names: /PDF|Word|Markdown|JSON Resume|MB|Ctrl|\b[AEJKRZ]\b/,
});
