/** Something that was done. */
export interface Toast {
  text: string;
  /** @defaultValue 'success' */
  tone?: 'success' | 'danger';
  /** Takes back what was done. */
  undo?: () => void;
}
