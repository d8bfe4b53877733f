import { happened } from '@vivavoce/candidate';
import type { SandboxFault, SandboxProfile } from '@vivavoce/contract/plain';
import { sampleOf } from '@vivavoce/dev';
import { describe, expect, it } from 'vitest';
import { Caller } from '../support/caller.ts';
import { expectQuotesInRecord, expectWholeRecord, plainWords, saidBy } from '../support/record.ts';
import { useProduct } from '../support/stack.ts';
import { SHORT_TEMPLATE } from '../support/template.ts';

const SPOKEN = [
  'I traced the join and found',
  'that the status table was one day behind the ledger.',
] as const;
const SPOKEN_TEXT = SPOKEN.join(' ');
/** 400 ms of silence as a WAV: no end of a turn, but long enough for the recogniser to be asked for its words. */
const PAUSE = Buffer.alloc(44 + 400 * 16 * 2);
const TYPED = 'Then I added a freshness check that fails the build.';

const KINDS: SandboxFault['kind'][] = ['slow', 'stalled', 'rate_limited', 'dropped'];
const VENDORS = {
  llm: { outcome: 'the interviewer goes on with words of its own', from: 1, times: 2, seed: 12 },
  tts: { outcome: 'another voice speaks, or captions go on', from: 1, times: 1, seed: 4 },
  stt: {
    outcome: 'the candidate is asked again or heard on a second connection',
    ...{ from: 0, times: 1, seed: 7 },
  },
} satisfies Partial<Record<SandboxFault['vendor'], object>>;

/** Every kind of every vendor in a soak; else one of each, the others against the agent's host alone. */
const FAULTS = Object.entries(VENDORS).flatMap(([vendor, { outcome, from, times, seed }]) =>
  sampleOf(KINDS, { count: 1, seed }).map((kind) => ({
    outcome,
    fault: { vendor: vendor as SandboxFault['vendor'], kind, from, times },
  })),
);

describe('no fault of a vendor ends an interview or silences it for good', () => {
  const product = useProduct();

  const interview = async (sandbox: Omit<SandboxProfile, 'seed'>) => {
    const caller = await Caller.join(product.partner, {
      template: SHORT_TEMPLATE.slug,
      sandbox: { script: [{ text: SPOKEN_TEXT }], ...sandbox },
    });
    await caller.untilAnswered(60_000);
    const [before, after] = await Promise.all([
      product.partner.voice(SPOKEN[0]),
      product.partner.voice(SPOKEN[1]),
    ]);
    await Promise.all([before, PAUSE, after].map((wav) => caller.speakWav(wav)));
    await caller.untilAnswered(60_000);
    const typed = caller.say(TYPED);
    await caller.untilAnswered(60_000);
    expect(caller.isAccepted(typed)).toBe(true);
    caller.end();
    await caller.until('ended', () => caller.ended, 30_000);
    caller.hangUp();
    await product.partner.until(caller.sessionId, 'evaluated', 90_000);
    const utterances = await product.partner.utterances(caller.sessionId);
    expectWholeRecord(utterances);
    const log = await product.partner.standInLog(caller.sessionId);
    for (const fault of sandbox.faults ?? [])
      expect(happened(log, fault), `${fault.vendor} ${fault.kind}`).toBe(true);
    expect(saidBy(utterances, 'candidate').map(plainWords)).toContain(plainWords(TYPED));
    return { caller, utterances };
  };

  for (const { fault, outcome } of FAULTS) {
    it.concurrent(`${fault.vendor} ${fault.kind}, ${fault.times} times: ${outcome}`, async () => {
      const { utterances } = await interview({ faults: [fault] });
      // A recogniser that never answers is noticed too late to hear it all again: there the candidate is asked. On a busy machine
      // the pause may grow until it ends a turn; then two utterances hold the words.
      if (fault.vendor !== 'stt' || fault.kind !== 'stalled')
        expect(plainWords(saidBy(utterances, 'candidate').join(' '))).toContain(plainWords(SPOKEN_TEXT));
    });
  }

  it.concurrent('a dishonest model is contained through a whole interview', async () => {
    const { caller, utterances } = await interview({ dishonest: true });
    for (const text of saidBy(utterances, 'interviewer')) {
      expect(text).not.toMatch(/\[\[|\]\]|```|<\/?[a-z_]+>/i);
      expect(text.length).toBeLessThan(1_500);
    }
    const evaluation = await product.partner.evaluation(caller.sessionId);
    expectQuotesInRecord(evaluation, utterances);
  });
});
