import type { SessionState } from '@vivavoce/sdk';
import { type KeyboardEvent, useCallback, useMemo } from 'react';
import type { Interview } from './use-interview.ts';

export interface MuteToggle {
  /**
   * `off`: no microphone is open, though one may be; `typing`: the candidate chose to type only, so say what voice means
   * before you press it for them: it agrees to voice and opens the microphone.
   */
  kind: 'muted' | 'open' | 'off' | 'typing';
  label: string;
  buttonProps: { onClick: () => void };
}

/** The microphone button of the room. */
export function useMuteToggle({ state, words, actions }: Interview): MuteToggle {
  const kind = muteKind(state);
  return useMemo(() => {
    switch (kind) {
      case 'muted':
        return {
          kind,
          label: words.say('controls.unmute'),
          buttonProps: { onClick: () => actions.setMuted(false) },
        };
      case 'open':
        return {
          kind,
          label: words.say('controls.mute'),
          buttonProps: { onClick: () => actions.setMuted(true) },
        };
      case 'off':
        return {
          kind,
          label: words.say('controls.microphone'),
          buttonProps: { onClick: () => void actions.openMicrophone() },
        };
      case 'typing':
        return {
          kind,
          label: words.say('controls.microphone'),
          buttonProps: { onClick: () => void actions.agree() },
        };
    }
  }, [kind, words, actions]);
}

function muteKind(state: SessionState | null): MuteToggle['kind'] {
  if (!state || state.record.consent?.voice === false) return 'typing';
  if (state.microphone !== 'open') return 'off';
  return state.muted ? 'muted' : 'open';
}

/** `M` mutes while focus is inside the widget and not in a field. Give the result to the widget's root. */
export function useMuteShortcut(
  { state, screen, actions }: Interview,
  enabled: boolean,
): (event: KeyboardEvent) => void {
  const active = enabled && screen.name === 'room' && state?.microphone === 'open';
  const muted = state?.muted ?? false;
  return useCallback(
    (event) => {
      if (!active || !isPlainM(event) || isInField(event.target)) return;
      event.preventDefault();
      actions.setMuted(!muted);
    },
    [active, muted, actions],
  );
}

/** The key that says M, or where M is on keyboards of other scripts. */
function isPlainM(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return false;
  return (
    event.key.toLowerCase() === 'm' ||
    (event.code === 'KeyM' && event.key.length === 1 && event.key > '\u007f')
  );
}

function isInField(target: EventTarget): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}
