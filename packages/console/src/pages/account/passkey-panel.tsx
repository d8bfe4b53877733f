import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { signInPath } from '../../destination/next.ts';
import { Button } from '../../kit/button.tsx';
import { ConfirmDialog } from '../../kit/confirm-dialog.tsx';
import { Dialog, DialogActions } from '../../kit/dialog.tsx';
import { Panel } from '../../kit/panel.tsx';
import { QueryView } from '../../kit/query-view.tsx';
import { RelativeTime } from '../../kit/relative-time.tsx';
import { toast } from '../../kit/toasts.tsx';
import { AuthError, askAuth } from '../../session/auth.ts';
import { browserName } from '../../session/browser-name.ts';
import { addPasskey, knowsPasskeys } from '../../session/passkey.ts';
import { signOut } from '../../session/sign-out.ts';
import { accountWords } from '../../words/account.ts';
import { kitWords } from '../../words/kit.ts';
import { shellWords } from '../../words/shell.ts';
import { signInWords } from '../../words/sign-in.ts';
import styles from './account.module.css';
import { PASSKEYS } from './queries.ts';

const { passkeys: words, sessions } = accountWords;

interface Passkey {
  id: string;
  name: string | null;
  createdAt: string;
}

/** Keys of devices that sign somebody in. */
export function PasskeyPanel() {
  const queries = useQueryClient();
  const passkeys = useQuery({
    queryKey: PASSKEYS,
    queryFn: () => askAuth<Passkey[]>('/passkey/list-user-passkeys'),
  });
  const navigate = useNavigate();
  const [isStale, setIsStale] = useState(false);
  const [removing, setRemoving] = useState<Passkey>();
  const reload = () => queries.invalidateQueries({ queryKey: PASSKEYS });
  const add = async () => {
    try {
      await addPasskey(browserName(navigator.userAgent) ?? words.name);
      toast({ text: words.added });
      await reload();
    } catch (error) {
      if (error instanceof AuthError && error.code === 'SESSION_NOT_FRESH') return setIsStale(true);
      const text = error instanceof AuthError ? error.message : signInWords.refusals.other;
      toast({ tone: 'danger', text });
    }
  };
  const signInAgain = () =>
    signOut(queries).then(
      () => navigate({ href: signInPath(window.location) }),
      () => toast({ text: shellWords.account.stillSignedIn, tone: 'danger' }),
    );
  const nameOf = ({ name }: Passkey) => name || words.name;
  return (
    <Panel
      title={words.title}
      actions={knowsPasskeys() && <Button onPress={() => void add()}>{words.add}</Button>}
    >
      <p>{knowsPasskeys() ? words.text : words.unsupported}</p>
      <QueryView query={passkeys} lines={1}>
        {(rows) =>
          rows.length === 0 ? (
            <p className={styles.soft}>{words.none}</p>
          ) : (
            <ul className={styles.rows}>
              {rows.map((row) => (
                <li key={row.id}>
                  <span>
                    {nameOf(row)}{' '}
                    <span className={styles.soft}>
                      {sessions.since} <RelativeTime at={row.createdAt} />
                    </span>
                  </span>
                  <Button look="quiet" onPress={() => setRemoving(row)}>
                    {words.remove}
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
      <Dialog title={words.again.title} isOpen={isStale} onOpenChange={setIsStale}>
        <p>{words.again.text}</p>
        <DialogActions>
          <Button onPress={() => setIsStale(false)}>{kitWords.cancel}</Button>
          <Button look="primary" onPress={() => void signInAgain()}>
            {words.again.action}
          </Button>
        </DialogActions>
      </Dialog>
      {removing && (
        <ConfirmDialog
          title={words.removeTitle(nameOf(removing))}
          action={words.remove}
          isOpen
          onOpenChange={(open) => !open && setRemoving(undefined)}
          onConfirm={async () => {
            await askAuth('/passkey/delete-passkey', { id: removing.id });
            toast({ text: words.removed });
            await reload();
          }}
        >
          {words.removeText}
        </ConfirmDialog>
      )}
    </Panel>
  );
}
