import { type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { useInterview } from '../interview/use-interview.ts';
import { useSessionEvents } from '../interview/use-session-events.ts';
import { Button } from '../parts/button.tsx';
import { InterviewPanel } from './interview-panel.tsx';
import { useFailureEvent } from './use-failure-event.ts';
import type { InterviewWidgetProps } from './widget-props.ts';
import { WidgetRoot } from './widget-root.tsx';

/** A button that opens the interview over the page. Escape never ends an interview: in the room it does nothing. */
export function DialogWidget(props: InterviewWidgetProps) {
  const [open, setOpen] = useState(false);
  const [started, setStarted] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  const interview = useInterview({ ...props, enabled: started });
  useSessionEvents(interview.session, props);
  useFailureEvent(interview.failure, props.onError);
  useEffect(() => {
    const element = dialog.current;
    if (open && !element?.open) element?.showModal();
    if (!open && element?.open) element.close();
  }, [open]);

  const { session, screen, words, actions } = interview;
  const onCancel = (event: SyntheticEvent) => {
    if (screen.name === 'room' || screen.name === 'connecting') event.preventDefault();
  };
  const onClose = () => {
    setOpen(false);
    switch (screen.name) {
      /* Some browsers close at a second Escape whatever the page says: then the place is kept. */
      case 'room':
      case 'connecting':
        return actions.leave();
      /* Nobody is heard behind a dialog that is closed. */
      case 'loading':
        return setStarted(false);
      case 'consent':
      case 'devices':
      case 'problem':
        if (session) actions.goBack();
    }
  };
  return (
    <WidgetRoot words={words} appearance={props.appearance} presentation="dialog" className={props.className}>
      <Button
        look="primary"
        aria-haspopup="dialog"
        onClick={() => {
          setStarted(true);
          setOpen(true);
        }}
      >
        {words.say('common.openInterview')}
      </Button>
      <dialog
        ref={dialog}
        className="vv-dialog"
        aria-label={words.say('common.widget')}
        onCancel={onCancel}
        onClose={onClose}
      >
        {started ? (
          <InterviewPanel
            interview={interview}
            shortcut={props.shortcut ?? true}
            autoFocus
            onClose={() => setOpen(false)}
          />
        ) : null}
      </dialog>
    </WidgetRoot>
  );
}
