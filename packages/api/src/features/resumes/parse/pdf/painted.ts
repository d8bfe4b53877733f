/** A piece of text as a page paints it: where it begins, from the bottom left, and whether anybody can see it. */
export interface PaintedText {
  x: number;
  y: number;
  text: string;
  hidden: boolean;
  /** Its letters, each with its left edge. A ligature is one, however many letters it stands for. */
  glyphs: { x: number; text: string }[];
  /** Hidden by its way of painting, as the text layer of a scanned page is. */
  layer: boolean;
}

type Matrix = readonly [number, number, number, number, number, number];

interface State {
  matrix: Matrix;
  color: string | undefined;
  alpha: number;
  mode: number;
  fontSize: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
}

/** Left, bottom, right and top, in points from the bottom left. */
export type Box = [number, number, number, number];

interface Painted {
  box: Box;
  /** Missing where it is a picture: whatever stands on it may be seen. */
  color: string | undefined;
}

interface Glyph {
  unicode?: string;
  width?: number;
  isSpace?: boolean;
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
const START: State = {
  matrix: IDENTITY,
  color: '#000000',
  alpha: 1,
  mode: 0,
  fontSize: 0,
  charSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
};
/** Smaller than any print. */
const MIN_POINTS = 1.6;
/** Colours nearer than this are one to the eye. */
const SAME_COLOR = 36;
const MIN_ALPHA = 0.06;
const INVISIBLE = 3;
/** What the reader calls ways to paint a path: from a line around it over one that is filled to both. */
const STROKE = 20;
const FILL = 22;
const CLOSE_FILL_STROKE = 27;
/** No mark of a point is as wide. */
const MARK_POINTS = 14;

export interface Operators {
  fnArray: ArrayLike<number>;
  argsArray: ArrayLike<unknown>;
}

export interface PaintedPage {
  texts: PaintedText[];
  /** What is drawn, and small enough to be the mark of a point. */
  shapes: Box[];
}

/** Follows what a page paints, in its order, and says of each piece of text whether it can be seen. */
export function paintedPage(
  { fnArray, argsArray }: Operators,
  ops: Record<string, number>,
  view: readonly number[],
): PaintedPage {
  const names = new Map(Object.entries(ops).map(([name, code]) => [code, name]));
  const page = new Page(view);
  for (let at = 0; at < fnArray.length; at += 1) {
    page.apply(names.get(fnArray[at] ?? -1) ?? '', (argsArray[at] ?? []) as unknown[]);
  }
  return page;
}

class Page implements PaintedPage {
  readonly texts: PaintedText[] = [];
  readonly shapes: Box[] = [];
  #state: State = START;
  readonly #kept: State[] = [];
  readonly #painted: Painted[] = [];
  #text: Matrix = IDENTITY;
  #line: Matrix = IDENTITY;
  readonly #view: readonly number[];

  constructor(view: readonly number[]) {
    this.#view = view;
  }

  apply(name: string, args: unknown[]): void {
    const numbers = args as number[];
    const [first = 0, second = 0] = numbers;
    switch (name) {
      case 'save':
        this.#kept.push(this.#state);
        break;
      case 'restore':
      case 'paintFormXObjectEnd':
        this.#state = this.#kept.pop() ?? this.#state;
        break;
      case 'transform':
        this.#set({ matrix: times(this.#state.matrix, matrixOf(numbers)) });
        break;
      case 'paintFormXObjectBegin':
        this.#kept.push(this.#state);
        if (args[0]) this.#set({ matrix: times(this.#state.matrix, matrixOf(args[0] as number[])) });
        break;
      case 'setFillRGBColor':
        this.#set({ color: typeof args[0] === 'string' ? args[0] : hexOf(numbers) });
        break;
      case 'setFillColorN':
        this.#set({ color: undefined });
        break;
      case 'setGState':
        this.#graphics(args[0]);
        break;
      case 'constructPath':
        this.#path(args);
        break;
      case 'paintImageXObject':
      case 'paintInlineImageXObject':
      case 'paintImageMaskXObject':
        this.#painted.push({ box: boxOf(this.#state.matrix, [0, 0, 1, 1]), color: undefined });
        break;
      case 'beginText':
        this.#text = IDENTITY;
        this.#line = IDENTITY;
        break;
      case 'setTextMatrix':
        this.#text = matrixOf((typeof args[0] === 'object' ? args[0] : numbers) as number[]);
        this.#line = this.#text;
        break;
      case 'setTextRenderingMode':
        this.#set({ mode: first });
        break;
      case 'setFont':
        this.#set({ fontSize: second });
        break;
      case 'setCharSpacing':
        this.#set({ charSpacing: first });
        break;
      case 'setWordSpacing':
        this.#set({ wordSpacing: first });
        break;
      case 'setHScale':
        this.#set({ scale: first > 5 ? first / 100 : first });
        break;
      case 'setLeading':
        this.#set({ leading: -Math.abs(first) });
        break;
      case 'setTextRise':
        this.#set({ rise: first });
        break;
      case 'setLeadingMoveText':
        this.#set({ leading: second });
        this.#move(first, second);
        break;
      case 'moveText':
        this.#move(first, second);
        break;
      case 'nextLine':
        this.#move(0, this.#state.leading);
        break;
      case 'showText':
      case 'showSpacedText':
        this.#show(args[0]);
        break;
      case 'nextLineShowText':
        this.#move(0, this.#state.leading);
        this.#show(args[0]);
        break;
    }
  }

