import { setTimeout as sleep } from 'node:timers/promises';
import { type Candidate, trimSilence } from '@vivavoce/candidate';
import { UP_SAMPLE_RATE } from '@vivavoce/contract/realtime';
import type { ConnectionKind } from '@vivavoce/contract/records';
import { expect } from 'vitest';
import { answered, plainWords } from './faults.ts';
import type { OpenSession, TestHost } from './host.ts';
import { speak } from './speech.ts';

const ANSWER = 'I traced the join and found that the status table was one day behind the ledger.';
const TYPED = 'Then I added a freshness check that fails the build.';
const MUTED_MS = 60_000;
const BARGE_INS = 200;
const CROWD = 20;
const CROWD_MS = 10 * 60_000;
/** What the process has taken after this is what it needs; from here on it must not grow. */
const SETTLED_MS = 3 * 60_000;
const GROWTH_MB = 100;
const SAMPLE_MS = 5_000;

/** A hardship of interviews, with how long it may take. Every one of them ends by its own word, with all that was said in its record. */
export interface Trial {
  name: string;
  timeoutMs: number;
  run: (host: TestHost, transport: ConnectionKind) => Promise<void>;
}

/** Of a room alone. */
export const ROOM_TRIALS: readonly Trial[] = [
  {
    name: 'a room that is deleted: the interview goes on over the WebSocket',
    timeoutMs: 120_000,
    async run(host, transport) {
      const { open, candidate } = await begin(host, { transport, name: 'deleted' });
      await open.deleteRoom();
      await candidate.until('the end of the room', () => candidate.closeCode !== undefined, 10_000);
      const again = await open.connect({ transport: 'websocket' });
      await again.until('the welcome', () => again.of('welcome').length > 0, 10_000);
      await again.untilPhase('listening');
      await finish(again, open);
    },
  },
];

/** Of any way of sound. */
export const TRIALS: readonly Trial[] = [
  {
    name: 'a candidate who is gone in mid-word, and comes back to another connection',
    timeoutMs: 180_000,
    async run(host, transport) {
      const { open, candidate } = await begin(host, { transport, name: 'mid-word' });
      const sound = trimSilence(await speak(ANSWER), UP_SAMPLE_RATE);
      void candidate.speak(sound);
      await sleep(1_500);
      candidate.cut();
      await sleep(2_000);
      const again = await open.connect({ transport });
      // Half a sentence is answered, or asked for again: somebody speaks, and listens then.
      await answered(again);
      await finish(again, open);
    },
  },
  {
    name: 'a microphone that is muted for a minute',
    timeoutMs: 240_000,
    async run(host, transport) {
      const { open, candidate } = await begin(host, { transport, name: 'muted' });
      candidate.send({ type: 'mute', muted: true });
      candidate.hush();
      await sleep(MUTED_MS);
      expect(candidate.closeCode).toBeUndefined();
      candidate.cut();
      const again = await open.connect({ transport });
      await again.until('the welcome', () => again.of('welcome').length > 0, 15_000);
      await again.untilPhase('listening', 60_000);
      await finish(again, open);
    },
  },
  {
    name: `${BARGE_INS} interruptions, one right after the other`,
    timeoutMs: 20 * 60_000,
    async run(host, transport) {
      const burst = trimSilence(await speak('No, wait.'), UP_SAMPLE_RATE);
      let made = 0;
      // An interview has an end, however it is interrupted: then comes the next one.
      for (let round = 1; made < BARGE_INS; round += 1) {
        const { open, candidate } = await begin(host, { transport, name: `barge-ins-${round}` });
        for (; made < BARGE_INS && !candidate.ended; made += 1) {
          await candidate.speak(burst);
          await sleep(300 + (made % 7) * 100);
        }
        await candidate.until('rest', () => candidate.ended || candidate.phase === 'listening', 60_000);
        if (candidate.ended) expectWholeRecord(open);
        else await finish(candidate, open);
      }
    },
  },
  {
    name: `${CROWD} interviews for ten minutes, in flat memory`,
    timeoutMs: CROWD_MS + 5 * 60_000,
    async run(host, transport) {
      let over = false;
      const talk = async (place: number) => {
        for (let round = 1; !over; round += 1) {
          const { open, candidate } = await begin(host, { transport, name: `crowd-${place}-${round}` });
          for (let turn = 0; turn < 4 && !over && !candidate.ended; turn += 1) {
            await candidate.speak(trimSilence(await speak(ANSWER), UP_SAMPLE_RATE));
            await answered(candidate);
            // Its own memory is not what is measured.
            candidate.frames.length = 0;
          }
          await close(candidate, open);
        }
      };
      const talks = Array.from({ length: CROWD }, (_, place) => talk(place));
      const failed = Promise.all(talks);
      failed.catch(() => undefined);
      const taken: number[] = [];
      const beganAt = performance.now();
      while (performance.now() - beganAt < CROWD_MS) {
        await Promise.race([sleep(SAMPLE_MS), failed]);
        if (performance.now() - beganAt > SETTLED_MS) taken.push(process.memoryUsage().rss / 2 ** 20);
      }
      over = true;
      await failed;
      const third = Math.floor(taken.length / 3);
      const growth = mean(taken.slice(-third)) - mean(taken.slice(0, third));
      process.stderr.write(`grew by ${Math.round(growth)} MB\n`);
      expect(growth).toBeLessThan(GROWTH_MB);
    },
  },
];

async function begin(
  host: TestHost,
  { transport, name }: { transport: ConnectionKind; name: string },
): Promise<{ open: OpenSession; candidate: Candidate }> {
  const seed = `${transport}-${name}`;
  const script = Array.from({ length: 4 }, () => ({ text: ANSWER }));
  const open = await host.open({ profile: { seed, script } });
  const candidate = await open.connect({ transport });
  await answered(candidate);
  return { open, candidate };
}

/** Something typed is taken and answered, and the interview comes to its end. */
async function finish(candidate: Candidate, open: OpenSession): Promise<void> {
  candidate.type(TYPED);
  await answered(candidate);
  await close(candidate, open);
  const said = open.stored.utterances.filter(({ role }) => role === 'candidate');
  expect(said.map(({ text }) => plainWords(text))).toContain(plainWords(TYPED));
}

async function close(candidate: Candidate, open: OpenSession): Promise<void> {
  candidate.end();
  await candidate.until('the end', () => candidate.ended, 60_000);
  candidate.cut();
  expectWholeRecord(open);
}

function expectWholeRecord({ stored }: OpenSession): void {
  expect(stored.utterances.map(({ sequence }) => sequence)).toEqual(
    stored.utterances.map((_, index) => index + 1),
  );
  expect(stored.end).not.toBeNull();
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
