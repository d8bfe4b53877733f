import fc from 'fast-check';
import { TIMER_NAMES, type TurnEventBody } from '../turn/events.ts';

/**
 * Random histories for property tests: any event at any time, replies that come, fail, stall and are heard to any word, timers
 * that fire in time, late or twice.
 */
export const REPLY_WORDS = 'One two three four five six seven eight nine ten.'.split(' ');
const SAID = [
  '',
  'Mm-hm.',
  'Yes.',
  'wait',
  'I built it with',
  'We measured it first.',
  'And then we shipped it, um',
];

export type Action =
  | { kind: 'event'; body: TurnEventBody }
  | { kind: 'speech'; starts: boolean; backMs: number }
  | { kind: 'words'; final: boolean; text: string; fromFinalize: boolean; backMs: number }
  | {
      kind: 'reply';
      what: 'over' | 'goes_on' | 'clause' | 'text' | 'complete' | 'silent' | 'failed' | 'voice_failed';
      age: number;
    }
  | { kind: 'playback'; what: 'started' | 'heard' | 'finished' | 'flushed'; words: number; age: number }
  | { kind: 'timer' }
  | { kind: 'stray_timer'; name: (typeof TIMER_NAMES)[number] };

const small = fc.integer({ min: 0, max: 3 });
const body = fc.oneof(
  fc.record({
    type: fc.constant('opened' as const),
    opening: fc.constantFrom('greet', 'reply', 'resume', 'missed', 'listen'),
  }),
  fc.record({
    type: fc.constant('client_connected' as const),
    soundAllowed: fc.boolean(),
    microphone: fc.boolean(),
  }),
  fc.constant({ type: 'client_disconnected' as const }),
  fc.record({ type: fc.constant('sound_changed' as const), allowed: fc.boolean() }),
  fc.record({ type: fc.constant('microphone_changed' as const), open: fc.boolean() }),
  fc.record({ type: fc.constant('mute_changed' as const), muted: fc.boolean() }),
  fc.record({
    type: fc.constant('typed_answer' as const),
    id: fc.constantFrom('a', 'b', 'c'),
    text: fc.constant('Typed.'),
  }),
  fc.record({ type: fc.constant('typing' as const), draft: fc.boolean() }),
  fc.record({
    type: fc.constant('mode_changed' as const),
    settings: fc.constantFrom(
      { mode: 'coding' as const },
      { mode: 'conversational' as const, minPauseMs: 300 },
    ),
  }),
  fc.constant({ type: 'stt_failed' as const }),
  fc.record({
    type: fc.constant('stt_opinion' as const),
    opinion: fc.constantFrom('ending' as const, 'resumed' as const, 'over' as const),
    throughMs: fc.integer({ min: 0, max: 60_000 }),
  }),
  fc.constant({ type: 'wrap_up_due' as const }),
) as fc.Arbitrary<TurnEventBody>;

const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('event' as const), body }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('speech' as const),
      starts: fc.boolean(),
      backMs: fc.integer({ min: 0, max: 400 }),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('words' as const),
      final: fc.boolean(),
      text: fc.constantFrom(...SAID),
      fromFinalize: fc.boolean(),
      backMs: fc.integer({ min: 0, max: 900 }),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('reply' as const),
      what: fc.constantFrom(
        'over',
        'goes_on',
        'clause',
        'text',
        'complete',
        'silent',
        'failed',
        'voice_failed',
      ),
      age: small,
    }) as fc.Arbitrary<Action>,
  },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('playback' as const),
      what: fc.constantFrom('started', 'heard', 'finished', 'flushed'),
      words: fc.integer({ min: 0, max: REPLY_WORDS.length }),
      age: small,
    }) as fc.Arbitrary<Action>,
  },
  { weight: 6, arbitrary: fc.constant({ kind: 'timer' as const }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('stray_timer' as const),
      name: fc.constantFrom(...TIMER_NAMES),
    }),
  },
);

export const history = fc.array(fc.record({ afterMs: fc.integer({ min: 0, max: 1_500 }), action }), {
  maxLength: 120,
});
