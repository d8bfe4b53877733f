import { describe, expect, it } from 'vitest';
import { mayLeaveEarly } from './early.ts';

describe('the beginning of a sentence', () => {
  it.each([
    'Thank you for explaining',
    'Thanks for walking me through',
    'Could you walk me through',
    'Can you tell me more',
    'What did you do first',
    'How did the team react',
    'Why did that happen only',
    'Tell me a little more',
    "Let's stay with the cache",
    'Which service did you change',
    'Was haben Sie dann gemacht',
    'Können Sie mir mehr erzählen',
    'Danke für das klare Beispiel',
    'Pouvez-vous me dire plus',
    'Gracias por contarme lo que',
    'Obrigado por contar o que',
  ])('may leave before the rest of it is known: %s', (fragment) => {
    expect(mayLeaveEarly(fragment)).toBe(true);
  });

  it.each([
    'You are the strongest candidate',
    'I think that you will',
    'We will get back to',
    'It looks like you have',
    'Your answer was very good',
    'Thank you for your score',
    'Have you ever been treated',
    'Do you have any children',
    'Are you pregnant or planning',
    'How old were you when',
    'Where were you born and',
    'What was your religion when',
    'Can you describe your health',
    'Could you write to jobs@example.com',
    'Sie sind die beste Kandidatin',
    'Leiden Sie unter Depressionen und',
    'Wir melden uns bald bei',
    'That was a really good',
  ])('waits for the rest of it: %s', (fragment) => {
    expect(mayLeaveEarly(fragment)).toBe(false);
  });
});
