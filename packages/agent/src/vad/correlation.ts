/** Where a piece of sound lies in another, and how alike it is there. */
export interface Match {
  /** Index in the longer one at which the piece begins. */
  at: number;
  /** Normalised correlation there, 0..1: 1 is the same sound, whatever its level. */
  likeness: number;
}

/** How alike a piece is to what lies at an index of a longer one. */
export function likenessAt(piece: Float32Array, whole: Float32Array, at: number): number {
  let product = 0;
  let pieceEnergy = 0;
  let wholeEnergy = 0;
  for (let index = 0; index < piece.length; index += 1) {
    const a = piece[index] as number;
    const b = whole[at + index] as number;
    product += a * b;
    pieceEnergy += a * a;
    wholeEnergy += b * b;
  }
  const norm = Math.sqrt(pieceEnergy * wholeEnergy);
  return norm > 0 ? Math.abs(product) / norm : 0;
}

/** The best of the places from `from` to `to`. */
export function bestNear(
  piece: Float32Array,
  whole: Float32Array,
  { from, to }: { from: number; to: number },
): Match {
  let best: Match = { at: from, likeness: 0 };
  for (let at = from; at <= to; at += 1) {
    const likeness = likenessAt(piece, whole, at);
    if (likeness > best.likeness) best = { at, likeness };
  }
  return best;
}

/** The best of all places; `whole.length` is a power of two. */
export function bestMatch(piece: Float32Array, whole: Float32Array): Match {
  const size = whole.length;
  const products = correlate(piece, whole);
  let pieceEnergy = 0;
  let wholeEnergy = 0;
  for (let index = 0; index < piece.length; index += 1) {
    pieceEnergy += (piece[index] as number) ** 2;
    wholeEnergy += (whole[index] as number) ** 2;
  }
  // Where next to nothing was played anything is alike.
  const least = pieceEnergy === 0 ? Number.POSITIVE_INFINITY : LEAST_ENERGY * piece.length;
  let best = 0;
  let bestAt = 0;
  const last = size - piece.length;
  for (let at = 0; at <= last; at += 1) {
    const likeness =
      wholeEnergy > least ? Math.abs(products[at] as number) / Math.sqrt(pieceEnergy * wholeEnergy) : 0;
    if (likeness > best) {
      best = likeness;
      bestAt = at;
    }
    if (at < last) wholeEnergy += (whole[at + piece.length] as number) ** 2 - (whole[at] as number) ** 2;
  }
  return { at: bestAt, likeness: best };
}

/** About -66 dBFS. */
const LEAST_ENERGY = 2.5e-7;

/** Product of the piece with every place of the whole, by two transforms: the real parts of both fit into one. */
function correlate(piece: Float32Array, whole: Float32Array): Float64Array {
  const size = whole.length;
  const { re, im, outRe, outIm } = workspaceOf(size);
  re.fill(0);
  re.set(piece);
  im.set(whole);
  transform(re, im);
  for (let k = 0; k < size; k += 1) {
    const mirror = (size - k) & (size - 1);
    const r = re[k] as number;
    const i = im[k] as number;
    const mr = re[mirror] as number;
    const mi = im[mirror] as number;
    // The spectra of both, by their symmetry.
    const pr = (r + mr) / 2;
    const pi = (i - mi) / 2;
    const wr = (i + mi) / 2;
    const wi = (mr - r) / 2;
    // conj(piece) · whole; conjugated, so that the same transform brings it back.
    outRe[k] = (pr * wr + pi * wi) / size;
    outIm[k] = -(pr * wi - pi * wr) / size;
  }
  transform(outRe, outIm);
  return outRe;
}

/** What a transform of one size works on, made once: nothing of it outlives a search. */
interface Workspace {
  re: Float64Array;
  im: Float64Array;
  outRe: Float64Array;
  outIm: Float64Array;
}

const workspaces = new Map<number, Workspace>();

function workspaceOf(size: number): Workspace {
  const known = workspaces.get(size);
  if (known) return known;
  const made = {
    re: new Float64Array(size),
    im: new Float64Array(size),
    outRe: new Float64Array(size),
    outIm: new Float64Array(size),
  };
  workspaces.set(size, made);
  return made;
}

interface Tables {
  cos: Float64Array;
  sin: Float64Array;
  reversed: Uint32Array;
}

const tables = new Map<number, Tables>();

function tablesOf(size: number): Tables {
  const known = tables.get(size);
  if (known) return known;
  const made = {
    cos: new Float64Array(size / 2),
    sin: new Float64Array(size / 2),
    reversed: new Uint32Array(size),
  };
  for (let k = 0; k < size / 2; k += 1) {
    made.cos[k] = Math.cos((2 * Math.PI * k) / size);
    made.sin[k] = -Math.sin((2 * Math.PI * k) / size);
  }
  for (let index = 1; index < size; index += 1) {
    made.reversed[index] = ((made.reversed[index >> 1] as number) >> 1) | (index & 1 ? size >> 1 : 0);
  }
  tables.set(size, made);
  return made;
}

/** Fourier transform in place, radix 2. Every index is inside: nothing is asked for that is not there. */
function transform(re: Float64Array, im: Float64Array): void {
  const size = re.length;
  const { cos, sin, reversed } = tablesOf(size);
  for (let index = 1; index < size; index += 1) {
    const other = reversed[index] as number;
    if (index >= other) continue;
    const r = re[index] as number;
    const i = im[index] as number;
    re[index] = re[other] as number;
    im[index] = im[other] as number;
    re[other] = r;
    im[other] = i;
  }
  for (let half = 1; half < size; half *= 2) {
    const stride = size / (2 * half);
    for (let start = 0; start < size; start += 2 * half) {
      for (let k = 0, turn = 0; k < half; k += 1, turn += stride) {
        const c = cos[turn] as number;
        const s = sin[turn] as number;
        const even = start + k;
        const odd = even + half;
        const a = re[odd] as number;
        const b = im[odd] as number;
        const tr = a * c - b * s;
        const ti = a * s + b * c;
        const er = re[even] as number;
        const ei = im[even] as number;
        re[odd] = er - tr;
        im[odd] = ei - ti;
        re[even] = er + tr;
        im[even] = ei + ti;
      }
    }
  }
}
