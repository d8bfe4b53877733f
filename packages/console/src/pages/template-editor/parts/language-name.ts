const NAMES = new Intl.DisplayNames(['en'], { type: 'language' });

/** "German" for `de`; the tag itself where it is none. */
export function nameOfLanguage(locale: string): string {
  try {
    return NAMES.of(locale) ?? locale;
  } catch {
    return locale;
  }
}
