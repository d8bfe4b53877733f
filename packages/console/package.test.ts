import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const DIST = join(import.meta.dirname, 'dist');
const KB = 1_024;
/** What is loaded before anything is on screen: signing in, and the frame around every page. */
const FIRST_LOAD_BYTES = 200 * KB;
/** What one page brings along. */
const PAGE_BYTES = 80 * KB;

interface Chunk {
  file: string;
  src?: string;
  isEntry?: boolean;
  isDynamicEntry?: boolean;
  imports?: string[];
  css?: string[];
}

const manifest = JSON.parse(readFileSync(join(DIST, '.vite', 'manifest.json'), 'utf8')) as Record<
  string,
  Chunk
>;
const first = filesOf(Object.entries(manifest).find(([, chunk]) => chunk.isEntry)?.[0] ?? '');
const pages = Object.entries(manifest).filter(([, { isDynamicEntry }]) => isDynamicEntry);

/** The files of a chunk, and of all that it imports. */
function filesOf(name: string, found = new Set<string>()): Set<string> {
  const chunk = manifest[name];
  if (!chunk || found.has(chunk.file)) return found;
  found.add(chunk.file);
  for (const style of chunk.css ?? []) found.add(style);
  for (const imported of chunk.imports ?? []) filesOf(imported, found);
  return found;
}

function weigh(files: Iterable<string>): number {
  let bytes = 0;
  for (const file of files) bytes += gzipSync(readFileSync(join(DIST, file))).byteLength;
  return bytes;
}

describe('the console’s files', () => {
  it('weigh at most 200 KB before anything is on screen', () => {
    expect(weigh(first)).toBeLessThan(FIRST_LOAD_BYTES);
  });

  it.each(pages.map(([name]) => name))('weigh at most 80 KB more for %s', (name) => {
    const own = [...filesOf(name)].filter((file) => !first.has(file));
    expect(weigh(own)).toBeLessThan(PAGE_BYTES);
  });

  it('have nothing inline, which the page’s policy would refuse', () => {
    const document = readFileSync(join(DIST, 'index.html'), 'utf8');
    expect(document).not.toMatch(/<script(?![^>]* src=)|<style| style=| on\w+=/);
  });
});
