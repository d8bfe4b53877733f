import type { Appearance } from '../appearance/appearance.ts';
import { useInterview } from '../interview/use-interview.ts';
import { InterviewPanel } from '../widget/interview-panel.tsx';
import { WidgetRoot } from '../widget/widget-root.tsx';
import type { LinkPageData } from './page.ts';

/** The interview behind a link, as the whole page. */
export function LinkInterview({ page, appearance }: { page: LinkPageData; appearance: Appearance }) {
  const interview = useInterview({ name: page.id, locale: page.locale });
  return (
    <WidgetRoot words={interview.words} appearance={appearance} presentation="page" className="vv-link">
      <InterviewPanel interview={interview} shortcut autoFocus onClose={null} />
    </WidgetRoot>
  );
}
