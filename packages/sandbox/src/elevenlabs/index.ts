import type { StandInFactory } from '../server/stand-in.ts';
import { elevenLabsSpeech } from './speech.ts';

/** ElevenLabs' streamed text to speech, with and without timestamps. */
export const elevenLabs: StandInFactory = (context) => ({
  path: '/elevenlabs',
  routes: [
    {
      method: 'POST',
      path: /^\/v1\/text-to-speech\/([^/]+)\/stream(\/with-timestamps)?$/,
      handle: (routed) => elevenLabsSpeech(routed, context),
    },
  ],
  notFound: { detail: 'Not Found' },
});
