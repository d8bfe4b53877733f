import type { BridgeFailure } from '../bridge/messages.ts';
import { failureOf } from './session.ts';

/**
 * Asks for the frame's page from here: why a frame stays empty (the key, its origins) a browser tells nobody. Answers the
 * refusal, `null` where there is none, nothing where nobody answered.
 */
export async function refusalOf(
  url: string,
): Promise<(BridgeFailure & { fix?: string | undefined }) | null | undefined> {
  try {
    const response = await fetch(url, { credentials: 'omit' });
    return response.ok ? null : failureOf(await response.json());
  } catch {
    return undefined;
  }
}
