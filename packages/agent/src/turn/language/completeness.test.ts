import { describe, expect, it } from 'vitest';
import { completenessOf } from './completeness.ts';

describe('a transcript reads', () => {
  it.each([
    'I built the billing service.',
    'Did I answer your question?',
    'He told us to "stop."',
    'Ich habe das Team geleitet.',
    'J’ai dirigé l’équipe pendant deux ans.',
    'Dirigí el equipo durante dos años.',
    'لقد قدت الفريق لمدة عامين.',
    'मैंने दो साल टीम का नेतृत्व किया।',
    '我负责了两年的计费服务。',
    'Yes.',
    'Nein.',
    'There were three reasons. First, cost. Second, speed. And finally, trust.',
    'At first I was not sure about it.',
    'That was my first job.',
    'It was version 2.5 of it.',
  ])('finished: %s', (text) => {
    expect(completenessOf(text, true)).toBe('finished');
  });

  it.each([
    '',
    'I built the billing service',
    'I built the billing service,',
    'I built the billing service and.',
    'Because.',
    'So.',
    'Okay, so.',
    'Well...',
    'I think…',
    'The reasons were:',
    'Um.',
    'It was slow because, uh.',
    'Ich war dort und.',
    'Parce que.',
    'Y después, pero.',
    'كنت هناك لأن.',
    '我觉得，',
  ])('unfinished: %j', (text) => {
    expect(completenessOf(text, true)).toBe('unfinished');
  });

  it.each(['I did.', 'Good question.', 'Three years.'])('short: %s', (text) => {
    expect(completenessOf(text, true)).toBe('short');
  });

  it.each([
    'There were three reasons.',
    'There were two main reasons. First, it was slow.',
    'First of all, I looked at the logs.',
    'Es gab zwei Gründe. Erstens war es langsam.',
    'Hubo tres razones. Primero, el coste.',
  ])('listing: %s', (text) => {
    expect(completenessOf(text, true)).toBe('listing');
  });

  it('the same without points, where the recogniser sets none', () => {
    expect(completenessOf('I built the billing service', false)).toBe('finished');
    expect(completenessOf('I built it and', false)).toBe('unfinished');
  });
});
