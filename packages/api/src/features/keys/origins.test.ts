import { describe, expect, it } from 'vitest';
import { parseOrigin } from './origins.ts';

describe('an exact origin', () => {
  it.each([
    ['https://jobs.example', 'https://jobs.example'],
    ['https://jobs.example/', 'https://jobs.example'],
    ['http://localhost:4200', 'http://localhost:4200'],
  ])('is %s', (text, origin) => {
    expect(parseOrigin(text)).toBe(origin);
  });

  it.each([
    'jobs.example',
    'https://jobs.example/path',
    'https://jobs.example?x',
    'https://*.example',
    'https://user@jobs.example',
    'https://JOBS.example',
    'https://jobs.example:443',
    'ftp://jobs.example',
    'null',
    '*',
    '',
  ])('is not “%s”', (text) => {
    expect(parseOrigin(text)).toBeUndefined();
  });
});
