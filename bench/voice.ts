import { parseArgs } from 'node:util';
import type { ConnectionKind } from '@vivavoce/contract/plain';
import { peerFiguresOf, peerMissesOf, peerReport } from './peer/figures.ts';
import { installPeer } from './peer/install.ts';
import type { PeerRunOptions } from './peer/run.ts';
import { type Answer, answersOf, falselyPointed, taughtOf, textOf } from './voice/answers.ts';
import { MeasuringCandidate } from './voice/candidate.ts';
import { figuresOf, type MeasuredTurn, missesOf, report } from './voice/figures.ts';
import { Partner } from './voice/partner.ts';
import { recordedClips } from './voice/recordings.ts';
import { run } from './voice/run.ts';
import { teach } from './voice/speech.ts';
import { startMeasuredStack, transportOf } from './voice/stack.ts';
import { SHORT_QUESTIONS } from './voice/template.ts';

/** As many as two cores carry without one disturbing another. */
const PARALLEL = 4;

/**
 * `npm run bench:voice`: how fast the interviewer answers people, measured where the candidate is, and how often it cuts in on
 * them. `--transport livekit` takes LiveKit instead of the WebSocket, and with it `--peer livekit-agents`
 * measures LiveKit's own agents framework in the same run, in two settings. `--network 40` puts the vendors 40 ms away each way; `--turns 12` is a short look, which misses its goal for being short;
 * `--verbose` tells every turn, `--json` prints one line for programs.
 */
async function main(parameters: string[]): Promise<number> {
  const { values } = parseArgs({
    args: parameters,
    options: {
      json: { type: 'boolean' },
      network: { type: 'string', default: '0' },
      peer: { type: 'string' },
      transport: { type: 'string', default: 'websocket' },
      turns: { type: 'string', default: '60' },
      verbose: { type: 'boolean' },
    },
  });
  const distanceMs = Number(values.network);
  const transport = transportOf(values.transport);
  const say = (text: string) => process.stderr.write(text);
  const peer = await peerOf(values.peer, transport);
  const clips = await recordedClips();
  const answers = answersOf(clips).slice(0, Number(values.turns));
  const stack = await startMeasuredStack({ distanceMs, transport });
  try {
    const partner = new Partner(stack.apiUrl, stack.keys.test.secret);
    const template = await partner.createTemplate(SHORT_QUESTIONS);
    await teach(stack.standInsUrl, taughtOf(clips));
    const onTurn = (turn: MeasuredTurn, answer: Answer) =>
      say(values.verbose ? `${JSON.stringify({ text: textOf(answer), ...turn })}\n` : markOf(turn));
    const measure = (name: string, of: readonly Answer[]) =>
      run({
        begin: async (sandbox) =>
          MeasuringCandidate.join(await partner.open({ template, sandbox }), transport),
        standInsUrl: stack.standInsUrl,
        answers: of,
        name,
        parallel: PARALLEL,
        onTurn,
      });
    say(
      `Measuring ${answers.length} turns over ${transport} in real time, ${PARALLEL} interviews at once; this takes some minutes.\n`,
    );
    const turns = await measure('voice', answers);
    say('\nThe pauses in mid-sentence once more, a quarter of them with a full stop that is none.\n');
    const measured = { turns, falselyPointed: await measure('points', falselyPointed(answers)) };
    const figures = figuresOf(measured);
    if (peer) say('\nThe same answers to LiveKit’s own framework, at its quickest and then as it comes.\n');
    const ofPeer = peer && peerFiguresOf(figures.p50Ms, await measurePeer(peer, { stack, answers, onTurn }));
    const misses = [
      ...missesOf(figures, { far: distanceMs > 0, transport }),
      ...(ofPeer ? peerMissesOf(ofPeer) : []),
    ];
    const reports = [
      report(figures, measured, transport),
      ...(ofPeer ? [peerReport(ofPeer, figures.pausedTurns)] : []),
    ];
    say(`\n\n${reports.join('\n\n')}\n\n${misses.map((miss) => `missed: ${miss}\n`).join('')}`);
    if (values.json) process.stdout.write(`${JSON.stringify({ transport, ...figures, ...ofPeer })}\n`);
    return misses.length > 0 ? 1 : 0;
  } finally {
    await stack.stop();
  }
}

/** LiveKit's library is native, and loaded where there is something to measure over it. */
async function measurePeer(program: string, options: Omit<PeerRunOptions, 'program' | 'parallel'>) {
  const { runPeer } = await import('./peer/run.ts');
  return runPeer({ ...options, program, parallel: PARALLEL });
}

/** The program of the peer that was asked for, installed. @throws Error where there is no such, or nothing to measure it over */
async function peerOf(name: string | undefined, transport: ConnectionKind): Promise<string | undefined> {
  if (name === undefined) return undefined;
  if (name !== 'livekit-agents') throw new Error(`--peer is livekit-agents, not ${name}`);
  if (transport !== 'livekit') throw new Error('--peer livekit-agents needs --transport livekit');
  return installPeer();
}

function markOf({ cutIn, pause, replied }: MeasuredTurn): string {
  if (cutIn) return pause === 'after_sentence' ? 's' : 'x';
  return replied ? '.' : '-';
}

process.exit(await main(process.argv.slice(2)));
