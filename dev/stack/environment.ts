import {
  agentEnvironmentSchema,
  apiEnvironmentSchema,
  EnvironmentError,
  readEnvironment,
  tasksEnvironmentSchema,
} from '@vivavoce/contract';
import type { ProcessName } from './names.ts';
import type { Ports } from './plan.ts';
import type { Secrets } from './secrets.ts';
import { isReal, VENDORS } from './vendors.ts';

type Variables = Record<string, string>;

export interface EnvironmentPlan {
  ports: Ports;
  secrets: Secrets;
  databaseUrl: string;
  redisUrl: string | undefined;
  workers: number;
  spoolFolder: string;
  /** What the developer set, in the environment or `.env`. */
  own: Readonly<Record<string, string | undefined>>;
}

/** Addresses as browsers reach them. */
export function addresses({ ports }: Pick<EnvironmentPlan, 'ports'>) {
  return {
    apiUrl: `http://localhost:${ports.api}`,
    standInsUrl: `http://127.0.0.1:${ports.standIns}`,
    careerCoachUrl: `http://localhost:${ports.careerCoach}`,
    universityPortalUrl: `http://localhost:${ports.universityPortal}`,
  };
}

/** Exact origins of the example pages, under both names of this machine. */
export function exampleOrigins({ ports }: Pick<EnvironmentPlan, 'ports'>): string[] {
  return [ports.careerCoach, ports.universityPortal].flatMap((port) => [
    `http://localhost:${port}`,
    `http://127.0.0.1:${port}`,
  ]);
}

const KNOWN = [apiEnvironmentSchema, agentEnvironmentSchema].flatMap((schema) => Object.keys(schema.shape));

/** The variables of each process: what it needs of ours, and nothing that is meant for another. */
export function environmentOf(name: ProcessName, plan: EnvironmentPlan): Variables {
  const { own, ports, secrets } = plan;
  const { apiUrl, standInsUrl } = addresses(plan);
  const host = own.HOST || '127.0.0.1';
  const inherited = without(own, KNOWN);
  const records = {
    ...pick(own, ['LOG_LEVEL']),
    NODE_ENV: 'development',
    DATABASE_URL: plan.databaseUrl,
    ...(plan.redisUrl ? { REDIS_URL: plan.redisUrl } : {}),
    AGENT_TOKEN: secrets.agentToken,
  };
  const answers = { PUBLIC_URL: apiUrl, TOKEN_SECRET: secrets.tokenSecret, STANDINS_URL: standInsUrl };
  switch (name) {
    case 'stand-ins':
      return { ...inherited, HOST: '127.0.0.1', PORT: String(ports.standIns) };
    case 'api':
      return {
        ...environmentOf('tasks', plan),
        ...pick(own, Object.keys(apiEnvironmentSchema.shape)),
        ...records,
        HOST: host,
        PORT: String(ports.api),
        REALTIME_ORIGINS: 'ws://localhost:*',
        ...answers,
      };
    case 'tasks':
      return {
        ...inherited,
        ...pick(own, Object.keys(tasksEnvironmentSchema.shape)),
        ...records,
        ...answers,
      };
    case 'agent':
      return {
        ...inherited,
        ...pick(own, Object.keys(agentEnvironmentSchema.shape)),
        ...records,
        HOST: host,
        API_URL: `http://127.0.0.1:${ports.api}`,
        WORKER_PORT: String(ports.workers),
        WORKER_PUBLIC_URL: 'ws://localhost:{port}',
        WORKERS: String(plan.workers),
        SPOOL_DIR: plan.spoolFolder,
      };
    case 'career-coach':
    case 'university-portal': {
      const keys = secrets.keys[exampleMode(own)];
      return {
        ...inherited,
        HOST: host,
        PORT: String(name === 'career-coach' ? ports.careerCoach : ports.universityPortal),
        VIVAVOCE_API_URL: apiUrl,
        VIVAVOCE_PUBLISHABLE_KEY: keys.publishable,
        ...(name === 'career-coach' ? { VIVAVOCE_SECRET_KEY: keys.secret } : {}),
      };
    }
    default:
      return name satisfies never;
  }
}

/** Whoever brought a vendor's key wants to hear that vendor, which test sessions never reach. */
export function exampleMode(own: EnvironmentPlan['own']): 'test' | 'live' {
  return VENDORS.some((vendor) => isReal(vendor, own)) ? 'live' : 'test';
}

/**
 * Reads the environment of every process as the process itself will, so that a bad variable is said before anything starts.
 * @throws EnvironmentError with everything that is wrong.
 */
export function checkEnvironment(plan: EnvironmentPlan): void {
  const problems = [
    problemsOf(() => readEnvironment(apiEnvironmentSchema, environmentOf('api', plan))),
    problemsOf(() => readEnvironment(tasksEnvironmentSchema, environmentOf('tasks', plan))),
    problemsOf(() => readEnvironment(agentEnvironmentSchema, environmentOf('agent', plan))),
  ].flat();
  if (problems.length > 0) throw new EnvironmentError([...new Set(problems)]);
}

function problemsOf(read: () => unknown): readonly string[] {
  try {
    read();
    return [];
  } catch (error) {
    if (error instanceof EnvironmentError) return error.problems;
    throw error;
  }
}

function pick(variables: EnvironmentPlan['own'], names: readonly string[]): Variables {
  return Object.fromEntries(names.flatMap((name) => (variables[name] ? [[name, variables[name]]] : [])));
}

function without(variables: EnvironmentPlan['own'], names: readonly string[]): Variables {
  return Object.fromEntries(
    Object.entries(variables).flatMap(([name, value]) =>
      value === undefined || names.includes(name) ? [] : [[name, value]],
    ),
  );
}
