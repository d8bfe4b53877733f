import type { FoundText, PageBox, ResumeProblem } from '@vivavoce/contract/records';

/** A line as any kind of file gives it: what it says, and how it stood there. */
export interface Line {
  page: number;
  /** Cells of a table, or what stands far apart on one line, are apart by a tab. */
  text: string;
  box: PageBox | null;
  /** Size of its letters in points; 0 where the file does not say. */
  size: number;
  bold: boolean;
  /** Begins a point of a list. The mark itself is taken off. */
  bullet: boolean;
  /** White space above it, in lines: 0 is close, 1 is an empty line. */
  gap: number;
  /** Left edge (right edge where it is read from the right), in points; of files without pages the depth of its list. */
  indent: number;
  /** What the file itself calls it. */
  heading: boolean;
  /** The first line of a column: what is said there need not go on from the column before. */
  opens: boolean;
}

/** A file as lines in the order of reading. */
export interface ReadFile {
  lines: Line[];
  /** `null` where the file has no pages. */
  pages: number | null;
  /** Of pages that are pictures: by how many quarters each was turned, clockwise, to be read. */
  turns?: number[];
  /** What nobody sees who reads it. */
  hidden: FoundText[];
  /** Why not all of it was read. */
  partial?: PartlyRead;
}

/** What could not be read of a file that could. */
export interface PartlyRead {
  code: ResumeProblem;
  detail: string;
}

export function plainLine(text: string, given: Partial<Line> = {}): Line {
  return {
    page: 1,
    text,
    box: null,
    size: 0,
    bold: false,
    bullet: false,
    gap: 0,
    indent: 0,
    heading: false,
    opens: false,
    ...given,
  };
}

/** What may not be read at all, by its code; the sentence is for the person who uploaded it. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
  readonly code: ResumeProblem;

  constructor(code: ResumeProblem, detail: string) {
    super(detail);
    this.code = code;
  }
}
