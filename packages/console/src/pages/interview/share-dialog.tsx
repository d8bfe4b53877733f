import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Share } from '@vivavoce/contract/plain';
import { useState } from 'react';
import { z } from 'zod';
import { useApi } from '../../api.ts';
import { StateDot } from '../../kit/badge.tsx';
import { Button } from '../../kit/button.tsx';
import { ConfirmDialog } from '../../kit/confirm-dialog.tsx';
import { CopyId } from '../../kit/copy-id.tsx';
import { Dialog, DialogActions } from '../../kit/dialog.tsx';
import { CheckboxField } from '../../kit/form/checkbox-field.tsx';
import { Form } from '../../kit/form/form.tsx';
import { SelectField } from '../../kit/form/select-field.tsx';
import { SubmitButton } from '../../kit/form/submit-button.tsx';
import { QueryView } from '../../kit/query-view.tsx';
import { RelativeTime } from '../../kit/relative-time.tsx';
import { interviewWords } from '../../words/interview.ts';
import styles from './share-dialog.module.css';

const DAYS = [1, 7, 14, 30, 90];
const shareSchema = z.object({ days: z.coerce.number().int(), withNotes: z.boolean() });

export interface ShareDialogProps {
  sessionId: string;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

/** Links that show this interview to somebody without an account: made, seen and ended here. */
export function ShareDialog({ sessionId, isOpen, onOpenChange }: ShareDialogProps) {
  const { share: words } = interviewWords;
  return (
    <Dialog title={words.title} isOpen={isOpen} onOpenChange={onOpenChange}>
      <Contents sessionId={sessionId} />
      <DialogActions>
        <Button onPress={() => onOpenChange(false)}>{words.close}</Button>
      </DialogActions>
    </Dialog>
  );
}

function Contents({ sessionId }: { sessionId: string }) {
  const { share: words } = interviewWords;
  const api = useApi();
  const queries = useQueryClient();
  const [url, setUrl] = useState<string>();
  const query = useQuery(api.shares.list.queryOptions({ sessionId }));
  const reload = () => queries.invalidateQueries(api.shares.list.queryFilter({ sessionId }));
  const create = useMutation(api.shares.create.mutationOptions({ onSuccess: reload }));
  return (
    <>
      <p>{words.about}</p>
      <Form
        schema={shareSchema}
        defaultValues={{ days: '14', withNotes: false }}
        onSubmit={async (values) => setUrl((await create.mutateAsync({ sessionId, ...values })).url)}
      >
        <SelectField
          name="days"
          label={words.days}
          options={DAYS.map((days) => ({ value: String(days), label: words.dayCount(days) }))}
        />
        <CheckboxField name="withNotes" label={words.withNotes} />
        <SubmitButton>{words.create}</SubmitButton>
      </Form>
      {url && (
        <div role="status" className={styles.created}>
          <p>{words.created}</p>
          <CopyId id={url} />
        </div>
      )}
      <h3>{words.links}</h3>
      <QueryView query={query} lines={2}>
        {(shares) =>
          shares.length === 0 ? (
            <p className={styles.quiet}>{words.none}</p>
          ) : (
            <ul className={styles.links}>
              {shares.map((share) => (
                <ShareItem key={share.id} sessionId={sessionId} share={share} onEnded={reload} />
              ))}
            </ul>
          )
        }
      </QueryView>
    </>
  );
}

interface ShareItemProps {
  sessionId: string;
  share: Share;
  onEnded: () => Promise<void>;
}

function ShareItem({ sessionId, share, onEnded }: ShareItemProps) {
  const { share: words } = interviewWords;
  const api = useApi();
  const [isEnding, setIsEnding] = useState(false);
  const revoke = useMutation(api.shares.revoke.mutationOptions({ onSuccess: onEnded }));
  const state = stateOf(share);
  return (
    <li className={styles.link}>
      <div>
        <StateDot tone={state === 'open' ? 'success' : 'neutral'}>{words.state[state]}</StateDot>{' '}
        <span className={styles.quiet}>
          {share.by.name}, <RelativeTime at={share.createdAt} /> · {words.opened(share.openCount)}
          {share.withNotes && ` · ${words.withNotesMark}`}
        </span>
      </div>
      {state === 'open' && <Button onPress={() => setIsEnding(true)}>{words.revoke}</Button>}
      <ConfirmDialog
        title={words.revokeTitle}
        action={words.revoke}
        isOpen={isEnding}
        onOpenChange={setIsEnding}
        onConfirm={() => revoke.mutateAsync({ sessionId, shareId: share.id })}
      >
        <p>{words.revokeText}</p>
      </ConfirmDialog>
    </li>
  );
}

function stateOf({ revokedAt, expiresAt }: Share): 'open' | 'expired' | 'revoked' {
  if (revokedAt !== null) return 'revoked';
  return Date.parse(expiresAt) > Date.now() ? 'open' : 'expired';
}
