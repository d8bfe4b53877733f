import { describe, expect, it } from 'vitest';
import { readyReport } from './report.ts';

const stack = {
  apiUrl: 'http://127.0.0.1:4100',
  pages: { 'career-coach': 'http://127.0.0.1:4120', 'university-portal': 'http://127.0.0.1:4130' },
  tenantId: 'ten_1',
  keys: {
    test: { publishable: 'vv_test_pk_1', secret: 'vv_test_sk_1' },
    live: { publishable: 'vv_live_pk_1', secret: 'vv_live_sk_1' },
  },
};
const reportWith = (own: Record<string, string>) =>
  readyReport(stack, { own, folder: '.vivavoce', tookMs: 1_000 });

describe('the report of a start that is ready', () => {
  it('says of each vendor whether it is the real one, and never its key', () => {
    const report = reportWith({ ANTHROPIC_API_KEY: 'sk-ant-0123456789' });
    expect(report).toMatch(/language model\s+Anthropic, with ANTHROPIC_API_KEY/);
    expect(report).toMatch(/speech to text\s+stand-in; to use Deepgram, set DEEPGRAM_API_KEY/);
    expect(report).not.toContain('sk-ant-0123456789');
  });

  it('says that the stand-in recognises no spoken words, and that live sessions cost money', () => {
    const standIns = reportWith({});
    expect(standIns).toContain('Type your answers to see a real conversation');
    expect(standIns).not.toContain('cost money');
    const vendors = reportWith({ DEEPGRAM_API_KEY: '0123456789abcdef' });
    expect(vendors).toContain('its pages start live sessions, which cost money');
    expect(vendors).not.toContain('Type your answers');
  });
});
