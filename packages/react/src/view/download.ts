import type { Evaluation } from '@vivavoce/sdk';
import type { Words } from '../words/translate.ts';
import { type ResultSource, saidView } from './conversation.ts';
import { type QuestionResult, resultView } from './result.ts';

export interface Download {
  name: string;
  type: string;
  content: string;
}

/** The result as a text for people. */
export function textDownload(state: ResultSource, evaluation: Evaluation, words: Words): Download {
  const result = resultView(state, evaluation, words);
  const lines = [
    result.title,
    `${state.record.tenantName} · ${state.record.template.title}`,
    result.figures,
    '',
    result.summary,
    result.about,
    ...result.caveats,
    ...result.questions.flatMap((question) => questionLines(question, words)),
    '',
    words.say('result.transcript'),
    '',
    ...saidView(state, words).map(
      ({ who, said, later, interrupted, note }) =>
        `${who}: ${said}${later}${interrupted ? ` (${note})` : ''}`,
    ),
  ];
  return {
    name: `${words.say('result.fileName')}.txt`,
    type: 'text/plain;charset=utf-8',
    content: `${lines.join('\n')}\n`,
  };
}

/** The result as data, just as the API answers it. */
export function dataDownload(state: ResultSource, evaluation: Evaluation, words: Words): Download {
  const transcript = state.transcript
    .filter((line) => line.final)
    .map(({ role, text, heardCharacters, interrupted, input, sequence, startMs }) => {
      return { role, text, heardCharacters, interrupted, input, sequence, startMs };
    });
  return {
    name: `${words.say('result.fileName')}.json`,
    type: 'application/json',
    content: `${JSON.stringify({ evaluation, transcript }, null, 2)}\n`,
  };
}

function questionLines(question: QuestionResult, words: Words): string[] {
  return [
    '',
    question.heading,
    question.score === null ? question.scoreText : `${question.score} ${question.scoreText}`,
    ...question.criteria.flatMap(({ name, text, reason }) => [
      `  ${name}: ${text}`,
      ...(reason ? [`    ${reason}`] : []),
    ]),
    ...question.quotes.map((quote) => `  ${quote.text} (${quote.time})`),
    ...(question.doneWell ? [`  ${words.say('result.doneWell')}: ${question.doneWell}`] : []),
    ...(question.toTry ? [`  ${words.say('result.toTry')}: ${question.toTry}`] : []),
  ];
}
