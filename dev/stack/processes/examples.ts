import { exampleMode } from '../vendors.ts';
import type { EnvironmentPlan, Variables } from './process.ts';
import { hostOf, inherited } from './variables.ts';

/** Of every example site. */
export function exampleVariables(plan: EnvironmentPlan, port: number): Variables {
  return {
    ...inherited(plan),
    HOST: hostOf(plan),
    PORT: String(port),
    VIVAVOCE_API_URL: plan.apiUrl,
    VIVAVOCE_PUBLISHABLE_KEY: keysOf(plan).publishable,
  };
}

export function keysOf({ own, secrets }: EnvironmentPlan) {
  return secrets.keys[exampleMode(own)];
}
