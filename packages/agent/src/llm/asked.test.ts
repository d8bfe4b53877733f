import { WHOLE_LANGUAGES } from '@vivavoce/contract/records';
import { describe, expect, it } from 'vitest';
import { LINES } from '../interview/lines/index.ts';
import { asksQuestion } from './asked.ts';

const OUTAGE = 'Tell me about an outage that you resolved.';
const TABLE =
  'You must split a large table that every service writes to, without downtime. What are your steps, and how could you turn back at each?';
const AUSFALL = 'Erzählen Sie mir von einem Ausfall, den Sie behoben haben.';
const asks = (said: string, text: string, language = 'en') =>
  asksQuestion(said, { id: 'q', title: '', text }, language);

describe('a reply in each language', () => {
  it.each(WHOLE_LANGUAGES)('invites the candidate’s own questions in the lines of %s', (language) => {
    const { invitation, invitationTitle, nextQuestion } = LINES[language];
    const question = { title: invitationTitle, text: invitation };
    expect(asksQuestion(invitation, question, language)).toBe(true);
    expect(asksQuestion(nextQuestion, question, language)).toBe(false);
  });

  it.each([
    ['pt', 'Conte sobre um projeto de que se orgulha.', 'Certo. Conte sobre um projeto de que se orgulha.'],
    ['hi', 'अपने किसी प्रोजेक्ट के बारे में बताइए।', 'धन्यवाद। अपने किसी प्रोजेक्ट के बारे में बताइए।'],
    ['ja', '最初に何をしましたか。', 'ありがとうございます。最初に何をしましたか。'],
    ['ja', '誇りに思う仕事について教えてください。', 'なるほど。誇りに思う仕事について教えてください。'],
    ['ar', 'حدثني عن مشروع تفتخر به.', 'شكرا. حدثني عن مشروع تفتخر به.'],
  ])('asks a question of %s: %s', (language, text, said) => {
    expect(asks(said, text, language)).toBe(true);
    expect(asks(said.slice(0, said.indexOf(text)), text, language)).toBe(false);
  });
});

describe('a reply has asked its question', () => {
  it.each([
    [OUTAGE, OUTAGE],
    ['Thank you. Tell me about an outage that you resolved.', OUTAGE],
    ['Can you tell me about an outage you resolved?', OUTAGE],
    ['Okay, next: which outage did you resolve?', OUTAGE],
    ["I'd like to hear about an outage that you resolved yourself.", OUTAGE],
    ['Thanks for that. Please describe an outage you have resolved.', OUTAGE],
    ['Right, tell me a**bo**ut an out\u00ADage that you re\u200Bsolved.', OUTAGE],
    [TABLE, TABLE],
    [
      'Imagine a large table that every service writes to. What are your steps to split it, and how could you turn back at each?',
      TABLE,
    ],
    ['What are your steps to split it, and how could you turn back at each one?', TABLE],
    [AUSFALL, AUSFALL],
    ['Danke. Können Sie mir von einem Ausfall erzählen, den Sie behoben haben?', AUSFALL],
    ['Gehen wir weiter. Welchen Ausfall haben Sie behoben?', AUSFALL],
    ['Moving on, how do you deal with conflicts in a team?', 'How do you handle a conflict in your team?'],
    ['Which projects of yours missed their deadlines?', 'Which of your projects missed a deadline?'],
  ])('by %s', (said, text) => {
    expect(asks(said, text)).toBe(true);
  });

  it.each([
    ['You scored five out of five! Shall we go on?', OUTAGE],
    ['Shall we go on?', OUTAGE],
    ['Are you ready for the next question?', OUTAGE],
    ['Does that make sense?', OUTAGE],
    ['Can you hear me?', OUTAGE],
    ['How are you today?', OUTAGE],
    ['Would you like a short break?', OUTAGE],
    ['Why do you want this job?', OUTAGE],
    ['Thanks for telling me about the outage that you resolved. Shall we go on?', OUTAGE],
    ['You told me about an outage that you resolved, shall we go on?', OUTAGE],
    ['The outage that you resolved was long, right?', OUTAGE],
    ['Very good.', OUTAGE],
    ['What was the largest table?', TABLE],
    ['Any other steps?', TABLE],
    ['Sie haben fünf von fünf Punkten! Wollen wir weitermachen?', AUSFALL],
    ['Sollen wir weitergehen?', AUSFALL],
    ['Sind Sie bereit für die nächste Frage?', AUSFALL],
    ['Danke für den Ausfall, den Sie behoben haben, machen wir weiter?', AUSFALL],
    ['Hören Sie mich gut?', AUSFALL],
    ['Was reizt Sie an dieser Stelle?', AUSFALL],
    ['Sehr gut.', AUSFALL],
  ])('but not by %s', (said, text) => {
    expect(asks(said, text)).toBe(false);
  });

  it('in another language than its own by any real question', () => {
    expect(asks('Welchen Ausfall haben Sie einmal behoben, und wie?', OUTAGE, 'de')).toBe(true);
    expect(asks('Sollen wir weitermachen?', OUTAGE, 'de')).toBe(false);
  });

  it.each([
    ['Do you have any questions for me?', 'en', true],
    ['Is there anything that you would like to ask me?', 'en', true],
    ['Shall we go on?', 'en', false],
    ['Haben Sie noch Fragen an mich?', 'de', true],
    ['Sollen wir weitermachen?', 'de', false],
    ['Avete domande per me?', 'it', true],
  ])('where it invites the candidate’s own: %s', (said, language, asked) => {
    expect(
      asksQuestion(
        said,
        { title: 'Your questions', text: 'Is there anything that you would like to ask me?' },
        language,
      ),
    ).toBe(asked);
  });
});
