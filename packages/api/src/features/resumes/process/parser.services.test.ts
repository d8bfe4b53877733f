import type { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { afterEach, describe, expect, it } from 'vitest';
import { LAYOUTS } from '../testing/fixtures/layouts.ts';
import { wordsOf } from '../testing/fixtures/page.ts';
import { PEOPLE } from '../testing/fixtures/people.ts';
import { typeset } from '../testing/fixtures/typeset.ts';
import { ResumeParser } from './parser.ts';

const [person] = PEOPLE;
const words = wordsOf(person ?? expect.fail('nobody'));
const pdf = typeset(LAYOUTS.plain, words);
const pages = (count: number) =>
  typeset(`${LAYOUTS.plain}\n${'#pagebreak()\nMore of the same.\n'.repeat(count - 1)}`, words);

let parser: ResumeParser | undefined;
afterEach(() => parser?.close());

describe('the process that reads resumes', () => {
  it('is ended where a file takes too long, and the next file gets another', async () => {
    parser = new ResumeParser({ timeoutMs: 5 });
    await expect(parser.parse(pdf)).rejects.toMatchObject({ code: 'resume_unreadable' });
    parser = new ResumeParser();
    expect((await parser.parse(pdf)).document.basics?.name).toBe('Maya Lindqvist');
  });

  it('is ended where it takes more memory than it may', async () => {
    parser = new ResumeParser({ maxMegabytes: 10 });
    await expect(parser.parse(pages(30))).rejects.toMatchObject({ code: 'resume_too_complex' });
  });

  it('reads one file after the other, and tells its pages', async () => {
    parser = new ResumeParser();
    const told: number[] = [];
    const [first, second] = await Promise.all([
      parser.parse(pages(3), { onPage: (page) => told.push(page) }),
      parser.parse(pdf),
    ]);
    expect(told).toEqual([1, 2, 3]);
    expect(second.document.work).toEqual(first.document.work);
    expect(first.pages).toBe(3);
  });

  it('is started again for a file in whose middle somebody killed it, and given up after the second time', async () => {
    const children: ChildProcess[] = [];
    const started = (message: unknown) => children.push((message as { process: ChildProcess }).process);
    subscribe('child_process', started);
    try {
      parser = new ResumeParser();
      const told: number[] = [];
      const killing = (times: number) => (page: number) => {
        told.push(page);
        if (page === 2 && children.length <= times) children.at(-1)?.kill('SIGKILL');
      };
      const read = await parser.parse(pages(30), { onPage: killing(1) });
      expect(read).toMatchObject({ pages: 30, document: { basics: { name: 'Maya Lindqvist' } } });
      expect(children).toHaveLength(2);
      expect(told.filter((page) => page === 1)).toHaveLength(2);
      expect(told.at(-1)).toBe(30);
      await expect(parser.parse(pages(3), { onPage: killing(4) })).rejects.toMatchObject({
        code: 'resume_unreadable',
      });
      expect((await parser.parse(pdf)).document.work).toHaveLength(3);
    } finally {
      unsubscribe('child_process', started);
    }
  });

  it('leaves a book unread, and goes on with whoever comes next when the first one goes', async () => {
    parser = new ResumeParser();
    await expect(parser.parse(pages(31))).rejects.toMatchObject({ code: 'resume_too_complex' });
    const leaving = new AbortController();
    const left = parser.parse(pages(30), { signal: leaving.signal });
    leaving.abort(new Error('gone'));
    await expect(left).rejects.toThrow('gone');
    expect((await parser.parse(pdf)).document.work).toHaveLength(3);
  });
});
