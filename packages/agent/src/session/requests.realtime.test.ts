import type { Candidate } from '@vivavoce/candidate';
import { newId } from '@vivavoce/contract/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestHost, type TestHost } from '../testing/host.ts';
import { speak } from '../testing/speech.ts';
import { TEMPLATE } from '../testing/template.ts';

let host: TestHost;

beforeAll(async () => {
  host = await startTestHost();
}, 180_000);

afterAll(() => host.close(), 20_000);

/** Waits for words of the interviewer, as soon as they are shown. */
const shown = (client: Candidate, words: string) =>
  client.until(`“${words}”`, () => client.of('caption').some(({ text }) => text.includes(words)), 30_000);

/** The same, once they are out, for the so manyth time. */
const said = (client: Candidate, words: string, times = 1) =>
  client.until(
    `all of “${words}”`,
    () => client.said('interviewer').filter((text) => text.includes(words)).length >= times,
    30_000,
  );

describe('a whole small interview', () => {
  it('repeats, waits, leaves a question out and comes back to it, and counts none of it as an answer', async () => {
    const [first, second] = TEMPLATE.questions;
    const questions = TEMPLATE.questions.map((question) => ({ ...question, maxFollowUps: 0 }));
    const asks = 'Could you repeat the question?';
    const open = await host.open({
      template: { ...TEMPLATE, questions },
      profile: { seed: 'asks', script: [{ text: asks }] },
    });
    const client = await open.connect();
    await client.until('the greeting', () => client.said('interviewer').length === 1, 60_000);
    client.speak(await speak(asks));
    await said(client, `Of course. ${first?.text}`);
    expect(client.said('candidate')).toEqual([asks]);

    client.type('Can I have a minute?');
    await shown(client, 'take your time');
    const skip = { type: 'request', id: newId('message'), request: 'skip', questionNumber: 1 } as const;
    client.send(skip);
    await client.until('it is taken', () => client.of('accepted').some(({ id }) => id === skip.id));
    await said(client, `we'll leave that one out. ${second?.text}`);
    client.send(skip);
    expect(client.of('progress').at(-1)?.progress).toMatchObject({
      questionNumber: 2,
      skippedQuestionIds: [first?.id],
    });

    client.type('I look at who is blocked and for how long, and then at how many others it concerns.');
    await said(client, 'you left out the question');
    client.type('Yes, please.');
    await said(client, `Of course. ${first?.text}`, 2);
    expect(client.of('progress').at(-1)?.progress.questionNumber).toBe(1);
    client.type('I once helped a customer who had lost all of their files, and we found them together.');
    await client.until(
      'nothing is left out',
      () => client.of('progress').at(-1)?.progress.skippedQuestionIds === undefined,
    );
    await shown(client, 'ask me');

    const answers = open.stored.utterances.filter(({ role }) => role === 'candidate');
    expect(
      answers.map(({ text, questionId }) => [text.split(' ').slice(0, 3).join(' '), questionId]),
    ).toEqual([
      ['Could you repeat', null],
      ['Can I have', null],
      ['I look at', second?.id],
      ['Yes, please.', null],
      ['I once helped', first?.id],
    ]);
    expect(open.stored.snapshot?.snapshot.state).toMatchObject({
      interview: { skipped: [], hints: 0, waits: 0, requestIds: [skip.id] },
    });
  }, 120_000);
});
