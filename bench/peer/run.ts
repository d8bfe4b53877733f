import type { Stack } from '@vivavoce/dev';
import type { Answer } from '../voice/answers.ts';
import type { MeasuredTurn } from '../voice/figures.ts';
import { run } from '../voice/run.ts';
import { SHORT_QUESTIONS } from '../voice/template.ts';
import { Peer } from './peer.ts';
import type { PeerSetting } from './process.ts';

export interface PeerRunOptions {
  program: string;
  stack: Stack;
  answers: readonly Answer[];
  parallel: number;
  onTurn: (turn: MeasuredTurn, answer: Answer) => void;
}

/** The same answers to the peer, once in each setting. */
export async function runPeer(options: PeerRunOptions): Promise<Record<PeerSetting, MeasuredTurn[]>> {
  return { fast: await measure('fast', options), defaults: await measure('defaults', options) };
}

async function measure(
  setting: PeerSetting,
  { program, stack, answers, parallel, onTurn }: PeerRunOptions,
): Promise<MeasuredTurn[]> {
  const { liveKit, standInsUrl } = stack;
  if (!liveKit) throw new Error('The peer needs the LiveKit server of this run.');
  const questions = SHORT_QUESTIONS.questions.map(({ text }) => text);
  const peer = await Peer.start({ program, setting, liveKit, standInsUrl, questions, spare: parallel });
  try {
    return await run({
      begin: (sandbox) => peer.begin(sandbox),
      standInsUrl,
      answers,
      name: `peer-${setting}`,
      parallel,
      onTurn,
    });
  } finally {
    peer.stop();
  }
}
