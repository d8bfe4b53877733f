import { runs } from '@vivavoce/dev';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Replay } from '../../testing/replay.ts';
import type { HeardWord } from '../events.ts';

const WORD_MS = 300;

const stretchArbitrary = fc.record({
  words: fc.integer({ min: 2, max: 9 }),
  pauseMs: fc.integer({ min: 250, max: 2_500 }),
  /** How many of its words an interim has, and how far their times are off. */
  glimpsed: fc.integer({ min: 0, max: 8 }),
  /** One that it has otherwise than the final, if it is among them. */
  misheard: fc.integer({ min: 0, max: 8 }),
  offMs: fc.integer({ min: -150, max: 150 }),
  /** From its end to its final words; the next stretch may be long under way. */
  finalMs: fc.integer({ min: 100, max: 3_500 }),
  covers: fc.boolean(),
});

describe('what was said', () => {
  it('is stored once and whole, however late the recogniser tells it and whatever was known before', () => {
    fc.assert(
      fc.property(fc.array(stretchArbitrary, { minLength: 1, maxLength: 4 }), (stretches) => {
        const replay = new Replay({ stages: { interimLagMs: null, sttFinalMs: null } }).listening();
        const said: string[] = [];
        let nowMs = 1_000;
        let toldMs = 0;
        for (const { words: count, pauseMs, glimpsed, misheard, offMs, finalMs, covers } of stretches) {
          const startedMs = nowMs;
          const words: HeardWord[] = Array.from({ length: count }, (_, index) => {
            said.push(`word${said.length}`);
            const startMs = startedMs + index * WORD_MS;
            return { text: said.at(-1) ?? '', startMs, endMs: startMs + WORD_MS };
          });
          const endedMs = startedMs + count * WORD_MS;
          replay.at(startedMs + 64, { type: 'vad_speech_started', startedMs });
          replay.at(endedMs + 100, { type: 'vad_speech_ended', endedMs });
          const known = words.slice(0, glimpsed).map((word, index) => ({
            text: index === misheard ? `${word.text}x` : word.text,
            startMs: word.startMs + offMs,
            endMs: word.endMs + offMs,
          }));
          // Nothing is told before what was said before it.
          const glimpseMs = Math.max(toldMs, endedMs - 50);
          const throughMs = covers ? endedMs : (known.at(-1)?.endMs ?? startedMs);
          replay.at(glimpseMs, { type: 'stt_interim', words: known, throughMs });
          toldMs = Math.max(toldMs, endedMs + finalMs);
          replay.at(toldMs, { type: 'stt_final', words, throughMs: endedMs + 100, fromFinalize: true });
          nowMs = endedMs + pauseMs;
        }
        replay.run(nowMs + 60_000);
        const stored = replay.all('commit_user_turn').map(({ text }) => text);
        expect(stored.join(' ').replaceAll('x', '')).toBe(said.join(' '));
      }),
      { numRuns: runs(300), seed: 7 },
    );
  });
});
