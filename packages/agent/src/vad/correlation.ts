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
    const a = piece[index] ?? 0;
    const b = whole[at + index] ?? 0;
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
  for (const sample of piece) pieceEnergy += sample * sample;
  let wholeEnergy = 0;
  for (let index = 0; index < piece.length; index += 1) wholeEnergy += (whole[index] ?? 0) ** 2;
  // Where next to nothing was played anything is alike.
  const least = pieceEnergy === 0 ? Number.POSITIVE_INFINITY : LEAST_ENERGY * piece.length;
  let best: Match = { at: 0, likeness: 0 };
  for (let at = 0; at + piece.length <= size; at += 1) {
    const likeness =
      wholeEnergy > least ? Math.abs(products[at] ?? 0) / Math.sqrt(pieceEnergy * wholeEnergy) : 0;
    if (likeness > best.likeness) best = { at, likeness };
    wholeEnergy += (whole[at + piece.length] ?? 0) ** 2 - (whole[at] ?? 0) ** 2;
  }
  return best;
}

/** About -66 dBFS. */
const LEAST_ENERGY = 2.5e-7;

/** Product of the piece with every place of the whole, by two transforms: the real parts of both fit into one. */
function correlate(piece: Float32Array, whole: Float32Array): Float32Array {
  const size = whole.length;
  const re = new Float32Array(size);
  const im = new Float32Array(size);
  re.set(piece);
  im.set(whole);
  transform(re, im);
  const outRe = new Float32Array(size);
  const outIm = new Float32Array(size);
  for (let k = 0; k < size; k += 1) {
    const mirror = (size - k) % size;
    const [r, i, mr, mi] = [re[k] ?? 0, im[k] ?? 0, re[mirror] ?? 0, im[mirror] ?? 0];
    // The spectra of both, by their symmetry.
    const pr = (r + mr) / 2;
    const pi = (i - mi) / 2;
    const wr = (i + mi) / 2;
    const wi = (mr - r) / 2;
    // conj(piece) · whole; conjugated, so that the same transform brings it back.
    outRe[k] = pr * wr + pi * wi;
    outIm[k] = -(pr * wi - pi * wr);
  }
  transform(outRe, outIm);
  return outRe.map((value) => value / size);
}

const twiddles = new Map<number, { cos: Float32Array; sin: Float32Array }>();

function twiddlesOf(size: number): { cos: Float32Array; sin: Float32Array } {
  const known = twiddles.get(size);
  if (known) return known;
  const made = { cos: new Float32Array(size / 2), sin: new Float32Array(size / 2) };
  for (let k = 0; k < size / 2; k += 1) {
    made.cos[k] = Math.cos((2 * Math.PI * k) / size);
    made.sin[k] = -Math.sin((2 * Math.PI * k) / size);
  }
  twiddles.set(size, made);
  return made;
}

/** Fourier transform in place, radix 2. */
function transform(re: Float32Array, im: Float32Array): void {
  const size = re.length;
  for (let index = 1, reversed = 0; index < size; index += 1) {
    let bit = size >> 1;
    for (; reversed & bit; bit >>= 1) reversed ^= bit;
    reversed ^= bit;
    if (index >= reversed) continue;
    [re[index], re[reversed]] = [re[reversed] ?? 0, re[index] ?? 0];
    [im[index], im[reversed]] = [im[reversed] ?? 0, im[index] ?? 0];
  }
  const { cos, sin } = twiddlesOf(size);
  for (let half = 1; half < size; half *= 2) {
    const stride = size / (2 * half);
    for (let start = 0; start < size; start += 2 * half) {
      for (let k = 0; k < half; k += 1) {
        const c = cos[k * stride] ?? 0;
        const s = sin[k * stride] ?? 0;
        const even = start + k;
        const odd = even + half;
        const [a, b] = [re[odd] ?? 0, im[odd] ?? 0];
        const tr = a * c - b * s;
        const ti = a * s + b * c;
        re[odd] = (re[even] ?? 0) - tr;
        im[odd] = (im[even] ?? 0) - ti;
        re[even] = (re[even] ?? 0) + tr;
        im[even] = (im[even] ?? 0) + ti;
      }
    }
  }
}
