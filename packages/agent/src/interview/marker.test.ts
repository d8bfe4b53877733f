import { runs } from '@vivavoce/dev';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MoveMarker } from './marker.ts';
import { MOVE_CODES, MOVES, type Move } from './moves.ts';

const ALLOWED: Move[] = ['follow_up', 'next_question'];

function read(pieces: readonly string[]) {
  const marker = new MoveMarker(ALLOWED);
  const text = pieces.map((piece) => marker.push(piece)).join('') + marker.flush();
  return { opening: marker.opening, text };
}

describe('the move marker', () => {
  it.each([
    '#next Hello.',
    '#next\nHello.',
    ' #Next: Hello.',
    '**#next** Hello.',
    '#next_question Hello.',
    '#next-question Hello.',
    '[[next]] Hello.',
    '[#next] Hello.',
    '#next #wait Hello.',
    '[[next_question]] Hello.',
    '[[ next_question ]]Hello.',
    '\n[[Next Question]]  Hello.',
    '**[[next-question]]** Hello.',
    '[next_question] Hello.',
    '[[next_question]]: Hello.',
    '"[[next_question]]" Hello.',
  ])('is read from %j', (reply) => {
    expect(read([reply])).toEqual({ opening: { kind: 'allowed', move: 'next_question' }, text: 'Hello.' });
  });

  it.each([
    ['[[wrap_up]] Goodbye.', 'forbidden', 'Goodbye.'],
    ['[[dance]] Hello.', 'forbidden', 'Hello.'],
    ['#close Goodbye.', 'forbidden', 'Goodbye.'],
    ['#dance Hello.', 'forbidden', 'Hello.'],
    ['#listen', 'forbidden', ''],
    ['Hello. #next Well?', 'missing', 'Hello. Well?'],
    ['Hello.\n#close', 'missing', 'Hello.\n'],
    ['What does #next select?', 'missing', 'What does #next select?'],
    ['Was it C#? #closed issues count.', 'missing', 'Was it C#? #closed issues count.'],
    ['#1 was speed.', 'missing', '#1 was speed.'],
    ['# Next', 'missing', '# Next'],
    ['Hello [[next_question]] there.', 'missing', 'Hello there.'],
    ['What does a[[1]] do in R?', 'missing', 'What does a[[1]] do in R?'],
    ['Is it [[1,2],[3,4]], or [[ -f x ]]?', 'missing', 'Is it [[1,2],[3,4]], or [[ -f x ]]?'],
    ['What is [[wait, there]]?', 'missing', 'What is [[wait, there]]?'],
    ['Hello.', 'missing', 'Hello.'],
    ['', 'missing', ''],
    ['[1, 2] is a list.', 'missing', '[1, 2] is a list.'],
  ])('reads %j as %s', (reply, kind, text) => {
    const result = read([reply]);
    expect(result.opening?.kind).toBe(kind);
    expect(result.text).toBe(text);
  });

  it.each([
    ['#listen', 'listen', ''],
    ['#listen ', 'listen', ''],
    ['#listen #next Thanks.', 'next_question', 'Thanks.'],
    ['#listen\n#follow Thanks.', 'follow_up', 'Thanks.'],
    ['[[listen]][[next_question]] Thanks.', 'next_question', 'Thanks.'],
    ['#listen #listen', 'listen', ''],
    ['#listen #close Goodbye.', 'listen', 'Goodbye.'],
    ['#listen Go on.', 'listen', 'Go on.'],
  ] as const)('that listens may have another one behind it: %j', (reply, move, text) => {
    for (const pieces of [[reply], [...reply]]) {
      const marker = new MoveMarker([...ALLOWED, 'listen']);
      expect(pieces.map((piece) => marker.push(piece)).join('') + marker.flush()).toBe(text);
      expect(marker.listens).toBe(true);
      expect(marker.opening).toEqual({ kind: 'allowed', move });
    }
  });

  it('that listens is known before the one behind it', () => {
    const marker = new MoveMarker([...ALLOWED, 'listen']);
    marker.push('#listen #');
    expect([marker.listens, marker.opening]).toEqual([true, null]);
  });

  it('is known as soon as its brackets and one more character are there', () => {
    const marker = new MoveMarker(ALLOWED);
    expect(marker.push('[[follow')).toBe('');
    expect(marker.push('_up]]')).toBe('');
    expect(marker.opening).toBeNull();
    expect(marker.push(' W')).toBe('W');
    expect(marker.opening).toEqual({ kind: 'allowed', move: 'follow_up' });
  });

  it('costs no more of the stream than its code and the space behind it', () => {
    const marker = new MoveMarker(ALLOWED);
    expect(marker.push('#')).toBe('');
    expect(marker.push('follow')).toBe('');
    expect(marker.opening).toBeNull();
    expect(marker.push(' What')).toBe('What');
    expect(marker.opening).toEqual({ kind: 'allowed', move: 'follow_up' });
  });

  it('has a code of one short word for every move', () => {
    const codes = Object.values(MOVE_CODES);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.filter((code) => !/^[a-z]{3,6}$/.test(code))).toEqual([]);
    for (const move of MOVES) {
      const marker = new MoveMarker([move]);
      marker.push(`#${MOVE_CODES[move]} `);
      marker.flush();
      expect(marker.opening).toEqual({ kind: 'allowed', move });
    }
  });

  it('does not hold back a reply that opens with words, nor an endless opening', () => {
    const marker = new MoveMarker(ALLOWED);
    expect(marker.push('H')).toBe('H');
    for (const start of ['[', '#']) {
      const endless = new MoveMarker(ALLOWED);
      expect(endless.push(`${start}${'x'.repeat(200)}`).length).toBeGreaterThan(100);
    }
  });

  it('drops a marker that the end cut off', () => {
    expect(read(['[[follow_up]] Hello [[wrap']).text).toBe('Hello ');
  });

  it('reads the same however the stream is cut, and never speaks a marker', () => {
    const part = fc.constantFrom(
      '[[follow_up]]',
      '[[wrap_up]]',
      '#follow',
      '#close ',
      '#',
      '. ',
      '[[',
      ']]',
      '[',
      ']',
      ' ',
      'Hello',
      '**',
      ':',
      '\n',
      '[[ wrap up ]]',
    );
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 14 }),
        fc.array(fc.nat(6), { minLength: 1, maxLength: 9 }),
        (parts, sizes) => {
          const whole = parts.join('');
          const pieces: string[] = [];
          for (let at = 0, turn = 0; at < whole.length; turn += 1) {
            const size = (sizes[turn % sizes.length] ?? 0) + 1;
            pieces.push(whole.slice(at, at + size));
            at += size;
          }
          const cut = read(pieces);
          expect(cut.opening).toEqual(read([whole]).opening);
          expect(cut.text).not.toMatch(/\[\[(?:follow_up| ?wrap[_ ]up ?)\]\]/);
        },
      ),
      { numRuns: runs(1_000), seed: 17 },
    );
  });
});