  #set(change: Partial<State>): void {
    this.#state = { ...this.#state, ...change };
  }

  #graphics(entries: unknown): void {
    if (!Array.isArray(entries)) return;
    for (const [key, value] of entries as [string, unknown][]) {
      if (key === 'ca' && typeof value === 'number') this.#set({ alpha: value });
    }
  }

  #path([operation, , bounds]: unknown[]): void {
    if (typeof operation !== 'number' || operation < STROKE || operation > CLOSE_FILL_STROKE || !bounds)
      return;
    if (this.#state.alpha < 0.3) return;
    const box = boxOf(this.#state.matrix, Array.from(bounds as ArrayLike<number>));
    if (box[2] - box[0] < MARK_POINTS && box[3] - box[1] < MARK_POINTS) this.shapes.push(box);
    if (operation >= FILL) this.#painted.push({ box, color: this.#state.color });
  }

  #move(x: number, y: number): void {
    this.#line = times(this.#line, [1, 0, 0, 1, x, y]);
    this.#text = this.#line;
  }

  #show(glyphs: unknown): void {
    if (!Array.isArray(glyphs)) return;
    const { matrix, fontSize, charSpacing, wordSpacing, scale, rise } = this.#state;
    const at = times(times(matrix, this.#text), [1, 0, 0, 1, 0, rise]);
    let text = '';
    let advance = 0;
    const drawn: PaintedText['glyphs'] = [];
    for (const glyph of glyphs as (Glyph | number | null)[]) {
      if (typeof glyph === 'number') advance -= (glyph / 1000) * fontSize;
      else if (glyph) {
        text += glyph.unicode ?? '';
        drawn.push({ x: at[0] * advance * scale + at[4], text: glyph.unicode ?? '' });
        advance += ((glyph.width ?? 0) / 1000) * fontSize + charSpacing + (glyph.isSpace ? wordSpacing : 0);
      }
    }
    this.#text = times(this.#text, [1, 0, 0, 1, advance * scale, 0]);
    if (text.trim() === '') return;
    const [x, y] = [at[4], at[5]];
    const points = Math.abs(fontSize) * Math.hypot(at[2], at[3]);
    const layer = this.#state.mode === INVISIBLE;
    this.texts.push({ x, y, text, glyphs: drawn, layer, hidden: layer || this.#isUnseen(x, y, points) });
  }

  #isUnseen(x: number, y: number, points: number): boolean {
    const [left = 0, bottom = 0, right = 0, top = 0] = this.#view;
    if (x < left - 2 || x > right + 2 || y < bottom - 2 || y > top + 2) return true;
    if (points < MIN_POINTS || this.#state.alpha < MIN_ALPHA) return true;
    const { color } = this.#state;
    const below = this.#painted.findLast(
      ({ box: [x0, y0, x1, y1] }) => x >= x0 - 1 && x <= x1 + 1 && y >= y0 - 1 && y <= y1 + 1,
    );
    const ground = below ? below.color : '#ffffff';
    return color !== undefined && ground !== undefined && distance(color, ground) < SAME_COLOR;
  }
}

function matrixOf(numbers: ArrayLike<number>): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = Array.from(numbers);
  return [a, b, c, d, e, f];
}

function times(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}

function boxOf(m: Matrix, [x0 = 0, y0 = 0, x1 = 0, y1 = 0]: readonly number[]): Box {
  const corners = [
    [x0, y0],
    [x1, y0],
    [x0, y1],
    [x1, y1],
  ].map(([x = 0, y = 0]) => [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]] as const);
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function hexOf(numbers: readonly number[]): string {
  return `#${numbers
    .slice(0, 3)
    .map((part) => Math.round(part).toString(16).padStart(2, '0'))
    .join('')}`;
}

function distance(a: string, b: string): number {
  const parts = (color: string) => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const [one, two] = [parts(a), parts(b)];
  return Math.hypot(...one.map((part, at) => part - (two[at] ?? 0)));
}
