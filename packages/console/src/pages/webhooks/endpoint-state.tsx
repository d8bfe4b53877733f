import { StateDot, type Tone } from '../../kit/badge.tsx';
import { RelativeTime } from '../../kit/relative-time.tsx';
import { webhookWords as words } from '../../words/webhooks.ts';
import type { Endpoint } from './types.ts';
import styles from './webhooks.module.css';

type State = keyof typeof words.states;

const TONES = {
  on: 'success',
  failing: 'warning',
  off: 'neutral',
  disabled: 'danger',
} as const satisfies Record<State, Tone>;

function stateOf({ enabled, disabledReason, failingSince }: Endpoint): State {
  if (!enabled) return disabledReason === null ? 'off' : 'disabled';
  return failingSince === null ? 'on' : 'failing';
}

/** Whether it is told of what happens, and whether that works. */
export function EndpointState({ endpoint }: { endpoint: Endpoint }) {
  const state = stateOf(endpoint);
  return (
    <span className={styles.stack}>
      <StateDot tone={TONES[state]}>{words.states[state]}</StateDot>
      {state === 'failing' && endpoint.failingSince && (
        <span className={styles.soft}>
          {words.failingSince} <RelativeTime at={endpoint.failingSince} />
        </span>
      )}
    </span>
  );
}
