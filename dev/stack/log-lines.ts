import { readFile } from 'node:fs/promises';

/** The last lines of a log as a person reads them: of JSON lines the message and the error. */
export async function lastLines(file: string, count: number): Promise<string[]> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(-count)
    .map(readable);
}

/** One log line in words: message and error where it is a JSON line of ours, else the line itself. */
export function readable(line: string): string {
  if (!line.startsWith('{')) return line;
  try {
    const { msg, message, error, code, err } = JSON.parse(line) as Record<
      'msg' | 'message' | 'error' | 'code',
      unknown
    > & { err?: { message?: unknown } };
    // Some logs keep messages of errors out, for what may stand in them: then kind and code say most.
    const parts = [msg, message, error, code, err?.message].filter(
      (part): part is string => typeof part === 'string' && part !== '',
    );
    return parts.length > 0 ? [...new Set(parts)].join(': ') : line;
  } catch {
    return line;
  }
}
