import type { CoreContext } from '../../../context.ts';

/** LiveKit's server, and the key that opens it. */
export interface LiveKitAccess {
  url: string;
  apiKey: string;
  apiSecret: string;
}

/** Nothing where sessions run over the WebSocket alone. */
export function liveKitOf({
  LIVEKIT_URL: url,
  LIVEKIT_API_KEY: apiKey,
  LIVEKIT_API_SECRET: apiSecret,
}: CoreContext['environment']): LiveKitAccess | undefined {
  return url && apiKey && apiSecret ? { url, apiKey, apiSecret } : undefined;
}
