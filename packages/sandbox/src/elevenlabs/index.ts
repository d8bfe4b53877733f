import type { StandInFactory } from '../server/stand-in.ts';
import { ElevenLabsMulti } from './multi.ts';
import { elevenLabsSpeech } from './speech.ts';
import { ElevenLabsTranscribe } from './transcribe.ts';

/** ElevenLabs' streamed text to speech, with and without timestamps and in contexts, and Scribe's streamed recognition. */
export const elevenLabs: StandInFactory = (context) => {
  const multi = new ElevenLabsMulti(context);
  const transcribe = new ElevenLabsTranscribe(context);
  return {
    path: '/elevenlabs',
    routes: [
      {
        method: 'POST',
        path: /^\/v1\/text-to-speech\/([^/]+)\/stream(\/with-timestamps)?$/,
        handle: (routed) => elevenLabsSpeech(routed, context),
      },
    ],
    upgrades: [
      { path: /^\/v1\/speech-to-text\/realtime$/, upgrade: (request) => transcribe.upgrade(request) },
      {
        path: /^\/v1\/text-to-speech\/[^/]+\/multi-stream-input$/,
        upgrade: (request) => multi.upgrade(request),
      },
    ],
    notFound: { detail: 'Not Found' },
    close: () => {
      multi.close();
      transcribe.close();
    },
  };
};
