import { useInterview } from '../interview/use-interview.ts';
import { useSessionEvents } from '../interview/use-session-events.ts';
import { DialogWidget } from './dialog-widget.tsx';
import { InterviewPanel } from './interview-panel.tsx';
import { useFailureEvent } from './use-failure-event.ts';
import type { InterviewWidgetProps } from './widget-props.ts';
import { WidgetRoot } from './widget-root.tsx';

/**
 * The whole interview, from consent to result, in the place where it is rendered.
 *
 * @example
 * ```tsx
 * import { createClient } from '@vivavoce/sdk';
 * import { InterviewWidget, VivavoceProvider } from '@vivavoce/react';
 * import '@vivavoce/react/styles.css';
 *
 * const client = createClient({
 *   getSessionToken: async ({ sessionId }) => {
 *     const answer = await fetch('/interview-token', { method: 'POST', body: JSON.stringify({ sessionId }) });
 *     if (!answer.ok) throw new Error(`No interview token: ${answer.status}`);
 *     return answer.text();
 *   },
 * });
 *
 * export const Page = () => (
 *   <VivavoceProvider client={client}>
 *     <InterviewWidget onSessionEnded={({ reason }) => console.log(reason)} />
 *   </VivavoceProvider>
 * );
 * ```
 */
export function InterviewWidget(props: InterviewWidgetProps) {
  return props.presentation === 'dialog' ? <DialogWidget {...props} /> : <PlacedWidget {...props} />;
}

function PlacedWidget(props: InterviewWidgetProps) {
  const interview = useInterview(props);
  useSessionEvents(interview.session, props);
  useFailureEvent(interview.failure, props.onError);
  return (
    <WidgetRoot
      words={interview.words}
      appearance={props.appearance}
      branding={interview.state?.record.branding}
      presentation={props.presentation ?? 'inline'}
      className={props.className}
    >
      <InterviewPanel
        interview={interview}
        shortcut={props.shortcut ?? true}
        autoFocus={props.autoFocus ?? false}
        onClose={null}
      />
    </WidgetRoot>
  );
}
