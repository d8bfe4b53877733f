import type { InterviewSession } from '@vivavoce/sdk';
import Mic from 'lucide-react/icons/mic';
import MicOff from 'lucide-react/icons/mic-off';
import type { MuteToggle } from '../interview/use-mute.ts';
import { Button } from './button.tsx';
import { LevelMeter } from './level-meter.tsx';

export interface MuteButtonProps {
  toggle: MuteToggle;
  session: InterviewSession | null;
  /** `M` works now. */
  shortcut: boolean;
  /** Asks the candidate who types whether they want to speak. */
  onSpeak: () => void;
}

/** The microphone: what it does now, and by its meter whether it hears. */
export function MuteButton({ toggle, session, shortcut, onSpeak }: MuteButtonProps) {
  const open = toggle.kind === 'open';
  return (
    <Button
      {...toggle.buttonProps}
      {...(toggle.kind === 'typing' ? { onClick: onSpeak } : {})}
      className="vv-mute"
      data-kind={toggle.kind}
      aria-keyshortcuts={shortcut && (open || toggle.kind === 'muted') ? 'M' : undefined}
    >
      {open ? <Mic size={18} /> : <MicOff size={18} />}
      <span className="vv-mute-word">{toggle.label}</span>
      {open ? <LevelMeter session={session} active size="small" /> : null}
    </Button>
  );
}
