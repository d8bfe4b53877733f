import type { SessionState } from '@vivavoce/sdk';
import { describe, expect, it } from 'vitest';
import { live } from '../../gallery/records.ts';
import { createWords } from '../words/translate.ts';
import { presenceView } from './presence.ts';

const words = createWords('en');
const stopped = { ...live.progress, clockRunning: false };

const TABLE: Record<
  string,
  [change: Partial<SessionState>, state: string, word: string, hint: string, source: string]
> = {
  'nobody speaks': [{}, 'listening', 'Ava is listening', 'Take your time.', 'input'],
  'nobody speaks in a coding task': [
    { turnMode: 'coding' },
    'listening',
    'Ava is listening',
    'Work in silence for as long as you like.',
    'input',
  ],
  'there is no microphone': [
    { microphone: 'missing' },
    'listening',
    "It's your turn",
    'Type your answer below.',
    'none',
  ],
  'the microphone is off after a reload, until a click opens it': [
    { microphone: 'off' },
    'listening',
    "It's your turn",
    'Turn on your microphone, or type.',
    'none',
  ],
  'the candidate speaks': [
    { phase: 'candidate_speaking' },
    'you',
    "You're speaking",
    'We can hear you.',
    'input',
  ],
  'the interviewer thinks': [
    { phase: 'thinking' },
    'thinking',
    'Ava is thinking',
    "You'll hear back in a moment.",
    'none',
  ],
  'the interviewer speaks': [
    { phase: 'speaking' },
    'speaking',
    'Ava is speaking',
    'AI interviewer. Interrupt at any time.',
    'output',
  ],
  'the interviewer speaks to one who is muted': [
    { phase: 'speaking', muted: true },
    'speaking',
    'Ava is speaking',
    "You're muted. Unmute or type.",
    'output',
  ],
  'the candidate is muted': [
    { muted: true },
    'muted',
    'Ava is listening',
    "You're muted. Unmute or type.",
    'none',
  ],
  'the clock stands still': [
    { progress: stopped },
    'paused',
    'Paused',
    'The timer is paused and your place is kept. You can type.',
    'none',
  ],
  'the connection is lost': [
    { connection: 'reconnecting', progress: stopped },
    'away',
    'Ava is waiting',
    "The timer is paused until we're back.",
    'none',
  ],
};

describe('the presence line', () => {
  for (const [when, [change, state, word, hint, source]] of Object.entries(TABLE)) {
    it(`says "${word}" when ${when}`, () => {
      expect(presenceView({ ...live, ...change }, words)).toEqual({ state, word, hint, source });
    });
  }

  it('says that it is unusual when thinking takes long', () => {
    expect(presenceView({ ...live, phase: 'thinking' }, words, true).hint).toBe(
      'This is taking longer than usual. You can keep talking or type.',
    );
  });
});
