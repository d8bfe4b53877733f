import type { StandInFactory } from '../server/stand-in.ts';
import { elevenLabsSpeech } from './speech.ts';
import { ElevenLabsTranscribe } from './transcribe.ts';

/** ElevenLabs' streamed text to speech, with and without timestamps, and Scribe's streamed recognition. */
export const elevenLabs: StandInFactory = (context) => {
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
    ],
    notFound: { detail: 'Not Found' },
    close: () => transcribe.close(),
  };
};
