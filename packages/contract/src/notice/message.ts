/** Forms of a counted sentence, chosen by `Intl.PluralRules`; `other` always exists. */
export interface PluralForms {
  zero?: string;
  one?: string;
  two?: string;
  few?: string;
  many?: string;
  other: string;
}

/** One sentence, with `{name}` for what is filled in. */
export type Message = string | PluralForms;

export type StringTable = Record<string, Message>;
