/** Regions and scripts that the vendor tells apart; with any other it refuses the connection. */
const VARIANTS: ReadonlySet<string> = new Set(
  'da-DK de-CH en-AU en-GB en-IN en-NZ en-US es-419 fr-CA ko-KR nl-BE pt-BR pt-PT sv-SE th-TH zh-CN zh-HK zh-Hans zh-Hant zh-TW'.split(
    ' ',
  ),
);

/** Languages that the vendor names otherwise than BCP 47. */
const NAMES: Readonly<Record<string, string>> = { fil: 'tl', nb: 'no', nn: 'no' };

/** The vendor's language for a locale: with its region or script where the vendor knows it, else the language alone. */
export function vendorLanguage(locale: string): string {
  const { language, region, script } = new Intl.Locale(locale);
  const variant = [`${language}-${region}`, `${language}-${script}`].find((tag) => VARIANTS.has(tag));
  return variant ?? NAMES[language] ?? language;
}
