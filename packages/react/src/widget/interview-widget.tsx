import type { InterviewSession, StartOptions } from '@vivavoce/sdk';
import type { Appearance } from '../appearance/appearance.ts';
import { useInterview } from '../interview/use-interview.ts';
import { type SessionEventHandlers, useSessionEvents } from '../interview/use-session-events.ts';
import type { Strings } from '../words/strings.ts';
import { DialogWidget } from './dialog-widget.tsx';
import { InterviewPanel } from './interview-panel.tsx';
import { useFailureEvent } from './use-failure-event.ts';
import { WidgetRoot } from './widget-root.tsx';

export interface InterviewWidgetProps extends StartOptions, SessionEventHandlers {
  /**
   * `inline` takes its place in the page, `page` fills the window, `dialog` is a button that opens the interview over the
   * page; then nothing is started before the click.
   *
   * @defaultValue 'inline'
   */
  presentation?: 'inline' | 'page' | 'dialog';
  /** A session that the page started itself. Without it the provider's client starts one. */
  session?: InterviewSession;
  /** Colour scheme, brand colour, radius. */
  appearance?: Appearance;
  /** Sentences that replace the widget's own. */
  strings?: Partial<Strings>;
  /** Whether `M` mutes while focus is inside the widget; the candidate can change it. @defaultValue true */
  shortcut?: boolean;
  /** Added to the root element. */
  className?: string;
}

/**
 * The whole interview, from consent to result, in the place where it is rendered.
 *
 * @example
 * ```tsx
 * import { createClient } from '@vivavoce/sdk';
 * import { InterviewWidget, VivavoceProvider } from '@vivavoce/react';
 * import '@vivavoce/react/styles.css';
 *
 * const client = createClient({ getSessionToken: () => fetch('/interview-token').then((r) => r.text()) });
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
      presentation={props.presentation ?? 'inline'}
      className={props.className}
    >
      <InterviewPanel interview={interview} shortcut={props.shortcut ?? true} onClose={null} />
    </WidgetRoot>
  );
}
