import { describeTables } from '../../words/testing.ts';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { hi } from './hi.ts';
import { ja } from './ja.ts';
import { pt } from './pt.ts';

describeTables({
  tables: { ar, de, en, es, fr, hi, ja, pt },
  same: {},
  names: /name@example\.com/,
});
