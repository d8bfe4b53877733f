import { readFile } from 'node:fs/promises';
import { recordings } from '@vivavoce/dev';
import { describe, expect, it } from 'vitest';
import { useBrowsers } from '../support/browser.ts';
import { openCareerCoach } from '../support/pages.ts';
import { expectQuotesInRecord, expectWholeRecord, plainWords, saidBy } from '../support/record.ts';
import { useProduct } from '../support/stack.ts';
import { SHORT_TEMPLATE } from '../support/template.ts';

/** What the person reads aloud, seven seconds in one breath. */
const RECORDING = 'austen-0870';

/** What is heard of the answer before the interview ends. */
const ANSWERED_AFTER_MS = 1_500;

/** Asks for what the recording tells. */
const TEMPLATE = {
  ...SHORT_TEMPLATE,
  slug: 'leisure',
  title: 'Leisure and power',
  questions: [
    {
      id: 'power',
      title: 'Power',
      text: 'What was in his power?',
      hint: '',
      maxFollowUps: 0,
      criterionIds: ['prudence'],
    },
    ...SHORT_TEMPLATE.questions.slice(1).map((question) => ({ ...question, criterionIds: ['prudence'] })),
  ],
  criteria: [
    {
      id: 'prudence',
      name: 'Prudence',
      description: 'Whether the answer tells who had leisure to consider what was prudently in his power.',
      levels: SHORT_TEMPLATE.criteria.flatMap(({ levels }) => levels),
    },
  ],
};

describe('a person whom no script tells of', () => {
  const product = useProduct();
  const openBrowser = useBrowsers();

  it('is heard, transcribed, answered and quoted in the evaluation', async () => {
    const recording = (await recordings()).find(({ id }) => id === RECORDING);
    if (!recording) throw new Error(`There is no recording ${RECORDING}.`);
    await product.partner.createTemplate(TEMPLATE);
    const room = await openCareerCoach(await openBrowser(), product, TEMPLATE.title);
    await room.frame.getByText('a small model hears you').first().waitFor();
    await room.agreeAndStart();
    const sessionId = await room.sessionId();
    await room.until('is listening', 60_000);

    await room.speak(await readFile(recording.file));
    await room.caption(/leisure to consider/);
    await room.until('is speaking');
    await expect
      .poll(() => room.wire.newestPlayedMs, { interval: 50, timeout: 30_000 })
      .toBeGreaterThan(ANSWERED_AFTER_MS);
    await room.end();

    await product.partner.until(sessionId, 'evaluated');
    const utterances = await product.partner.utterances(sessionId);
    expectWholeRecord(utterances);
    // A word of it may be heard as another; what is stored is what was heard, once.
    const said = plainWords(saidBy(utterances, 'candidate').join(' '));
    expect(said).toContain('leisure to consider how much there might be');
    expect(said.split(' ').filter((word) => word === 'leisure')).toHaveLength(1);
    const answered = utterances.findIndex(({ role }) => role === 'candidate');
    expect(utterances.slice(answered).some(({ role }) => role === 'interviewer')).toBe(true);
    const evaluation = await product.partner.evaluation(sessionId);
    expect(expectQuotesInRecord(evaluation, utterances)).toBeGreaterThan(0);
    expect(JSON.stringify(evaluation)).toContain('leisure to consider');
  });
});
