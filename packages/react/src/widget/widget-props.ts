import type { InterviewSession, StartOptions } from '@vivavoce/sdk';
import type { Appearance } from '../appearance/appearance.ts';
import type { SessionEventHandlers } from '../interview/use-session-events.ts';
import type { Strings } from '../words/strings.ts';

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
  /** Moves focus to the first heading, where a click in the page led to the interview. @defaultValue false */
  autoFocus?: boolean;
  /** Added to the root element. */
  className?: string;
}
