/** Sentences shorter than this are spoken together with the next. */
const MIN_LENGTH = 60;
/** A sentence longer than this is parted, at a comma where there is one. */
const MAX_LENGTH = 180;

/** A first clause shorter than this is too little to speak alone. */
const MIN_CLAUSE_LENGTH = 6;

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

/** The same for a voice that says a piece as a whole: its first clause alone, so that it begins soon. */
export function clausesOf(text: string): Piece[] {
  const first = /[,;:.!?]["'”’)]*\s+(?=\S)/u.exec(text.slice(MIN_CLAUSE_LENGTH, MIN_LENGTH));
  if (!first) return piecesOf(text);
  const length = MIN_CLAUSE_LENGTH + first.index + first[0].length;
  const rest = piecesOf(text.slice(length)).map((piece) => ({ ...piece, offset: piece.offset + length }));
  return [{ text: text.slice(0, length), offset: 0 }, ...rest];
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
