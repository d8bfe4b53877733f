import type { StandInFactory } from '../server/stand-in.ts';
import { anthropicMessages } from './messages.ts';

/** Anthropic's Messages API, whole and streamed. */
export const anthropic: StandInFactory = (context) => ({
  path: '/anthropic',
  routes: [
    { method: 'POST', path: /^\/v1\/messages$/, handle: (routed) => anthropicMessages(routed, context) },
  ],
  notFound: { type: 'error', error: { type: 'not_found_error', message: 'Not found' } },
});
