import { describe, expect, it } from 'vitest';
import type { LocalSpeech } from './local-speech.ts';
import { readyReport } from './report.ts';

const stack = {
  apiUrl: 'http://127.0.0.1:4100',
  pages: { 'career-coach': 'http://127.0.0.1:4120', 'university-portal': 'http://127.0.0.1:4130' },
  tenantId: 'ten_1',
  liveKitUrl: undefined,
  owner: { email: 'owner@northwind.example', name: 'Robin Owner', password: 'abcdefgh12345678' },
  keys: {
    test: { publishable: 'vv_test_pk_1', secret: 'vv_test_sk_1' },
    live: { publishable: 'vv_live_pk_1', secret: 'vv_live_sk_1' },
  },
};
const reportWith = (own: Record<string, string>, speech: LocalSpeech = { state: 'there' }) =>
  readyReport(stack, { own, speech, folder: '.vivavoce', tookMs: 1_000 });

describe('the report of a start that is ready', () => {
  it('says of each vendor whether it is the real one, and never its key', () => {
    const report = reportWith({ ANTHROPIC_API_KEY: 'sk-ant-0123456789' });
    expect(report).toMatch(/language model\s+Anthropic, with ANTHROPIC_API_KEY/);
    expect(report).toMatch(/speech to text\s+stand-in; to use Deepgram, set DEEPGRAM_API_KEY/);
    expect(report).not.toContain('sk-ant-0123456789');
  });

  it.each([
    ['the models are there', { state: 'there' }, 'hear and speak English with models on this machine'],
    ['they are on their way', { state: 'fetching' }, 'still being fetched'],
    [
      'they could not be had',
      { state: 'missing', reason: 'Traceback\nThere is no Python with pip.' },
      'could not be fetched: There is no Python with pip.',
    ],
    [
      'only the voice could not be had',
      { state: 'voiceless', reason: 'No such package.' },
      'a simple one speaks: No such package.',
    ],
  ] as const)('says what hears a candidate where %s', (_, speech, said) => {
    const report = reportWith({}, speech);
    expect(report).toContain(said);
    if (speech.state !== 'voiceless') expect(report).toContain('[unscripted speech …]');
    expect(report).not.toContain('cost money');
  });

  it('says with what to sign in', () => {
    expect(reportWith({})).toMatch(/owner\s+owner@northwind\.example {3}password abcdefgh12345678/);
  });

  it('says which model answers behind the stand-in', () => {
    expect(reportWith({})).not.toContain('SANDBOX_LLM_URL');
    const report = reportWith({ SANDBOX_LLM_URL: 'http://localhost:11434/v1', SANDBOX_LLM_MODEL: 'qwen3' });
    expect(report).toContain('The model qwen3 at http://localhost:11434/v1 answers in test sessions');
  });

  it('says that live sessions cost money, and nothing of the stand-in that does not hear them', () => {
    const vendors = reportWith({ DEEPGRAM_API_KEY: '0123456789abcdef' });
    expect(vendors).toContain('its pages start live sessions, which cost money');
    expect(vendors).not.toContain('unscripted speech');
  });
});
