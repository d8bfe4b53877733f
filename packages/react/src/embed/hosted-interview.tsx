import { forwardEvents, type Host } from '@vivavoce/sdk/bridge';
import { useEffect, useMemo, useState } from 'react';
import { useInterview } from '../interview/use-interview.ts';
import { InterviewPanel } from '../widget/interview-panel.tsx';
import { useFailureEvent } from '../widget/use-failure-event.ts';
import { WidgetRoot } from '../widget/widget-root.tsx';
import { readAppearance, readStrings } from './options.ts';
import { useDocumentLanguage } from './use-document-language.ts';

/** The widget in its frame: tells the host what happens, and does what the host asks. */
export function HostedInterview({ host }: { host: Host }) {
  const { options } = host;
  const strings = useMemo(() => readStrings(options.strings), [options]);
  const [scheme, setScheme] = useState<'light' | 'dark' | null>(null);
  const appearance = useMemo(
    () => ({ ...readAppearance(options.appearance), ...(scheme ? { colorScheme: scheme } : {}) }),
    [options, scheme],
  );
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
        switch (command.name) {
          case 'end':
            return void actions.end();
          case 'mute':
            return actions.setMuted(command.muted);
          case 'scheme':
            return setScheme(command.scheme);
          case 'focus':
            return document.querySelector<HTMLElement>('[data-vv-focus]')?.focus();
        }
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
