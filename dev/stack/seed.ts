import { spawn } from 'node:child_process';
import { ROOT } from './entries.ts';
import type { Owner, Secrets } from './secrets.ts';

const SEED_WITHIN_MS = 90_000;
const TENANT_NAME = 'Northwind University';

export interface SeedOptions {
  entry: string;
  environment: Record<string, string>;
  keys: Secrets['keys'];
  owner: Owner;
  /** Exact origins that the publishable keys allow. */
  origins: string[];
  /** Ends it under way; it is gone when the promise is settled. */
  signal: AbortSignal;
}

/**
 * Puts the demonstration tenant, its three templates, its keys and its owner into the database; again with other origins it only moves
 * those. The keys go over standard input, where no list of processes shows them. Answers the tenant's id.
 */
export function seedTenant({
  entry,
  environment,
  keys,
  owner,
  origins,
  signal,
}: SeedOptions): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [entry, 'seed'], {
      cwd: ROOT,
      env: environment,
      stdio: ['pipe', 'pipe', 'pipe'],
      timeout: SEED_WITHIN_MS,
      killSignal: 'SIGKILL',
      signal,
    });
    let answer = '';
    let errors = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      answer += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      errors += text;
    });
    child.once('error', (error) => {
      // One that was ended still has to close.
      if (child.pid === undefined) reject(error);
    });
    child.once('close', (code, killedBy) => {
      if (code === 0) resolve(answer.trim());
      else
        reject(
          new Error(
            `The demonstration tenant could not be seeded (${killedBy ?? `code ${code}`}): ${errors.trim()}`,
          ),
        );
    });
    child.stdin.on('error', () => {});
    child.stdin.end(JSON.stringify({ name: TENANT_NAME, keys, origins, owner }));
  });
}
