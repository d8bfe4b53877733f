import { z } from 'zod';

/**
 * Language, script, region, variants, extensions and private use, as RFC 5646 spells them. Languages of four and more letters
 * are none that anybody has.
 */
const WELL_FORMED =
  /^[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?(-([0-9A-Za-z]{5,8}|[0-9][0-9A-Za-z]{3}))*(-[0-9A-WY-Za-wy-z](-[0-9A-Za-z]{2,8})+)*(-[Xx](-[0-9A-Za-z]{1,8})+)?$/;

const FIX = 'Send a BCP 47 language tag, e.g. `en-GB`.';

/** A locale as it was stored, before it had to be known. */
export const storedLocaleSchema = z
  .string()
  .max(35)
  .refine((tag) => canonical(tag) !== undefined, FIX);

/** A locale that somebody chooses: a well-formed BCP 47 tag whose language, script and region CLDR knows. */
export const localeSchema = z
  .string()
  .max(35)
  .regex(WELL_FORMED, { error: FIX, abort: true })
  .refine((tag) => canonical(tag) !== undefined, { error: FIX, abort: true })
  .refine((tag) => unknownPart(tag) === undefined, {
    error: ({ input }) =>
      `No such ${unknownPart(String(input)) ?? 'tag'} is known. Send a BCP 47 language tag, e.g. \`en-GB\`.`,
  });

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

type Part = 'language' | 'script' | 'region';

/** CLDR has a name for each part that it knows; some of those names say that there is none. */
const NAMES: Record<Part, Intl.DisplayNames> = {
  language: new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }),
  script: new Intl.DisplayNames('en', { type: 'script', fallback: 'none' }),
  region: new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }),
};
const NOBODYS = new Set(['und', 'mul', 'mis', 'zxx', 'Zxxx', 'Zyyy', 'Zzzz', 'ZZ']);

function unknownPart(tag: string): Part | undefined {
  const known = canonical(tag);
  if (known === undefined) return undefined;
  const { language, script, region } = new Intl.Locale(known);
  // Of `und` there is none.
  if (!language) return 'language';
  const parts: [Part, string | undefined][] = [
    ['language', language],
    ['script', script],
    ['region', region],
  ];
  return parts.find(
    ([part, code]) => code !== undefined && (NOBODYS.has(code) || NAMES[part].of(code) === undefined),
  )?.[0];
}
