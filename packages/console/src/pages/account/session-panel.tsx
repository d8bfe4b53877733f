import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Badge } from '../../kit/badge.tsx';
import { Button } from '../../kit/button.tsx';
import { ConfirmDialog } from '../../kit/confirm-dialog.tsx';
import { Panel } from '../../kit/panel.tsx';
import { QueryView } from '../../kit/query-view.tsx';
import { RelativeTime } from '../../kit/relative-time.tsx';
import { toast } from '../../kit/toasts.tsx';
import { AuthError, askAuth } from '../../session/auth.ts';
import { browserName } from '../../session/browser-name.ts';
import { accountWords } from '../../words/account.ts';
import { signInWords } from '../../words/sign-in.ts';
import styles from './account.module.css';
import { SESSIONS } from './queries.ts';

const { sessions: words } = accountWords;

interface SessionRow {
  id: string;
  token: string;
  userAgent: string | null;
  createdAt: string;
}

/** Where somebody is signed in; each can be ended from here. */
export function SessionPanel() {
  const queries = useQueryClient();
  const sessions = useQuery({
    queryKey: SESSIONS,
    queryFn: async () => {
      const [rows, own] = await Promise.all([
        askAuth<SessionRow[]>('/list-sessions'),
        askAuth<{ session: { id: string } }>('/get-session'),
      ]);
      const here = (row: SessionRow) => row.id === own.session.id;
      return rows
        .map((row) => ({ ...row, here: here(row) }))
        .sort((a, b) => Number(b.here) - Number(a.here) || b.createdAt.localeCompare(a.createdAt));
    },
  });
  const [endingOthers, setEndingOthers] = useState(false);
  const reload = () => queries.invalidateQueries({ queryKey: SESSIONS });
  const end = async ({ token }: SessionRow) => {
    try {
      await askAuth('/revoke-session', { token });
      toast({ text: words.ended });
      await reload();
    } catch (error) {
      const text = error instanceof AuthError ? error.message : signInWords.refusals.other;
      toast({ tone: 'danger', text });
    }
  };
  return (
    <Panel
      title={words.title}
      actions={
        (sessions.data?.length ?? 0) > 1 && (
          <Button onPress={() => setEndingOthers(true)}>{words.endOthers}</Button>
        )
      }
    >
      <QueryView query={sessions} lines={2}>
        {(rows) => (
          <ul className={styles.rows}>
            {rows.map((row) => (
              <li key={row.id}>
                <span>
                  {browserName(row.userAgent ?? '') ?? words.unknown}{' '}
                  {row.here && <Badge>{words.here}</Badge>}{' '}
                  <span className={styles.soft}>
                    {words.since} <RelativeTime at={row.createdAt} />
                  </span>
                </span>
                {!row.here && (
                  <Button look="quiet" onPress={() => void end(row)}>
                    {words.end}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
      </QueryView>
      <ConfirmDialog
        title={words.endOthersTitle}
        action={words.endOthers}
        isOpen={endingOthers}
        onOpenChange={setEndingOthers}
        onConfirm={async () => {
          await askAuth('/revoke-other-sessions', {});
          toast({ text: words.endedOthers });
          await reload();
        }}
      >
        {words.endOthersText}
      </ConfirmDialog>
    </Panel>
  );
}
