import type { InterviewSession } from '@vivavoce/sdk';
import { Keyboard, Mic, MicOff } from 'lucide-react';
import type { MuteToggle } from '../interview/use-mute.ts';
import { Button } from './button.tsx';
import { LevelMeter } from './level-meter.tsx';

export interface MuteButtonProps {
  toggle: MuteToggle;
  session: InterviewSession | null;
  /** `M` works now. */
  shortcut: boolean;
}

/** The microphone: what it does now, and by its meter whether it hears. */
export function MuteButton({ toggle, session, shortcut }: MuteButtonProps) {
  if (toggle.kind === 'typing') {
    return (
      <span className="vv-typing-only">
        <Keyboard size={18} />
        <span>{toggle.label}</span>
      </span>
    );
  }
  const open = toggle.kind === 'open';
  return (
    <Button
      {...toggle.buttonProps}
      className="vv-mute"
      data-kind={toggle.kind}
      aria-keyshortcuts={shortcut && toggle.kind !== 'off' ? 'M' : undefined}
    >
      {open ? <Mic size={18} /> : <MicOff size={18} />}
      <span className="vv-mute-word">{toggle.label}</span>
      {open ? <LevelMeter session={session} active size="small" /> : null}
    </Button>
  );
}
