import { createHmac } from 'node:crypto';
import { agentEnvironmentSchema, apiEnvironmentSchema } from '@vivavoce/contract/environment';
import type { EnvironmentPlan, Variables } from './process.ts';

const OURS = [apiEnvironmentSchema, agentEnvironmentSchema].flatMap((schema) => Object.keys(schema.shape));

/** What the developer set and nobody here reads: paths, locales, settings of Node. */
export function inherited({ own }: EnvironmentPlan): Variables {
  return Object.fromEntries(
    Object.entries(own).flatMap(([name, value]) =>
      value === undefined || OURS.includes(name) ? [] : [[name, value]],
    ),
  );
}

/** What the developer set of the variables that a schema reads. */
export function ownOf(schema: { shape: object }, { own }: EnvironmentPlan): Variables {
  return pick(own, Object.keys(schema.shape));
}

/** Of every process that works with the records. */
export function recordsVariables(plan: EnvironmentPlan): Variables {
  return {
    ...pick(plan.own, ['LOG_LEVEL']),
    NODE_ENV: 'development',
    DATABASE_URL: plan.databaseUrl,
    ...(plan.redisUrl ? { REDIS_URL: plan.redisUrl } : {}),
    AGENT_TOKEN: plan.secrets.agentToken,
  };
}

/** What the payment providers tell is signed with these: by their stand-ins where the developer brought no key. */
export function paymentVariables({ own, secrets }: EnvironmentPlan): Variables {
  const made = (name: string) => createHmac('sha256', secrets.tokenSecret).update(name).digest('hex');
  return {
    STRIPE_WEBHOOK_SECRET: own.STRIPE_WEBHOOK_SECRET || `whsec_${made('stripe')}`,
    RAZORPAY_WEBHOOK_SECRET: own.RAZORPAY_WEBHOOK_SECRET || made('razorpay'),
  };
}

/** On one machine each process has a port of its own for its metrics: the first has the one that the developer set. */
export function metricsOf({ own }: EnvironmentPlan, place: number): Variables {
  return own.METRICS_PORT ? { METRICS_PORT: String(Number(own.METRICS_PORT) + place) } : {};
}

export function hostOf({ own }: EnvironmentPlan): string {
  return own.HOST || '127.0.0.1';
}

function pick(variables: EnvironmentPlan['own'], names: readonly string[]): Variables {
  return Object.fromEntries(names.flatMap((name) => (variables[name] ? [[name, variables[name]]] : [])));
}
