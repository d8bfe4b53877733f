import { describeTables } from '../../words/testing.ts';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { hi } from './hi.ts';
import { ja } from './ja.ts';
import { pt } from './pt.ts';
import type { ApplicationsStringKey } from './strings.ts';

const LISTS = ['notes.by', 'facts.reminder', 'past.facts'] as const satisfies ApplicationsStringKey[];

describeTables({
  tables: { ar, de, en, es, fr, hi, ja, pt },
  same: {
    ar: ['past.facts'],
    de: [...LISTS, 'table.status'],
    es: LISTS,
    fr: [...LISTS, 'notes.title'],
    hi: LISTS,
    pt: LISTS,
  },
  names: /CSV|JSON/,
});
