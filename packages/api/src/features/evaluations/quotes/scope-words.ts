import { ENGLISH } from './scope-english.ts';
import { GERMAN } from './scope-german.ts';
import type { ScopeWords } from './scope-language.ts';

const SCOPE_WORDS: Readonly<Record<string, ScopeWords>> = { en: ENGLISH, de: GERMAN };

/** The words of a locale's language; nothing where it has none here. */
export function scopeWordsOf(locale: string): ScopeWords | undefined {
  return SCOPE_WORDS[new Intl.Locale(locale).language];
}

const letters = (pattern: string) => new RegExp(`(?<![\\p{L}\\p{M}])(?:${pattern})(?![\\p{L}\\p{M}])`, 'iu');

/** Other languages: words after which nothing is decided here, so the sentence stays whole. */
const UNDECIDED: Readonly<Record<string, RegExp>> = {
  fr: letters(
    "ne|n['’]\\p{L}+|pas|jamais|aucune?|sans|si|dit|disent|paraît|prétendu(?:ment)?|selon|aurais|aurait|peut-être|presque",
  ),
  es: letters(
    'no|nunca|jamás|ningun[oa]|ningún|nadie|sin|si|dicen?|dijo|dijeron|según|supuestamente|habría|hubiera|quizás?|casi',
  ),
  pt: letters(
    'não|nunca|jamais|nenhuma?|ninguém|nada|nem|sem|se|diz|dizem|disse|disseram|segundo|supostamente|teria|haveria|talvez|quase',
  ),
  hi: letters('नहीं|न|ना|मत|कभी नहीं|बिना|अगर|यदि|कहते हैं|कहा|कहता|कहती|के अनुसार|शायद|लगभग|होता|होती|होते'),
  // Negation and hearsay stand at the end of the verb, wherever a word ends.
  ja: /ない|なく|なか|ません|ず(?:に|、|。)|もし|たら|れば|なら|らしい|そうです|と言|によると|かもしれ|たぶん|ほとんど/u,
  ar: letters('لا|لم|لن|ليس|لست|ما|بدون|دون|إذا|لو|يقولون|قال|قالوا|زعم|يزعم|ربما|كاد'),
};

/** Whether words around a cut in one of those languages leave open what it means. */
export function leavesOpen(rest: string, locale: string): boolean {
  return UNDECIDED[new Intl.Locale(locale).language]?.test(rest) ?? false;
}
