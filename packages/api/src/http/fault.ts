/**
 * What kind of failure a database or network error is.
 *
 * - `input`: PostgreSQL refused a character of the request (NUL, a lone surrogate): the caller's to mend
 * - `away`: the database or queue does not answer now: worth a retry
 * - `unknown`: a fault of ours
 */
export type Fault = 'input' | 'away' | 'unknown';

/** PostgreSQL's SQLSTATEs, see its manual, appendix A. */
const INPUT_CODES = new Set(['22021', '22P05', '22P02']);
const AWAY_CODES = new Set([
  '08000',
  '08001',
  '08003',
  '08004',
  '08006',
  '53300',
  '57P01',
  '57P02',
  '57P03',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
  // Prisma: cannot reach, timed out reaching, connection closed, pool exhausted, no transaction in time.
  'P1001',
  'P1002',
  'P1008',
  'P1017',
  'P2024',
  'P2028',
]);

const MAX_DEPTH = 6;

/** Looks for a known code on the error, its `cause`s and the fields in which adapters keep the original. */
export function faultOf(thrown: unknown): Fault {
  let fault: Fault = 'unknown';
  const visit = (value: unknown, depth: number): void => {
    if (fault !== 'unknown' || depth > MAX_DEPTH || typeof value !== 'object' || value === null) return;
    const record = value as Record<string, unknown>;
    for (const code of [record.code, record.originalCode]) {
      if (typeof code !== 'string') continue;
      if (INPUT_CODES.has(code)) fault = 'input';
      else if (AWAY_CODES.has(code)) fault = 'away';
    }
    for (const name of ['cause', 'meta', 'driverAdapterError']) visit(record[name], depth + 1);
    if (value instanceof AggregateError) for (const inner of value.errors) visit(inner, depth + 1);
  };
  visit(thrown, 0);
  return fault;
}
