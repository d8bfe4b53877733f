import { DOWN_SAMPLE_RATE, UP_SAMPLE_RATE } from '@vivavoce/contract/realtime';
import { describe, expect, it } from 'vitest';
import { msToSamples } from '../audio/pcm.ts';
import { amplify } from '../testing/speech.ts';
import { EchoGuard, type Heard } from './echo.ts';

const FRAME_MS = 20;
const END_MS = 3_000;

/** Three seconds of bursts that repeat nowhere, as loud as a voice, the same every time and at every rate. */
function voice(seed: number, sampleRate: number): Int16Array {
  let last = seed;
  const random = () => {
    last = (last * 1_103_515_245 + 12_345) % 2 ** 31;
    return last / 2 ** 31;
  };
  const partials = Array.from({ length: 240 }, () => ({
    hertz: 100 + random() * 3_000,
    phase: random() * 7,
  }));
  return Int16Array.from({ length: msToSamples(END_MS, sampleRate) }, (_, index) => {
    const t = index / sampleRate;
    let sum = 0;
    for (const { hertz, phase } of partials) sum += Math.sin(2 * Math.PI * hertz * t + phase);
    return Math.round((0.8 + 0.2 * Math.sin(2 * Math.PI * 3 * t + seed)) * sum * 250);
  });
}

const AGENT = voice(3, DOWN_SAMPLE_RATE);
const ECHO = voice(3, UP_SAMPLE_RATE);
const OTHER = voice(11, UP_SAMPLE_RATE);

const later = (samples: Int16Array, ms: number) => {
  const delay = msToSamples(ms, UP_SAMPLE_RATE);
  return samples.map((_, index) => samples[index - delay] ?? 0);
};
const both = (one: Int16Array, other: Int16Array) => one.map((sample, index) => sample + (other[index] ?? 0));

/** What each frame of the microphone is taken for, from `fromMs` on, while the agent speaks all the time. */
function judged(microphone: Int16Array, fromMs = 0, agent: Int16Array = AGENT): Heard[] {
  const guard = new EchoGuard();
  const found: Heard[] = [];
  for (let ms = 0; ms < END_MS; ms += FRAME_MS) {
    const slice = (samples: Int16Array, rate: number) =>
      samples.subarray(msToSamples(ms, rate), msToSamples(ms + FRAME_MS, rate));
    guard.played(slice(agent, DOWN_SAMPLE_RATE), ms + FRAME_MS);
    const heard = guard.judge(slice(microphone, UP_SAMPLE_RATE), ms + FRAME_MS);
    if (ms >= fromMs) found.push(heard);
  }
  return found;
}

const share = (kinds: readonly Heard[], kind: Heard) =>
  kinds.filter((each) => each === kind).length / kinds.length;

function randomOf(seed: number): () => number {
  let last = seed;
  return () => {
    last = (last * 1_103_515_245 + 12_345) % 2 ** 31;
    return last / 2 ** 31;
  };
}

/** A second of vowels at a pitch that wanders a little: as two people's, alike in many places. */
function sung(hertz: number, sampleRate: number, random: () => number): Int16Array {
  const shares = Array.from({ length: 9 }, (_, index) => random() / (index + 1));
  const wander = 0.5 + random();
  let phase = random() * 7;
  return Int16Array.from({ length: sampleRate }, (_, index) => {
    const t = index / sampleRate;
    phase += (2 * Math.PI * hertz * (1 + 0.04 * Math.sin(2 * Math.PI * wander * t))) / sampleRate;
    return Math.round(shares.reduce((sum, share, at) => sum + share * Math.sin((at + 1) * phase), 0) * 3_000);
  });
}

const frameOf = (samples: Int16Array, ms: number, rate: number) =>
  samples.subarray(msToSamples(ms, rate), msToSamples(ms + FRAME_MS, rate));

describe('the echo guard', () => {
  it.each([-6, -12, -20, -30])('knows the agent’s own voice at %d dB by its sound', (gainDb) => {
    for (const delayMs of [50, 200, 400])
      expect(share(judged(amplify(later(ECHO, delayMs), gainDb), delayMs + 40), 'echo')).toBeGreaterThan(
        0.97,
      );
  });

  it('hears another voice at once, however loud the agent is', () => {
    expect(share(judged(OTHER, 200), 'over_voice')).toBeGreaterThan(0.95);
    expect(share(judged(amplify(OTHER, -12), 200), 'over_voice')).toBeGreaterThan(0.95);
  });

  it('hears another voice over the echo', () => {
    const kinds = judged(both(amplify(later(ECHO, 150), -12), later(OTHER, 1_000)), 1_100);
    expect(share(kinds, 'over_voice')).toBeGreaterThan(0.9);
  });

  it('hears everything where the agent is silent', () => {
    const silence = new Int16Array(AGENT.length);
    expect(new Set(judged(amplify(OTHER, -40), 0, silence))).toEqual(new Set(['alone']));
  });

  it('loses hardly any of the first words of who answers at once, however long the interview', () => {
    const guard = new EchoGuard();
    const random = randomOf(7);
    let nowMs = 0;
    const heard: Heard[] = [];
    for (let turn = 0; turn < 30; turn += 1) {
      const hertz = 90 + random() * 130;
      const played = sung(hertz, DOWN_SAMPLE_RATE, random);
      for (let ms = 0; ms < 1_000; ms += FRAME_MS) {
        nowMs += FRAME_MS;
        guard.played(frameOf(played, ms, DOWN_SAMPLE_RATE), nowMs);
        // Headphones: nothing of it comes back.
        guard.judge(new Int16Array(msToSamples(FRAME_MS, UP_SAMPLE_RATE)), nowMs);
      }
      nowMs += 300;
      const answer = sung(90 + random() * 130, UP_SAMPLE_RATE, random);
      for (let ms = 0; ms < 600; ms += FRAME_MS) {
        nowMs += FRAME_MS;
        heard.push(guard.judge(frameOf(answer, ms, UP_SAMPLE_RATE), nowMs));
      }
    }
    // Pure vowels are more alike than any speech; a delay learned from one of them would cost half of these.
    expect(share(heard, 'echo')).toBeLessThan(0.06);
  });

  it('forgets what was played more than a second ago', () => {
    const agent = AGENT.map((sample, index) => (index < DOWN_SAMPLE_RATE ? sample : 0));
    expect(new Set(judged(later(ECHO, 1_000), 2_000, agent))).toEqual(new Set(['alone']));
  });
});
