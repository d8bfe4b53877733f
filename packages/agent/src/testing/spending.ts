import { Spending } from '../session/spending.ts';

/** Of a session that is not metered. */
export function unmetered(): Spending {
  return new Spending({ epoch: 1, models: { recognition: 'none', voice: 'none' }, tell: undefined });
}
