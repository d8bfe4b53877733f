import type { StandInFactory } from '../server/stand-in.ts';
import { DeepgramListen } from './listen.ts';
import { knownPhrases } from './phrases.ts';

/** Deepgram's streamed recognition. */
export const deepgram: StandInFactory = (context) => {
  const listen = new DeepgramListen(context);
  return {
    path: '/deepgram',
    routes: [],
    upgrades: [{ path: /^\/v1\/listen$/, upgrade: (request) => listen.upgrade(request) }],
    notFound: { detail: 'Not Found' },
    learn: (phrase) => knownPhrases.learn(phrase),
    close: () => listen.close(),
  };
};
