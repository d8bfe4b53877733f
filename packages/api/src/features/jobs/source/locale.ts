import { localeSchema, WHOLE_LANGUAGES } from '@vivavoce/contract/records';
import { detect } from 'tinyld';

/** Pages say `en` of whatever they hold: a text this long says it itself. */
const MIN_TELLING_LENGTH = 200;

/** The language of a description: by its own words where there are enough of them, else as it was declared, else English. */
export function localeOf(text: string, declared: string | null): string {
  const parsed = localeSchema.safeParse(declared?.trim().replaceAll('_', '-'));
  const said = parsed.success ? Intl.getCanonicalLocales(parsed.data)[0] : undefined;
  const heard =
    text.length >= MIN_TELLING_LENGTH || !said
      ? detect(text.slice(0, 4_000), { only: [...WHOLE_LANGUAGES] })
      : '';
  if (said && (heard === '' || new Intl.Locale(said).language === heard)) return said;
  return heard || said || 'en';
}
