import { EnvironmentError, readEnvironment } from '@vivavoce/contract/environment';
import type { Ports } from './ports.ts';
import { definitionOf, EXAMPLES, PROCESS_NAMES, type ProcessName } from './processes/index.ts';
import type { EnvironmentPlan, Variables } from './processes/process.ts';

/** A process's address as browsers reach it. */
export function addressOf(name: ProcessName, ports: Ports): string {
  return `http://localhost:${ports[name]}`;
}

/** Exact origins of the example pages, under both names of this machine. */
export function exampleOrigins(ports: Ports): string[] {
  return EXAMPLES.flatMap((name) => [`http://localhost:${ports[name]}`, `http://127.0.0.1:${ports[name]}`]);
}

export type Plan = Omit<EnvironmentPlan, 'apiUrl' | 'apiPort' | 'standInsUrl' | 'exampleOrigins'> & {
  ports: Ports;
};

/** Every variable of a process. */
export function environmentOf(name: ProcessName, { ports, ...plan }: Plan): Variables {
  const addresses = {
    apiUrl: addressOf('api', ports),
    apiPort: ports.api,
    standInsUrl: `http://127.0.0.1:${ports['stand-ins']}`,
    exampleOrigins: exampleOrigins(ports),
  };
  return definitionOf(name).environment({ ...plan, ...addresses }, ports[name]);
}

/**
 * Reads the environment of every process as the process itself will, so that a bad variable is said before anything starts.
 * @throws EnvironmentError with everything that is wrong.
 */
export function checkEnvironment(plan: Plan): void {
  const problems = PROCESS_NAMES.flatMap((name) => {
    const { schema } = definitionOf(name);
    return schema ? problemsOf(() => readEnvironment(schema, environmentOf(name, plan))) : [];
  });
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
