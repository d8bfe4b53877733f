import type { MicrophoneDevice } from '@vivavoce/sdk';
import Ellipsis from 'lucide-react/icons/ellipsis';
import LogOut from 'lucide-react/icons/log-out';
import { type FocusEvent, type KeyboardEvent, useId, useRef, useState } from 'react';
import type { Words } from '../words/translate.ts';
import { Button } from './button.tsx';
import { MicrophoneSelect } from './microphone-select.tsx';

export interface MenuProps {
  words: Words;
  shortcut: boolean;
  onShortcut: (enabled: boolean) => void;
  /** `null` where it is too late for that. */
  onLeave: (() => void) | null;
  /** Empty where there is nothing to choose. */
  microphones: MicrophoneDevice[];
  deviceId: string | null;
  onMicrophone: (deviceId: string) => void;
  /** The interviewer's voice is played. */
  voice: boolean;
  onVoice: (on: boolean) => void;
}

/** What is needed seldom: the microphone, the shortcut, leaving for now. */
export function Menu(props: MenuProps) {
  const { words, shortcut, onShortcut, onLeave, microphones, deviceId, onMicrophone } = props;
  const { voice, onVoice } = props;
  const id = useId();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => setOpen(false);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!open || event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    close();
    button.current?.focus();
  };
  const onBlur = (event: FocusEvent<HTMLElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget) && event.relatedTarget !== null) close();
  };
  return (
    <div className="vv-menu" {...{ onKeyDown, onBlur }}>
      <Button
        buttonRef={button}
        look="quiet"
        className="vv-icon-button"
        aria-label={words.say('controls.menu')}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <Ellipsis size={20} />
      </Button>
      <div id={id} className="vv-menu-panel" hidden={!open}>
        {microphones.length > 1 ? (
          <MicrophoneSelect
            words={words}
            microphones={microphones}
            chosen={deviceId}
            onChoose={onMicrophone}
          />
        ) : null}
        <label className="vv-check">
          <input type="checkbox" checked={voice} onChange={(event) => onVoice(event.target.checked)} />
          <span>{words.say('controls.voice')}</span>
        </label>
        <label className="vv-check">
          <input type="checkbox" checked={shortcut} onChange={(event) => onShortcut(event.target.checked)} />
          <span>{words.say('controls.shortcut')}</span>
        </label>
        {onLeave ? (
          <Button
            look="quiet"
            className="vv-menu-item"
            onClick={() => {
              close();
              onLeave();
            }}
          >
            <LogOut size={18} />
            <span>
              <span>{words.say('controls.leave')}</span>
              <small>{words.say('controls.leaveHint')}</small>
            </span>
          </Button>
        ) : null}
      </div>
    </div>
  );
}
