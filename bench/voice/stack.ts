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
  const liveKit = transport === 'livekit' ? { command: await liveKitServer() } : undefined;
  if (liveKit) await loadLiveKit();
  // The stand-ins inherit it.
  process.env.SANDBOX_DISTANCE_MS = String(distanceMs);
  return startStack({ examples: false, models: 'none', workers, ...(liveKit ? { liveKit } : {}) });
}

/** LiveKit's library tells of every packet that nobody waits for, but where it is loaded in production. */
async function loadLiveKit(): Promise<void> {
  const { NODE_ENV = '' } = process.env;
  process.env.NODE_ENV = 'production';
  await import('@vivavoce/candidate/room');
  if (NODE_ENV) process.env.NODE_ENV = NODE_ENV;
  else delete process.env.NODE_ENV;
}

/** @throws Error where `--transport` names none */
export function transportOf(name: string): ConnectionKind {
  if (name === 'websocket' || name === 'livekit') return name;
  throw new Error(`--transport is websocket or livekit, not ${name}`);
}
