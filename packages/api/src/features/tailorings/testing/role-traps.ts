/**
 * What a resume says of companies, schools and people that somebody has dealt with, and lies that make employers, studies and titles
 * of them without a single new name.
 */
export interface RoleTraps {
  employer: string;
  title: string;
  /** What the entry says in prose: the name of a product, a talk that was heard, a person who was met. */
  prose: readonly string[];
  keywords: readonly string[];
  lies: {
    employer: readonly string[];
    school: readonly string[];
    title: readonly string[];
    /** Fragments, brackets and other words of place. */
    aside: readonly string[];
  };
}
