import type { Spent } from '@vivavoce/contract/internal';
import { describe, expect, it } from 'vitest';
import { Spending } from './spending.ts';

const models = { recognition: 'ears', voice: 'mouth' };

describe('what a session spends', () => {
  it('is told turn by turn, each line under a name of its own', () => {
    const told: Spent[] = [];
    const spending = new Spending({ epoch: 3, models, tell: (spent) => told.push(spent) });
    spending.heard(1_499.6);
    spending.heard(0.4);
    spending.tellHeard('trn_1');
    spending.tellHeard('trn_1');
    const usage = { model: 'mind', inputTokens: 5, cacheReadTokens: 9, cacheWriteTokens: 0, outputTokens: 2 };
    spending.reply('trn_1', usage);
    spending.reply('trn_1', usage);
    spending.voice('trn_1', 12);
    spending.voice('trn_1', 0);
    expect(told.map(({ part, stage, model }) => [part, stage, model])).toEqual([
      ['trn_1.3_1', 'recognition', 'ears'],
      ['trn_1.3_2', 'reply', 'mind'],
      ['trn_1.3_3', 'reply', 'mind'],
      ['trn_1.3_4', 'voice', 'mouth'],
    ]);
    expect(told[0]?.amounts).toEqual({ recognised_ms: 1_500 });
  });

  it('is told to nobody where the session is not metered', () => {
    const spending = new Spending({ epoch: 1, models, tell: undefined });
    expect(() => spending.voice('trn_1', 12)).not.toThrow();
  });
});
