import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ConnectionKind } from '@vivavoce/contract/plain';
import { liveKitServer, type Stack, startStack } from '@vivavoce/dev';

/**
 * The product with stand-ins whose stage times hold: without the weights of the natural voice and of the recogniser, which would
 * take the cores that are being measured. Nothing here needs them, since every word is scripted.
 *
 * @param options.distanceMs How far away the vendors are, each way.
 * @param options.workers Worker processes of the agent. @defaultValue 2
 * @param options.transport Way of sound and text between candidate and agent.
 */
export async function startMeasuredStack({
  distanceMs = 0,
  transport,
  workers = 2,
}: {
  distanceMs?: number;
  transport: ConnectionKind;
  workers?: number;
}): Promise<Stack> {
  // The stand-ins inherit both.
  process.env.VIVAVOCE_CACHE = join(tmpdir(), 'vivavoce-bench-without-weights');
  process.env.SANDBOX_DISTANCE_MS = String(distanceMs);
  const liveKit = transport === 'livekit' ? { command: await liveKitServer() } : undefined;
  return startStack({ examples: false, workers, ...(liveKit ? { liveKit } : {}) });
}

/** @throws Error where `--transport` names none */
export function transportOf(name: string): ConnectionKind {
  if (name === 'websocket' || name === 'livekit') return name;
  throw new Error(`--transport is websocket or livekit, not ${name}`);
}
