import { describe, expect, it } from 'vitest';
import { readStatements } from './rls.ts';

describe('the log of PostgreSQL', () => {
  it('is read as statements with their parameters, of several lines and with quotes', () => {
    const log = [
      "2026-11-30 03:00:00.000 UTC [7] LOG:  execute <unnamed>: SELECT set_config('app.tenant_id', $1, true)",
      "2026-11-30 03:00:00.000 UTC [7] DETAIL:  Parameters: $1 = 'ten_1'",
      '2026-11-30 03:00:00.001 UTC [7] LOG:  statement: BEGIN',
      '2026-11-30 03:00:00.001 UTC [7] LOG:  execute s12: SELECT s.id',
      '\t      FROM sessions s WHERE s.x = $1 AND s.y = $2',
      "2026-11-30 03:00:00.001 UTC [7] DETAIL:  Parameters: $1 = 'it''s', $2 = NULL",
      '2026-11-30 03:00:00.002 UTC [7] LOG:  statement: COMMIT',
    ].join('\n');
    expect(readStatements(log)).toEqual([
      { text: "SELECT set_config('app.tenant_id', $1, true)", values: ['ten_1'] },
      { text: 'SELECT s.id\n      FROM sessions s WHERE s.x = $1 AND s.y = $2', values: ["it's", null] },
    ]);
  });
});
