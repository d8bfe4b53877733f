import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { problemOf, useApi } from '../../api.ts';
import { Button } from '../../kit/button.tsx';
import { Panel } from '../../kit/panel.tsx';
import { useTenant } from '../../session/tenant.ts';
import { kitWords } from '../../words/kit.ts';
import { templateWords } from '../../words/templates.ts';
import styles from './editor.module.css';
import { useUnsaved } from './use-unsaved.ts';
import { WidgetFrame } from './widget-frame.tsx';

const { tryout: words } = templateWords.editor;

/** The interview as a candidate meets it, beside the form. */
export function Tryout({ idOrSlug }: { idOrSlug: string }) {
  const api = useApi();
  const { mode, may } = useTenant();
  const isUnsaved = useUnsaved();
  const [running, setRunning] = useState<{ sessionId: string; token: string }>();
  const begin = useMutation(
    api.tryouts.begin.mutationOptions({
      onSuccess: ({ sessionId, token }) => setRunning({ sessionId, token: token.value }),
    }),
  );
  if (!may('sessions:create')) return null;
  return (
    <Panel title={words.title}>
      <p className={styles.soft}>{mode === 'live' ? words.live : words.about}</p>
      {mode === 'test' && (
        <div className={styles.head}>
          {isUnsaved ? (
            <Button type="submit">{templateWords.editor.save}</Button>
          ) : (
            <Button isPending={begin.isPending} onPress={() => begin.mutate({ idOrSlug })}>
              {running ? words.again : words.start}
            </Button>
          )}
          {running && (
            <Button look="quiet" onPress={() => setRunning(undefined)}>
              {words.close}
            </Button>
          )}
        </div>
      )}
      {begin.error && <p role="alert">{problemOf(begin.error)?.detail ?? kitWords.errors.notDone}</p>}
      {running && <WidgetFrame key={running.sessionId} token={running.token} title={words.frame} />}
    </Panel>
  );
}
