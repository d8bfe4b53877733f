import { describe, expect, it } from 'vitest';
import { wordsOf } from '../testing/fixtures/page.ts';
import { PEOPLE } from '../testing/fixtures/people.ts';
import { WORD_LAYOUTS, wordFile } from '../testing/fixtures/word.ts';
import { COUNTED, scoreOf } from '../testing/score.ts';
import { parseResume } from './index.ts';

describe.each(WORD_LAYOUTS)('a document of Word, %s', (layout) => {
  it.each(PEOPLE)('says what it says: $key', async (person) => {
    const { document } = await parseResume(await wordFile(wordsOf(person), layout));
    const score = scoreOf(person.resume, document);
    expect(COUNTED.flatMap((kind) => score[kind].wrong)).toEqual([]);
  });
});

describe('an archive', () => {
  const codeOf = (bytes: Uint8Array) => parseResume(bytes).catch(({ code }: { code?: string }) => code);

  it('that says it unpacks to a thousand times its size is not unpacked', async () => {
    const [person] = PEOPLE;
    const bytes = await wordFile(wordsOf(person ?? expect.fail('nobody')), 'styled');
    const data = Buffer.from(bytes);
    const at = data.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    data.writeUInt32LE(900 * 1024 * 1024, at + 24);
    expect(await codeOf(new Uint8Array(data))).toBe('resume_too_complex');
  });

  it('that is cut off is damaged', async () => {
    const [person] = PEOPLE;
    const bytes = await wordFile(wordsOf(person ?? expect.fail('nobody')), 'styled');
    expect(await codeOf(bytes.slice(0, bytes.length / 2))).toBe('resume_damaged');
  });
});
