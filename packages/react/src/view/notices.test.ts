import type { ErrorCode, SessionState, VivavoceErrorShape } from '@vivavoce/sdk';
import { describe, expect, it } from 'vitest';
import { live } from '../../gallery/records.ts';
import { createWords } from '../words/translate.ts';
import { microphoneHelp } from './microphone-help.ts';
import { noticesOf } from './notices.ts';

const words = createWords('en');
const failed: VivavoceErrorShape = {
  code: 'vendor_failed',
  message: '',
  fix: '',
  retryable: true,
  requestId: 'req_1',
  fields: [],
};

const TABLE: Record<
  string,
  [change: Partial<SessionState>, notices: [kind: string, action: string | null][]]
> = {
  'all is well': [{}, []],
  'the network is away': [{ connection: 'offline' }, [['offline', null]]],
  'the connection is lost': [{ connection: 'reconnecting', attempt: 1 }, [['reconnecting', null]]],
  'the browser blocks the sound': [{ sound: 'blocked' }, [['sound_blocked', 'Continue with sound']]],
  'the microphone was pulled out': [{ microphone: 'lost' }, [['microphone_lost', 'Check again']]],
  'the microphone is denied': [{ microphone: 'denied' }, [['microphone_denied', 'Check again']]],
  'there is no microphone': [{ microphone: 'missing' }, [['microphone_missing', 'Check again']]],
  'the system muted the microphone': [{ microphone: 'silenced' }, [['microphone_silenced', 'Check again']]],
  'another program has the microphone': [{ microphone: 'busy' }, [['microphone_busy', 'Check again']]],
  'the page may not use the microphone': [{ microphone: 'forbidden' }, [['microphone_forbidden', null]]],
  'the page is not secure': [{ microphone: 'insecure' }, [['microphone_insecure', null]]],
  'sound runs and stands still': [{ sound: 'stalled' }, [['sound_stalled', 'Restart sound']]],
  'a vendor failed for one turn': [{ error: failed }, [['trouble', null]]],
  'connection and microphone are both gone': [
    { connection: 'reconnecting', microphone: 'lost' },
    [
      ['reconnecting', null],
      ['microphone_lost', 'Check again'],
    ],
  ],
};

describe('what is said above the conversation', () => {
  for (const [when, [change, expected]] of Object.entries(TABLE)) {
    it(`is ${expected.map(([kind]) => kind).join(' and ') || 'nothing'} when ${when}`, () => {
      const notices = noticesOf({ ...live, ...change }, words, '');
      expect(notices.map(({ kind, action }) => [kind, action?.label ?? null])).toEqual(expected);
    });
  }

  it('counts the attempts from the second on', () => {
    const text = (attempt: number) =>
      noticesOf({ ...live, connection: 'reconnecting', attempt }, words, '')[0]?.text;
    expect(text(1)).toContain("We're reconnecting.");
    expect(text(3)).toContain('reconnecting, attempt 3.');
  });

  it('says that every interviewer is busy where that keeps the candidate from coming back, and only there', () => {
    const refused = (code: ErrorCode) => {
      const error = { ...failed, code };
      return noticesOf({ ...live, connection: 'reconnecting', attempt: 4, error }, words, '')[0];
    };
    const notice = refused('at_capacity');
    expect(notice).toMatchObject({ kind: 'reconnecting', title: 'Every interviewer is busy.' });
    expect(notice?.text).toContain("your place is kept. We'll keep trying automatically.");
    expect(refused('rate_limited')?.title).toBe('Connection lost.');
  });

  it('says what is so whether the voice failed or an answer did', () => {
    const text = noticesOf({ ...live, error: failed }, words, '')[0]?.text;
    expect(text).toContain('If the voice is missing, read on.');
    expect(text).toContain('If you were answering, say it again or type.');
  });

  it('gives a reference to quote where a vendor failed', () => {
    expect(noticesOf({ ...live, error: failed }, words, '')[0]?.reference).toBe(
      'Reference: vendor_failed · req_1',
    );
  });
});

describe('the steps to unblock a microphone', () => {
  const AGENTS: Record<string, [agent: string, key: string]> = {
    Chrome: ['Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 Chrome/143.0 Safari/537.36', 'denied.chrome'],
    Edge: [
      'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/143.0 Safari/537.36 Edg/143.0',
      'denied.chrome',
    ],
    Firefox: ['Mozilla/5.0 (X11; Linux x64; rv:145.0) Gecko/20100101 Firefox/145.0', 'denied.firefox'],
    Safari: ['Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 Version/26.0 Safari/605.1.15', 'denied.safari'],
    'Safari on a phone': [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 26_0) AppleWebKit/605.1.15 Safari/604.1',
      'denied.ios',
    ],
    'Chrome on a phone': [
      'Mozilla/5.0 (Linux; Android 16) Chrome/143.0 Mobile Safari/537.36',
      'denied.android',
    ],
    'an unknown browser': ['curl/8', 'denied.other'],
  };
  for (const [browser, [agent, key]] of Object.entries(AGENTS)) {
    it(`are those of ${browser}`, () => expect(microphoneHelp(agent)).toBe(key));
  }
});
