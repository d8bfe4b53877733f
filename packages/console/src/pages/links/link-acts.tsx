import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { z } from 'zod';
import { problemOf, useApi } from '../../api.ts';
import { Button } from '../../kit/button.tsx';
import { ConfirmDialog } from '../../kit/confirm-dialog.tsx';
import { Dialog, DialogActions } from '../../kit/dialog.tsx';
import { Form } from '../../kit/form/form.tsx';
import { SubmitButton } from '../../kit/form/submit-button.tsx';
import { TextField } from '../../kit/form/text-field.tsx';
import { Menu, type MenuEntry } from '../../kit/menu.tsx';
import { toast } from '../../kit/toasts.tsx';
import { useTenant } from '../../session/tenant.ts';
import { kitWords } from '../../words/kit.ts';
import { linksWords } from '../../words/links.ts';
import { dayFromNow, endOfDay, type LinkRow, nameOf } from './link.ts';

const extendSchema = z.object({ day: z.string().min(1, linksWords.pick) });

/** What can be done with a link, as far as its state allows it. */
export function LinkActs({ link }: { link: LinkRow }) {
  const api = useApi();
  const queries = useQueryClient();
  const { may } = useTenant();
  const [asking, setAsking] = useState<'revoke' | 'extend' | null>(null);
  const settle = () => queries.invalidateQueries({ queryKey: api.links.pathKey() });
  const remind = useMutation(api.links.remind.mutationOptions({ onSettled: settle }));
  const retake = useMutation(api.links.retake.mutationOptions({ onSettled: settle }));
  const revoke = useMutation(api.links.revoke.mutationOptions({ onSettled: settle }));
  const extend = useMutation(api.links.extend.mutationOptions({ onSettled: settle }));
  const who = nameOf(link);
  const { state } = link;
  const locked = state === 'finished' || state === 'revoked' || state === 'expired';
  const tell = (work: Promise<unknown>, done: string) =>
    work.then(
      () => toast({ text: done }),
      (error: unknown) => toast({ text: problemOf(error)?.detail ?? kitWords.errors.notDone }),
    );
  const writes = may('links:write');
  const entries: MenuEntry[] = [
    {
      id: 'copy',
      label: linksWords.copy,
      onAction: () => void tell(navigator.clipboard.writeText(link.url), linksWords.copied),
    },
    ...(writes && !locked && link.candidate?.email
      ? [
          {
            id: 'remind',
            label: linksWords.remind,
            onAction: () => void tell(remind.mutateAsync({ id: link.id }), linksWords.reminded),
          },
        ]
      : []),
    ...(writes && state !== 'finished' && state !== 'revoked'
      ? [{ id: 'extend', label: linksWords.extend, onAction: () => setAsking('extend') }]
      : []),
    ...(writes && state === 'finished' && link.kind === 'single'
      ? [
          {
            id: 'retake',
            label: linksWords.retake,
            onAction: () =>
              void tell(
                retake.mutateAsync({ id: link.id, expiresAt: endOfDay(dayFromNow(14)) }),
                linksWords.retaken,
              ),
          },
        ]
      : []),
    ...(writes && !locked
      ? [{ id: 'revoke', label: linksWords.revoke, danger: true, onAction: () => setAsking('revoke') }]
      : []),
  ];
  const close = () => setAsking(null);
  return (
    <>
      <Menu label={linksWords.acts(who)} entries={entries}>
        <Button look="quiet" aria-label={linksWords.acts(who)} icon={<Ellipsis size={18} aria-hidden />} />
      </Menu>
      <ConfirmDialog
        title={linksWords.revoking.title(who)}
        isOpen={asking === 'revoke'}
        onOpenChange={close}
        action={linksWords.revoking.action}
        onConfirm={async () => {
          await revoke.mutateAsync({ id: link.id });
          toast({ text: linksWords.revoked });
        }}
      >
        {linksWords.revoking.text}
      </ConfirmDialog>
      <Dialog title={linksWords.extending.title(who)} isOpen={asking === 'extend'} onOpenChange={close}>
        <Form
          schema={extendSchema}
          defaultValues={{ day: dayFromNow(14) }}
          onSubmit={async ({ day }) => {
            await extend.mutateAsync({ id: link.id, expiresAt: endOfDay(day) });
            toast({ text: linksWords.extending.done });
            close();
          }}
        >
          <TextField
            name="day"
            type="date"
            label={linksWords.extending.field}
            hint={linksWords.extending.hint}
          />
          <DialogActions>
            <Button onPress={close}>{kitWords.cancel}</Button>
            <SubmitButton>{linksWords.extending.action}</SubmitButton>
          </DialogActions>
        </Form>
      </Dialog>
    </>
  );
}
