import { type SandboxProfile, UP_SAMPLE_RATE } from '@vivavoce/contract/plain';
import type { Answer, Clip } from './answers.ts';

/** The sound of an answer: its clips, with the pause between them. */
export function soundOf({ clips, pauseMs }: Answer): Int16Array {
  const pause = new Int16Array((pauseMs * UP_SAMPLE_RATE) / 1000);
  return concatenate(clips.flatMap(({ samples }, index) => (index === 0 ? [samples] : [pause, samples])));
}

/** Tells the recogniser's stand-in how clips sound, so that it hears each word of a script when it is said. */
export async function teach(standInsUrl: string, clips: readonly Clip[]): Promise<void> {
  for (const { text, samples } of clips) {
    const bytes = Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength);
    const response = await fetch(`${standInsUrl}/candidate/recordings`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text, pcm16: bytes.toString('base64') }),
      signal: AbortSignal.timeout(20_000),
    });
    if (!response.ok)
      throw new Error(`The stand-ins took no recording (${response.status}): ${await response.text()}`);
  }
}

/** Tells the recogniser's stand-in what a session hears next. */
export async function prompt(
  standInsUrl: string,
  { seed, script }: Pick<SandboxProfile, 'seed' | 'script'>,
): Promise<void> {
  const response = await fetch(`${standInsUrl}/profiles/${seed}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ script }),
    signal: AbortSignal.timeout(5_000),
  });
  if (!response.ok)
    throw new Error(`The stand-ins took no script (${response.status}): ${await response.text()}`);
}

function concatenate(parts: readonly Int16Array[]): Int16Array {
  const whole = new Int16Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
