import type { ApiEnvironment } from '@vivavoce/contract/environment';

/** What a page may connect to that interviews (CSP `connect-src`): the agents, and LiveKit where sessions run over it. */
export function realtimeOriginsOf({
  REALTIME_ORIGINS,
  LIVEKIT_URL,
}: Pick<ApiEnvironment, 'REALTIME_ORIGINS' | 'LIVEKIT_URL'>): string[] {
  if (LIVEKIT_URL === undefined) return REALTIME_ORIGINS;
  const { origin } = new URL(LIVEKIT_URL);
  // Its client asks over HTTP why a connection was refused.
  return [...REALTIME_ORIGINS, origin, origin.replace(/^ws/, 'http')];
}
