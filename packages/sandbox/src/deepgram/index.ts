import { knownPhrases } from '../listening/phrases.ts';
import type { StandInFactory } from '../server/stand-in.ts';
import { DeepgramListen } from './listen.ts';
import { deepgramSpeak } from './speak.ts';

/** Deepgram's streamed recognition, and Aura's speech. */
export const deepgram: StandInFactory = (context) => {
  const listen = new DeepgramListen(context);
  return {
    path: '/deepgram',
    routes: [{ method: 'POST', path: /^\/v1\/speak$/, handle: (routed) => deepgramSpeak(routed, context) }],
    upgrades: [{ path: /^\/v1\/listen$/, upgrade: (request) => listen.upgrade(request) }],
    notFound: { detail: 'Not Found' },
    learn: (phrase) => knownPhrases.learn(phrase),
    close: () => listen.close(),
  };
};
