import { freePort, PORT_STEP, portNear } from '../services/ports.ts';
import { definitionOf, PROCESS_NAMES, type ProcessName } from './processes/index.ts';

export type PortName = ProcessName | 'postgres';

/** The first port of each process; 0 where it has none. */
export type Ports = Readonly<Record<PortName, number>>;

/** A port that was busy. */
export interface MovedPort {
  name: PortName;
  wanted: number;
  taken: number;
}

export interface PortOptions {
  /** The preferred ports or, where busy, free ones near them; or free ones altogether. */
  preferred: boolean;
  /** The agent's workers take one each, in a row. */
  workers: number;
}

const POSTGRES_PORT = 4150;

const PREFERRED = [
  ...PROCESS_NAMES.map((name) => [name, definitionOf(name).preferredPort] as const),
  ['postgres', POSTGRES_PORT] as const,
];

export async function choosePorts(options: PortOptions): Promise<{ ports: Ports; moved: MovedPort[] }> {
  const ports: Partial<Record<PortName, number>> = {};
  const moved: MovedPort[] = [];
  for (const [name, wanted] of PREFERRED) {
    ports[name] = 0;
    if (wanted === undefined) continue;
    const taken = await choosePort(name, wanted, options);
    ports[name] = taken;
    if (options.preferred && taken !== wanted) moved.push({ name, wanted, taken });
  }
  return { ports: ports as Ports, moved };
}

/** A port for a process that lost its own between choosing it and listening on it. */
export async function chooseAgain(
  name: ProcessName,
  { port, ...options }: PortOptions & { port: number },
): Promise<MovedPort> {
  // Not that one again, though it may be free by now.
  return { name, wanted: port, taken: await choosePort(name, port + PORT_STEP, options) };
}

function choosePort(name: PortName, wanted: number, { preferred, workers }: PortOptions): Promise<number> {
  const count = name === 'agent' ? workers : 1;
  return preferred ? portNear(wanted, count) : freePort(count);
}
