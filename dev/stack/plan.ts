import { freePort, portNear } from '../services/ports.ts';

export interface Ports {
  api: number;
  standIns: number;
  careerCoach: number;
  universityPortal: number;
  /** Of the first worker; each further one takes the next. */
  workers: number;
  postgres: number;
}

export const PREFERRED_PORTS = {
  api: 4100,
  standIns: 4110,
  careerCoach: 4120,
  universityPortal: 4130,
  workers: 4140,
  postgres: 4150,
} as const satisfies Ports;

/** A port that was busy. */
export interface MovedPort {
  name: keyof Ports;
  wanted: number;
  taken: number;
}

/** Ports for every process: the preferred ones or, where busy, free ones near them; or free ones altogether. */
export async function choosePorts(options: {
  preferred: boolean;
  workers: number;
}): Promise<{ ports: Ports; moved: MovedPort[] }> {
  const ports: Ports = { ...PREFERRED_PORTS };
  const moved: MovedPort[] = [];
  for (const [name, wanted] of Object.entries(PREFERRED_PORTS) as [keyof Ports, number][]) {
    const count = name === 'workers' ? options.workers : 1;
    const taken = options.preferred ? await portNear(wanted, count) : await freePort(count);
    ports[name] = taken;
    if (options.preferred && taken !== wanted) moved.push({ name, wanted, taken });
  }
  return { ports, moved };
}
