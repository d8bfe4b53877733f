import type { Message } from './message.ts';

export type Values = Record<string, string | number>;

/** How a locale writes numbers. */
export interface NumberFormats {
  locale: string;
  number(value: number): string;
}

/** One sentence in a locale: its plural form by `values.count`, with the gaps filled. */
export function speak(message: Message, values: Values = {}, formats: NumberFormats): string {
  return fill(choose(message, values, pluralsOf(formats.locale)), values, formats);
}

const plurals = new Map<string, Intl.PluralRules>();

function pluralsOf(locale: string): Intl.PluralRules {
  const known = plurals.get(locale) ?? new Intl.PluralRules(locale);
  plurals.set(locale, known);
  return known;
}

function choose(message: Message, values: Values, rules: Intl.PluralRules): string {
  if (typeof message === 'string') return message;
  const count = typeof values.count === 'number' ? values.count : 0;
  return message[rules.select(count)] ?? message.other;
}

/** Fills the gaps; a number that stands in the sentence itself is written in the locale's digits, like every other. */
function fill(sentence: string, values: Values, { number }: NumberFormats): string {
  return sentence.replace(/\d+|\{(\w+)\}/g, (gap, name: string | undefined) => {
    if (name === undefined) return number(Number(gap));
    const value = values[name];
    if (value === undefined) return gap;
    return typeof value === 'number' ? number(value) : value;
  });
}
