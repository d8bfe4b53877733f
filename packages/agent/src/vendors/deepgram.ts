import { DeepgramClient } from '@deepgram/sdk';
import type { VendorAccess } from '@vivavoce/contract/internal';
import type { VendorFetch } from './connections.ts';

/** Deepgram's own client at the address of an access: of its recognisers and of its voices. */
export function deepgramClient({ baseUrl, apiKey }: VendorAccess, fetch?: VendorFetch): DeepgramClient {
  const socketUrl = baseUrl.replace(/^http/, 'ws');
  return new DeepgramClient({
    apiKey,
    environment: { base: baseUrl, production: socketUrl, agent: socketUrl, agentRest: baseUrl },
    ...(fetch ? { fetch } : {}),
  });
}
