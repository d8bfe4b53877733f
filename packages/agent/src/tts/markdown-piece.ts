/** What one piece of written text is when it is spoken, and how much of the writing it took. */
export interface Piece {
  spoken: string;
  length: number;
}

export const literal = (text: string): Piece => ({ spoken: text, length: text.length });
export const nothing = (length: number): Piece => ({ spoken: '', length });
