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
  // Ended by a deadline of the server: a statement, a transaction that nobody went on with.
  '57014',
  '25P03',
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
  // Two transactions in each other's way: the next try finds the way free.
  '40001',
  '40P01',
  'P2034',
]);

/** What Prisma's adapter calls failures of the connection. */
const AWAY_KINDS = new Set([
  'ConnectionClosed',
  'DatabaseNotReachable',
  'SocketTimeout',
  'TooManyConnections',
]);

/** The drivers of PostgreSQL and Redis give some of their errors no code. */
const AWAY_MESSAGES =
  /^(timeout exceeded when trying to connect|timeout expired|Connection terminated|Query read timeout|Client (was closed|has encountered a connection error)|Connection is closed|Stream isn't writeable|Command timed out|Reached the max retries per request)/;

const MAX_DEPTH = 8;

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
    if (typeof record.kind === 'string' && AWAY_KINDS.has(record.kind)) fault = 'away';
    if (value instanceof Error && AWAY_MESSAGES.test(value.message)) fault = 'away';
    for (const name of ['cause', 'meta', 'driverAdapterError']) visit(record[name], depth + 1);
    if (value instanceof AggregateError) for (const inner of value.errors) visit(inner, depth + 1);
  };
  visit(thrown, 0);
  return fault;
}
