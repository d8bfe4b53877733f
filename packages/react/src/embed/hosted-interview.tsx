import { forwardEvents, type Host } from '@vivavoce/sdk/bridge';
import { useEffect } from 'react';
import { useInterview } from '../interview/use-interview.ts';
import { InterviewPanel } from '../widget/interview-panel.tsx';
import { useFailureEvent } from '../widget/use-failure-event.ts';
import { WidgetRoot } from '../widget/widget-root.tsx';
import { en } from '../words/en.ts';
import { useDocumentLanguage } from './use-document-language.ts';
import { useHost } from './use-host.ts';

/** The widget in its frame: tells the host what happens, and does what the host asks. */
export function HostedInterview({ host }: { host: Host }) {
  const { options } = host;
  const { appearance, strings } = useHost(host, en);
  const { locale, template, name } = options;
  const interview = useInterview({
    strings,
    ...(locale ? { locale } : {}),
    ...(template ? { template } : {}),
    ...(name ? { name } : {}),
  });
  const { session, actions } = interview;
  useDocumentLanguage(interview.words, interview.words.say('common.widget'));

  useEffect(() => (session ? forwardEvents(session, host) : undefined), [session, host]);
  useFailureEvent(interview.failure, ({ code, message, requestId }) => {
    host.emit('error', { code, message, requestId });
  });
  useEffect(
    () =>
      host.onCommand((command) => {
        if (command.name === 'end') void actions.end();
        if (command.name === 'mute') actions.setMuted(command.muted);
      }),
    [host, actions],
  );
  return (
    <WidgetRoot
      words={interview.words}
      appearance={appearance}
      branding={interview.state?.record.branding}
      presentation="inline"
      className=""
    >
      <InterviewPanel interview={interview} shortcut autoFocus={false} onClose={null} />
    </WidgetRoot>
  );
}
