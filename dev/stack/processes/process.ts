import type { readEnvironment } from '@vivavoce/contract/environment';
import type { Secrets } from '../secrets.ts';

export type Variables = Record<string, string>;

/** What the environments of the processes are made from. */
export interface EnvironmentPlan {
  /** Address of the API as browsers reach it. */
  apiUrl: string;
  /** Port of the API on this machine. */
  apiPort: number;
  standInsUrl: string;
  /** Exact origins of the example pages: the API reads jobs there, and nowhere else on this machine. */
  exampleOrigins: readonly string[];
  secrets: Secrets;
  databaseUrl: string;
  redisUrl: string | undefined;
  workers: number;
  spoolFolder: string;
  blobsFolder: string;
  mailFolder: string;
  /** Of LiveKit's server, where sessions run over it; one that the developer named is in `own`. */
  liveKit: Variables;
  /** What the developer set, in the environment or `.env`. */
  own: Readonly<Record<string, string | undefined>>;
}

/** One process of the product on one machine: a file of this folder, and a line in the list beside it. */
export interface ProcessDefinition {
  /** Program, from the root of the repository. */
  entry: string;
  /** What listens at its port, in a sentence: `… moved to 4200`. */
  title: string;
  /** The port that it has where that is free; the agent's workers take one each from it on. @defaultValue it has none */
  preferredPort?: number;
  /** Nobody is told its port before it listens: where somebody else was faster it takes another. @defaultValue false */
  mayMove?: true;
  /** What must be there before it starts. */
  after: 'nothing' | 'database' | 'api';
  /** Processes of a lower number end first; whoever has not ended after `graceMs` is killed. */
  stop: { order: number; graceMs: number };
  /** A page to open, as `npm start` prints it. Only examples have one; stacks for tests may leave them out. */
  page?: { name: string; about: string };
  /** Its variables: what it needs of ours, and nothing that is meant for another. */
  environment(plan: EnvironmentPlan, port: number): Variables;
  /** How it reads them, so that a bad variable is said before anything starts. */
  schema?: Parameters<typeof readEnvironment>[0];
}
