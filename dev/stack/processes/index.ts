import { agent } from './agent.ts';
import { api } from './api.ts';
import { careerCoach } from './career-coach.ts';
import type { ProcessDefinition } from './process.ts';
import { standIns } from './stand-ins.ts';
import { tasks } from './tasks.ts';
import { universityPortal } from './university-portal.ts';

/** Every process of the product on one machine, PostgreSQL aside, by the name that logs and terminal give it. */
export const PROCESSES = {
  'stand-ins': standIns,
  api,
  tasks,
  agent,
  'career-coach': careerCoach,
  'university-portal': universityPortal,
} as const satisfies Record<string, ProcessDefinition>;

export type ProcessName = keyof typeof PROCESSES;

export const PROCESS_NAMES = Object.keys(PROCESSES) as ProcessName[];

/** What is known of a process, whichever it is. */
export function definitionOf(name: ProcessName): ProcessDefinition {
  return PROCESSES[name];
}

/** Those with a page to open. */
export const EXAMPLES = PROCESS_NAMES.filter((name) => definitionOf(name).page !== undefined);
