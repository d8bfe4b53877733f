import { knownPhrases } from '../listening/phrases.ts';
import type { SandboxContext } from '../server/context.ts';
import type { StandInFactory } from '../server/stand-in.ts';
import { ListenConnection } from './connection.ts';
import { FluxConnection } from './flux-connection.ts';
import { type FluxQuery, readFluxQuery } from './flux-query.ts';
import { DeepgramListen } from './listen.ts';
import { type ListenQuery, readListenQuery } from './query.ts';
import { deepgramSpeak } from './speak.ts';

/** Deepgram's streamed recognition in both versions, and Aura's speech. */
export const deepgram: StandInFactory = (context) => {
  const nova = new DeepgramListen<ListenQuery>(context, {
    readQuery: readListenQuery,
    speak: (socket, options) => new ListenConnection(socket, { ...options, ...hearing(context, options) }),
  });
  const flux = new DeepgramListen<FluxQuery>(context, {
    readQuery: readFluxQuery,
    speak: (socket, options) => new FluxConnection(socket, { ...options, ...hearing(context, options) }),
  });
  return {
    path: '/deepgram',
    routes: [{ method: 'POST', path: /^\/v1\/speak$/, handle: (routed) => deepgramSpeak(routed, context) }],
    upgrades: [
      { path: /^\/v1\/listen$/, upgrade: (request) => nova.upgrade(request) },
      { path: /^\/v2\/listen$/, upgrade: (request) => flux.upgrade(request) },
    ],
    notFound: { detail: 'Not Found' },
    learn: (phrase) => knownPhrases.learn(phrase),
    close: () => {
      nova.close();
      flux.close();
    },
  };
};

function hearing({ models, limits }: SandboxContext, { query }: { query: { language: string } }) {
  return {
    recogniser: query.language.startsWith('en') ? models.recogniser : undefined,
    silenceLimitMs: limits.sttSilenceMs,
  };
}
