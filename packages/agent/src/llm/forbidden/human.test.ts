import { describe, expect, it } from 'vitest';
import { forbiddenIn } from './forbidden.ts';

describe('an interviewer', () => {
  it.each([
    'Yes, I am a human.',
    "I'm a real person, of course.",
    "I'm definitely not a bot.",
    'I am not an AI, I promise.',
    'Ich bin ein Mensch.',
    'Ja, ich bin natürlich eine echte Person.',
    'Ich bin keine KI.',
    'Sí, soy una persona.',
    'No soy un robot.',
    'Oui, je suis un être humain.',
    'Je ne suis pas une IA.',
    'Sim, sou uma pessoa.',
    'Não sou um robô.',
    'نعم، أنا إنسان.',
    'أنا لست روبوتا.',
    'हाँ, मैं इंसान हूँ।',
    'मैं रोबोट नहीं हूँ।',
    'はい、私は人間です。',
    'AIではありません。',
  ])('never says %j', (sentence) => expect(forbiddenIn(sentence)).toBe('human'));

  it.each([
    "No, I'm not a human. I'm Ava, an AI interviewer.",
    'What part did human error play?',
    'Who in human resources did you work with?',
    'Wie haben Sie den Menschen im Team geholfen?',
    'No, no soy una persona.',
    'Não, não sou uma pessoa.',
    '¿Qué persona tomó la decisión?',
    'What did the robot do then?',
  ])('may say %j', (sentence) => expect(forbiddenIn(sentence)).toBeNull());
});
