import { attempt } from '../core/attempt.ts';
import type { Remembered } from '../core/memory.ts';

/** The interview that another tab of this site is in, with all that goes on with it. */
export interface Elsewhere {
  title: string;
  startedAt: string | null;
  kept: Remembered;
}

type Word = 'who' | Elsewhere;

/** A tab that is there answers at once; where none is, nobody waits long. */
const ANSWER_MS = 250;

/**
 * Tabs of one origin speak to each other, so nothing that opens a session outlives its tab. Answers whoever asks for the
 * interview at `place`; answers the function that stops it.
 */
export function answerOthers(place: string, running: () => Elsewhere | null): () => void {
  const channel = channelOf(place);
  if (!channel) return () => {};
  channel.onmessage = ({ data }: MessageEvent<Word>) => {
    const mine = data === 'who' && running();
    if (mine) channel.postMessage(mine);
  };
  return () => channel.close();
}

/** The interview at `place` in another tab, where there is one. */
export function askOthers(place: string): Promise<Elsewhere | null> {
  const channel = channelOf(place);
  if (!channel) return Promise.resolve(null);
  return new Promise<Elsewhere | null>((resolve) => {
    setTimeout(resolve, ANSWER_MS, null);
    channel.onmessage = ({ data }: MessageEvent<Word>) => data !== 'who' && resolve(data);
    channel.postMessage('who');
  }).finally(() => channel.close());
}

/** Without it (an old browser, or one that lets this page store nothing) tabs know nothing of each other. */
function channelOf(place: string): BroadcastChannel | undefined {
  return attempt(() => new BroadcastChannel(place));
}
