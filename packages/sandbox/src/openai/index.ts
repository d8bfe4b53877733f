import type { StandInFactory } from '../server/stand-in.ts';
import { chatCompletions } from './completions.ts';

/** OpenAI's chat completions, whole and streamed, as any server speaks them that calls itself compatible. */
export const openAi: StandInFactory = (context) => ({
  path: '/openai',
  routes: [
    {
      method: 'POST',
      path: /^\/v1\/chat\/completions$/,
      handle: (routed) => chatCompletions(routed, context),
    },
  ],
  notFound: {
    error: { message: 'Invalid URL', type: 'invalid_request_error', param: null, code: null },
  },
});
