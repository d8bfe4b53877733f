import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);
const KEPT_LINES = 6;

/**
 * Runs a program to its end and answers what it printed.
 * @throws Error with the last of what it said
 */
export async function run(
  command: string,
  parameters: readonly string[],
  options: { folder?: string; signal?: AbortSignal | undefined; timeoutMs: number },
): Promise<string> {
  try {
    const { stdout } = await execute(command, [...parameters], {
      ...(options.folder ? { cwd: options.folder } : {}),
      ...(options.signal ? { signal: options.signal } : {}),
      timeout: options.timeoutMs,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      maxBuffer: 16_000_000,
    });
    return stdout;
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : '';
    const last = said.trim().split('\n').slice(-KEPT_LINES).join('\n');
    throw new Error(last || (error instanceof Error ? error.message : String(error)));
  }
}
