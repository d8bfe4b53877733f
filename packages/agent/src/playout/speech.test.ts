import { describe, expect, it } from 'vitest';
import { ReplySpeech } from './speech.ts';

const silence = (ms: number) => new Int16Array(ms * 24);
const voice = (ms: number) => new Int16Array(ms * 24).fill(5_000);
const word = (text: string, textEnd: number, fromMs: number, toMs: number) => ({
  text,
  textEnd,
  startSample: fromMs * 24,
  endSample: toMs * 24,
});

describe('the sound of a reply', () => {
  it('begins with its voice, and every word keeps its place in it', () => {
    const speech = new ReplySpeech();
    speech.addText('Good morning. ');
    speech.addSound(silence(40), []);
    speech.addSound(Int16Array.of(...silence(50), ...voice(60)), [word('Good', 4, 90, 120)]);
    speech.addSound(Int16Array.of(...silence(30), ...voice(100)), [word('morning.', 13, 150, 280)]);
    speech.completeSound();
    // 90 ms of silence less the 10 ms right before the voice; what is silent between words stays.
    expect(speech.sampleCount).toBe((280 - 80) * 24);
    expect(speech.words.map(({ startSample, endSample }) => [startSample / 24, endSample / 24])).toEqual([
      [10, 40],
      [70, 200],
    ]);
    expect(speech.read(0, 10 * 24).every((sample) => sample === 0)).toBe(true);
    expect(speech.read(10 * 24, 1)).toEqual(Int16Array.of(5_000));
    expect(speech.heardTextEnd(40 * 24)).toBe(4);
  });

  it('keeps a silence that is longer than any voice begins with', () => {
    const speech = new ReplySpeech();
    for (let index = 0; index < 20; index += 1) speech.addSound(silence(50), []);
    speech.addSound(voice(20), []);
    expect(speech.sampleCount).toBe((1_000 - 400 + 20) * 24);
  });
});
