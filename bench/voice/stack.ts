import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Stack, startStack } from '@vivavoce/dev';

/**
 * The product with stand-ins whose stage times hold: without the weights of the natural voice and of the recogniser, which would
 * take the cores that are being measured. Nothing here needs them, since every word is scripted.
 *
 * @param distanceMs How far away the vendors are, each way.
 */
export function startMeasuredStack({ distanceMs = 0 } = {}): Promise<Stack> {
  // The stand-ins inherit both.
  process.env.VIVAVOCE_CACHE = join(tmpdir(), 'vivavoce-bench-without-weights');
  process.env.SANDBOX_DISTANCE_MS = String(distanceMs);
  return startStack({ examples: false });
}
