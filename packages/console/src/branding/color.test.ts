import { expect, it } from 'vitest';
import { colorOf } from './color.ts';

it.each([
  ['#0f766e', '#0f766e'],
  [' #0F766E ', '#0F766E'],
  ['#0f7', null],
  ['teal', null],
  ['', null],
  [undefined, null],
])('the colour of %j is %j', (typed, color) => expect(colorOf(typed)).toBe(color));
