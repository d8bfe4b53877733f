import { describe, expect, it } from 'vitest';
import { retentionTasks } from './tasks.ts';

describe('the retention', () => {
  it('is enforced every night, so that nothing outlives its days by more than one', () => {
    expect(retentionTasks.retention.schedule).toMatch(/^\d+ \d+ \* \* \*$/);
  });
});
