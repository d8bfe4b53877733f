/** Sentences shorter than this are spoken together with the next. */
const MIN_LENGTH = 60;
/** A sentence longer than this is parted, at a comma where there is one. */
const MAX_LENGTH = 180;

export interface Piece {
  text: string;
  /** Where it begins in the whole, in UTF-16 units. */
  offset: number;
}

/**
 * Parts a text into pieces that are spoken one after another, so that a long text keeps nobody waiting. Joined they are the
 * text again.
 */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  while (start < text.length) {
    const end = start + lengthOfNext(text.slice(start));
    pieces.push({ text: text.slice(start, end), offset: start });
    start = end;
  }
  return pieces;
}

function lengthOfNext(rest: string): number {
  if (rest.length <= MIN_LENGTH) return rest.length;
  const window = rest.slice(MIN_LENGTH, MAX_LENGTH);
  const sentence = /[.!?…؟。！？]["'”’)]*\s+(?=\S)/u.exec(window);
  if (sentence) return MIN_LENGTH + sentence.index + sentence[0].length;
  if (rest.length <= MAX_LENGTH) return rest.length;
  const clause = window.match(/^[\s\S]*[,;:،、]\s+(?=\S)/u) ?? window.match(/^[\s\S]*\s(?=\S)/u);
  return clause ? MIN_LENGTH + clause[0].length : MAX_LENGTH;
}
