import type { Utterance } from '@vivavoce/contract/plain';
import { expect } from 'vitest';
import { expectAccessible } from './accessibility.ts';
import type { Partner } from './partner.ts';
import { expectQuotesInRecord, expectWholeRecord, plainWords, saidBy } from './record.ts';
import type { Room } from './room.ts';
import { SHORT_TEMPLATE } from './template.ts';

/** One sentence each: a busy machine may draw the pause between two of them out until it is an end. */
export const ANSWERS = {
  first:
    'Last spring our churn dashboard counted paused accounts as lost, so I traced the join and found a stale status table.',
  pausedStart: 'I wrote a note to the three teams who used that report because',
  pausedEnd: 'they were about to change prices, and I froze the export for two days.',
  interruption: 'Sorry, may I add that the freeze cost us one meeting and saved forty thousand pounds.',
  typed: 'Afterwards I added a freshness check that fails the build when the table is older than one hour.',
} as const;

const PAUSE_MS = 1_000;
/** What is heard of a reply before it is interrupted. */
const INTERRUPTED_AFTER_MS = 700;

/**
 * Speaks three answers (one with a pause inside, one as an interruption), types one, ends, and checks what came of it, and the
 * screens on the way.
 */
export async function beInterviewed(
  room: Room,
  partner: Partner,
): Promise<{ sessionId: string; utterances: Utterance[] }> {
  // The stand-ins have one synthesiser: what the candidate will say would keep the greeting waiting until it goes without voice.
  const [first, pausedStart, pausedEnd, interruption] = await Promise.all([
    partner.voice(ANSWERS.first),
    partner.voice(ANSWERS.pausedStart),
    partner.voice(ANSWERS.pausedEnd),
    partner.voice(ANSWERS.interruption),
  ]);
  await room.button('Agree and check microphone').waitFor();
  await expectAccessible(room);
  await room.agreeAndStart();
  const sessionId = await room.sessionId();
  await partner.profile(sessionId, {
    script: [
      { text: ANSWERS.first },
      { text: `${ANSWERS.pausedStart} ${ANSWERS.pausedEnd}` },
      { text: ANSWERS.interruption },
    ],
  });
  await room.until('is speaking');
  await expectAccessible(room);
  await room.until('is listening', 60_000);
  expect(await room.heardPeak()).toBeGreaterThan(0.02);

  await room.speak(first);
  await room.caption(/churn dashboard/);
  await room.until('is speaking');
  await room.until('is listening', 60_000);

  expect(await room.speakInParts([pausedStart, pausedEnd], PAUSE_MS)).toBeLessThan(0.005);
  await room.until('is speaking');
  await expect
    .poll(() => room.wire.newestPlayedMs, { interval: 50, timeout: 30_000 })
    .toBeGreaterThan(INTERRUPTED_AFTER_MS);

  await room.speak(interruption);
  await room.until('is speaking');
  await room.until('is listening', 60_000);

  await room.type(ANSWERS.typed);
  await room.caption(/freshness check/);
  await room.until('is speaking');

  await room.end();
  await partner.until(sessionId, 'evaluated');
  const utterances = await partner.utterances(sessionId);
  expectConversation(utterances);
  expectCutWhereHeard(utterances, room);
  const evaluation = await partner.evaluation(sessionId);
  await room.frame.getByText('Your practice interview').first().waitFor();
  await expectAccessible(room);
  expect(expectQuotesInRecord(evaluation, utterances)).toBeGreaterThan(0);
  return { sessionId, utterances };
}

/** After a reload: the result is there again with its transcript, and another interview begins when the candidate asks. */
export async function findResultAgain(room: Room): Promise<void> {
  await room.frame.getByText('Your practice interview').first().waitFor();
  await room.frame.getByRole('region', { name: 'Transcript' }).getByText(ANSWERS.typed).waitFor();
  await room.button('Practise again').click();
  await room.button('Agree and check microphone').waitFor();
}

/** From the site's list of past rounds: a link leads to the result, read with a token that reads nothing else. */
export async function openPastRound(room: Room): Promise<void> {
  const page = room.frame.page();
  await page.getByRole('button', { name: 'Back to all interviews' }).click();
  await page
    .getByRole('link', { name: new RegExp(`^${SHORT_TEMPLATE.title}, `) })
    .first()
    .click();
  await page.getByRole('heading', { name: 'Practice result' }).waitFor();
  await page.getByRole('region', { name: 'Transcript' }).getByText(ANSWERS.typed).waitFor();
}

function expectConversation(utterances: Utterance[]): void {
  expectWholeRecord(utterances);
  const candidate = saidBy(utterances, 'candidate').map(plainWords);
  expect(candidate).toEqual([
    plainWords(ANSWERS.first),
    plainWords(`${ANSWERS.pausedStart} ${ANSWERS.pausedEnd}`),
    plainWords(ANSWERS.interruption),
    plainWords(ANSWERS.typed),
  ]);
  expect(utterances.filter((utterance) => utterance.input === 'typed')).toHaveLength(1);
}

/** Of the reply that was interrupted the record holds what had sounded, word by word, and not the question at its end. */
function expectCutWhereHeard(utterances: Utterance[], room: Room): void {
  const interruption = utterances.findIndex(
    ({ text }) => plainWords(text) === plainWords(ANSWERS.interruption),
  );
  const cut = utterances[interruption - 1];
  expect(cut).toMatchObject({ role: 'interviewer', interrupted: true });
  if (!cut) return;
  // Each reply of the stand-in interviewer up to the last ends with its one question.
  expect(cut.text).not.toContain('?');
  const { words, playedSamples } = room.wire.cutOf(cut.turnId);
  const sounded = words.filter(({ startSample }) => startSample < playedSamples).map(({ text }) => text);
  // The last of these may have been cut in its middle: a word counts once it was heard to its end.
  const whole = [sounded, sounded.slice(0, -1)].map((heard) => plainWords(heard.join(' ')));
  expect(whole).toContain(plainWords(cut.text));
}
