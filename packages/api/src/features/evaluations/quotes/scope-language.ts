/** The words of one language that change what the rest of a sentence says. */
export interface ScopeWords {
  /** Look like one of the others and are none: "not only", "no doubt". */
  harmless: RegExp;
  /** Deny the rest of their clause. */
  negators: RegExp;
  /** Weaken or deny what stands right behind them: "without", "almost", "perhaps". */
  narrow: RegExp;
  /** Open a condition; the sentence's other half holds only with it. */
  conditions: RegExp;
  /** Say that the rest of the clause did not happen, or not yet: "would have", "hoped to". */
  unreal: RegExp;
  /** May say so, or may tell of a habit, a duty, an attempt: "would", "tried to". */
  perhapsUnreal: RegExp;
  /** Put the rest of the clause into somebody else's mouth. */
  hearsay: RegExp;
  /** At the end of a sentence: takes back all of it. */
  takenBack: RegExp;
  /** A new thought begins: what was denied before is not denied behind it. */
  closers: RegExp;
  /** A clause may end here. */
  boundaries: RegExp;
  /** What follows "not … that" is said not to be so. */
  claimed: RegExp;
  /** What follows "not … that" is so, whoever knew it. */
  factive: RegExp;
  /** May be left out before a cut: subjects, auxiliaries, "then" and "also". */
  light: RegExp;
  /** The cut begins with a subject of its own. */
  subject: RegExp;
  /** Whether a negation also denies the clause before it: German puts "nicht" behind. */
  negatesBackwards: boolean;
}

/** Every place of these words. */
export const anyOf = (...patterns: string[]) =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
/** Whether one of these words is there: it keeps no place. */
export const someOf = (...patterns: string[]) =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
