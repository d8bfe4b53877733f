/** Sound as it was recorded: mono. */
export interface Sound {
  samples: Int16Array;
  rateHz: number;
}

const RAW_RATE_HZ = 16_000;

/** Reads a WAV file of 16-bit mono PCM, or bare samples at 16 kHz. @throws Error where it is neither */
export function readSound(bytes: Buffer): Sound {
  if (bytes.toString('ascii', 0, 4) !== 'RIFF') return { samples: samplesOf(bytes), rateHz: RAW_RATE_HZ };
  if (bytes.readUInt16LE(20) !== 1 || bytes.readUInt16LE(22) !== 1 || bytes.readUInt16LE(34) !== 16) {
    throw new Error('Only WAV files of 16-bit mono PCM are read.');
  }
  let at = 12;
  while (bytes.toString('ascii', at, at + 4) !== 'data') at += 8 + bytes.readUInt32LE(at + 4);
  const end = Math.min(bytes.length, at + 8 + bytes.readUInt32LE(at + 4));
  return { samples: samplesOf(bytes.subarray(at + 8, end)), rateHz: bytes.readUInt32LE(24) };
}

/** A WAV file of 16-bit mono PCM. */
export function writeSound({ samples, rateHz }: Sound): Buffer {
  const header = Buffer.alloc(44);
  header.write('RIFF', 0, 'ascii');
  header.writeUInt32LE(36 + samples.length * 2, 4);
  header.write('WAVEfmt ', 8, 'ascii');
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(rateHz, 24);
  header.writeUInt32LE(rateHz * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36, 'ascii');
  header.writeUInt32LE(samples.length * 2, 40);
  return Buffer.concat([header, Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength)]);
}

/** The stretch from one second to another. */
export function cutSound({ samples, rateHz }: Sound, [from, to]: readonly [number, number]): Sound {
  return { samples: samples.slice(Math.round(from * rateHz), Math.round(to * rateHz)), rateHz };
}

const ZERO_CROSSINGS = 16;
const PASSED = 0.94;

/** The same sound at another rate, through a windowed sinc that keeps what both rates can hold. */
export function resampleSound({ samples, rateHz }: Sound, toHz: number): Sound {
  if (rateHz === toHz) return { samples, rateHz };
  const step = rateHz / toHz;
  const cutoff = Math.min(1, toHz / rateHz) * PASSED;
  const half = Math.ceil(ZERO_CROSSINGS / cutoff);
  const resampled = Int16Array.from({ length: Math.floor(samples.length / step) }, (_, index) => {
    const position = index * step;
    const first = Math.max(0, Math.floor(position) - half + 1);
    const last = Math.min(samples.length - 1, Math.floor(position) + half);
    let sum = 0;
    for (let at = first; at <= last; at++)
      sum += (samples[at] ?? 0) * tap((at - position) / half, cutoff * half);
    return Math.max(-32_768, Math.min(32_767, Math.round(sum * cutoff)));
  });
  return { samples: resampled, rateHz: toHz };
}

/** Value of the filter at `x` from -1 to 1, `lobes` of the sinc wide. */
function tap(x: number, lobes: number): number {
  if (Math.abs(x) >= 1) return 0;
  const angle = Math.PI * x * lobes;
  const window = 0.42 + 0.5 * Math.cos(Math.PI * x) + 0.08 * Math.cos(2 * Math.PI * x);
  return window * (angle === 0 ? 1 : Math.sin(angle) / angle);
}

function samplesOf(bytes: Buffer): Int16Array {
  const samples = new Int16Array(bytes.length >> 1);
  for (let index = 0; index < samples.length; index++) samples[index] = bytes.readInt16LE(index * 2);
  return samples;
}
