import { anthropic } from './anthropic/index.ts';
import { deepgram } from './deepgram/index.ts';
import { elevenLabs } from './elevenlabs/index.ts';
import { openAi } from './openai/index.ts';
import { razorpay } from './razorpay/index.ts';
import type { StandInFactory } from './server/stand-in.ts';
import { stripe } from './stripe/index.ts';

/** Every vendor that somebody stands in for. */
export const STAND_INS: readonly StandInFactory[] = [
  deepgram,
  anthropic,
  openAi,
  elevenLabs,
  stripe,
  razorpay,
];
