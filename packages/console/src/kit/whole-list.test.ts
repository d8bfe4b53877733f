import { describe, expect, it } from 'vitest';
import { shownOf, type WholeList } from './whole-list.ts';

interface Key {
  name: string;
  usedAt: string | null;
  calls: number;
}

const KEYS: readonly Key[] = [
  { name: 'Site', usedAt: '2026-03-02T08:00:00Z', calls: 10 },
  { name: 'zürich', usedAt: null, calls: 9 },
  { name: 'Älter', usedAt: '2026-03-01T08:00:00Z', calls: 100 },
];
const LIST: WholeList<Key, 'name' | 'used' | 'calls'> = {
  texts: ({ name }) => [name, null],
  values: { name: ({ name }) => name, used: ({ usedAt }) => usedAt, calls: ({ calls }) => calls },
};
const names = (sort: 'name' | 'used' | 'calls', order: 'asc' | 'desc', text = '') =>
  shownOf(KEYS, LIST, { text, sort, order }).map(({ name }) => name);

describe('a list that comes whole', () => {
  it('is sorted as people read: letters whatever their marks and case, numbers by their size', () => {
    expect(names('name', 'asc')).toEqual(['Älter', 'Site', 'zürich']);
    expect(names('calls', 'desc')).toEqual(['Älter', 'Site', 'zürich']);
  });

  it('has what has no value last, either way', () => {
    expect(names('used', 'asc')).toEqual(['Älter', 'Site', 'zürich']);
    expect(names('used', 'desc')).toEqual(['Site', 'Älter', 'zürich']);
  });

  it('is searched by a part of its texts, whatever the case', () => {
    expect(names('name', 'asc', ' ZÜR ')).toEqual(['zürich']);
    expect(names('name', 'asc', 'null')).toEqual([]);
  });
});
