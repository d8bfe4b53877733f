import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Button } from './button.tsx';

export interface ConfirmProps {
  title: string;
  text: string;
  confirmLabel: string;
  cancelLabel: string;
  look: 'primary' | 'danger';
  busy?: boolean;
  onConfirm: () => void;
  onCancel: () => void;
}

/**
 * Asks before an action that cannot be taken back. It covers the widget and nothing else of the page; the safe answer has
 * focus, and Escape gives it.
 */
export function Confirm({
  title,
  text,
  confirmLabel,
  cancelLabel,
  look,
  busy,
  onConfirm,
  onCancel,
}: ConfirmProps) {
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  const safe = useRef<HTMLButtonElement>(null);
  /* Read while rendering: what is behind becomes inert before effects run, and loses focus by that. */
  const [opener] = useState(() => document.activeElement);
  useEffect(() => {
    safe.current?.focus();
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, [opener]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onCancel();
    }
    if (event.key === 'Tab') keepInside(event, panel.current);
  };
  return (
    <div className="vv-scrim">
      <div
        ref={panel}
        className="vv-confirm"
        role="alertdialog"
        aria-modal="true"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-text`}
        onKeyDown={onKeyDown}
      >
        <h2 id={`${id}-title`} className="vv-subtitle">
          {title}
        </h2>
        <p id={`${id}-text`} className="vv-soft">
          {text}
        </p>
        <div className="vv-confirm-acts">
          <Button buttonRef={safe} onClick={onCancel}>
            {cancelLabel}
          </Button>
          <Button look={look === 'danger' ? 'danger' : 'primary'} busy={busy ?? false} onClick={onConfirm}>
            {confirmLabel}
          </Button>
        </div>
      </div>
    </div>
  );
}

function keepInside(event: KeyboardEvent, panel: HTMLElement | null): void {
  const stops = panel ? [...panel.querySelectorAll('button')] : [];
  const [first, last] = [stops[0], stops.at(-1)];
  if (!first || !last) return;
  if (event.shiftKey && document.activeElement === first) {
    event.preventDefault();
    last.focus();
  } else if (!event.shiftKey && document.activeElement === last) {
    event.preventDefault();
    first.focus();
  }
}
