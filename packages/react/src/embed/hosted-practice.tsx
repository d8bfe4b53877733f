import { createClient } from '@vivavoce/sdk';
import { useMemo } from 'react';
import type { PracticeProps } from '../applications/practice-props.ts';
import { VivavoceProvider } from '../interview/provider.tsx';
import { useInterview } from '../interview/use-interview.ts';
import { InterviewPanel } from '../widget/interview-panel.tsx';
import { WidgetRoot } from '../widget/widget-root.tsx';

/** A practice interview inside the frame of the tracker. */
export function HostedPractice({ practising, apiUrl, workletUrl, appearance }: PracticeProps) {
  const { token } = practising;
  const client = useMemo(
    () => createClient({ apiUrl, sessionToken: token, storage: null, ...(workletUrl ? { workletUrl } : {}) }),
    [apiUrl, workletUrl, token],
  );
  return (
    <VivavoceProvider client={client}>
      <Panel appearance={appearance} />
    </VivavoceProvider>
  );
}

function Panel({ appearance }: Pick<PracticeProps, 'appearance'>) {
  const interview = useInterview({});
  return (
    <WidgetRoot
      words={interview.words}
      appearance={appearance}
      branding={interview.state?.record.branding}
      presentation="inline"
      className=""
    >
      <InterviewPanel interview={interview} shortcut autoFocus onClose={null} />
    </WidgetRoot>
  );
}
