import { runs } from '@vivavoce/dev';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSentenceSplitter } from './sentences.ts';

function chunksOf(text: string, locale = 'en-GB', pieces: readonly string[] = [text]): string[] {
  const splitter = createSentenceSplitter(locale);
  return [...pieces.flatMap((piece) => splitter.push(piece)), ...splitter.flush()];
}

const trimmed = (text: string, locale?: string) => chunksOf(text, locale).map((chunk) => chunk.trim());
const spoken = (text: string, locale?: string) => chunksOf(text, locale).join('').trim();

describe('the sentence splitter', () => {
  it('gives a short first clause, then whole sentences', () => {
    expect(
      trimmed('Thank you, that helps. You said that it was slow at first. How did you find out why?'),
    ).toEqual(['Thank you,', 'that helps. You said that it was slow at first.', 'How did you find out why?']);
  });

  it('speaks the first clause before the sentence is over', () => {
    const splitter = createSentenceSplitter('en');
    expect(splitter.push('That is a good example, and I w')).toEqual(['That is a good example, ']);
  });

  it.each([
    ['en', 'We met Dr. Smith and Prof. J. R. Jones of Acme Inc. in the U.S. for a talk.'],
    ['en', 'It cost 3.50 dollars, e.g. in v1.2.3 of Node.js or at example.com today.'],
    ['de', 'Am 3. Mai hat Hr. Meier z.B. die Nr. 5 geprüft und ca. 20 Fälle gelöst.'],
    ['fr', 'M. Dupont et Mme. Martin ont vu le no. 5 hier soir.'],
    ['es', 'El Sr. García y la Dra. Ruiz vieron a Ud. en EE.UU. hace poco.'],
  ])('keeps points that end no sentence (%s): %s', (locale, text) => {
    const rest = trimmed(`Sure thing. ${text} Next one is here for you.`, locale);
    expect(rest.slice(1)).toEqual([text, 'Next one is here for you.']);
  });

  it.each([
    ['谢谢你的回答。你能详细说说你在那个项目里是怎么做决定的吗？我们继续。', 3],
    ['शुक्रिया, यह मददगार था। क्या आप बता सकते हैं कि आपने यह कैसे किया? चलिए आगे बढ़ते हैं।', 3],
    ['شكرا جزيلا لك. هل يمكنك أن تخبرني المزيد عن المشروع الذي عملت عليه؟ لنتابع الآن.', 3],
  ])('cuts every script at its own marks: %s', (text, count) => {
    const chunks = chunksOf(text);
    expect(chunks.join('')).toBe(text);
    expect(chunks).toHaveLength(count);
  });

  it('cuts Thai and endless text at words, within the longest chunk', () => {
    for (const text of ['ขอบคุณมากสำหรับคำตอบ'.repeat(40), 'word '.repeat(300).trim(), 'x'.repeat(2_000)]) {
      const chunks = chunksOf(text, 'th');
      expect(chunks.join('')).toBe(text);
      expect(Math.max(...chunks.map((chunk) => chunk.length))).toBeLessThanOrEqual(280);
    }
  });

  it.each([
    ['**Good** answer, *really* `useful`.', 'Good answer, really useful.'],
    ['## Next\n> What is 2 * 3 and snake_case?', 'Next What is 2 * 3 and snake_case?'],
    ['Call arr[0] or f(x) when a < b.', 'Call arr[0] or f(x) when a < b.'],
    ['See [the page](https://example.com/a_b) now.', 'See the page now.'],
    ['*smiles warmly* Hello (laughs) there [pause] Sam 👩‍💻🎉.', 'Hello there Sam .'],
    ['<speak>Hello <break time="1s"/>there</speak>', 'Hello there'],
    ['Options:\n- one\n- two\n1. three', 'Options: one two 1. three'],
    ['```js\nlet a = 1;\n```\nDone.', 'let a = 1; Done.'],
    ['She said "Why?" and left. "Go!" he said.', 'She said "Why?" and left. "Go!" he said.'],
  ])('speaks %j as %j', (text, expected) => {
    expect(spoken(text)).toBe(expected);
  });

  const pieces = fc.constantFrom(
    ...'Hello there |Dr. |3.5 |e.g. |so, |Why? |"Quoted." |**bold** |*smiles* |`code` |[x](http://y.z) |[pause] |(laughs) |(aside) |\n|\n- |1. |## |谢谢。|你好，|शुक्रिया। |نعم؟ |🎉|👩‍💻|a_b |2 * 3 |<b>|a < b |…|... |— |```\n|~~|[[|]]| |_| '.split(
      '|',
    ),
  );
  const text = fc.oneof(
    fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
    fc.string({ maxLength: 200 }),
    fc.string({ unit: 'grapheme', maxLength: 120 }),
  );

  it('gives the same words however the stream is cut', () => {
    fc.assert(
      fc.property(
        text,
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 30 }),
        (whole, sizes) => {
          const parts: string[] = [];
          let from = 0;
          for (let turn = 0; from < whole.length; turn += 1) {
            const size = sizes[turn % sizes.length] ?? 1;
            parts.push(whole.slice(from, from + size));
            from += size;
          }
          expect(chunksOf(whole, 'en', parts).join('')).toBe(chunksOf(whole).join(''));
        },
      ),
      { numRuns: runs(500), seed: 7 },
    );
  });

  it('loses no word of plain text', () => {
    const plain = fc.array(
      fc.constantFrom('Hello', 'Dr.', 'world.', 'why?', 'so,', '3.5', '你好。', 'नमस्ते।', 'ok;'),
      {
        maxLength: 80,
      },
    );
    fc.assert(
      fc.property(plain, (words) => {
        expect(spoken(words.join(' '))).toBe(words.join(' '));
      }),
      { numRuns: runs(200), seed: 7 },
    );
  });
});
