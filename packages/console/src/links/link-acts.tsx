import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Ellipsis } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { problemOf, useApi } from '../api.ts';
import { Button } from '../kit/button.tsx';
import { ConfirmDialog } from '../kit/confirm-dialog.tsx';
import { Menu, type MenuEntry } from '../kit/menu.tsx';
import { toast } from '../kit/toasts.tsx';
import { useTenant } from '../session/tenant.ts';
import { kitWords } from '../words/kit.ts';
import { linksWords } from '../words/links.ts';
import { dayFromNow, endOfDay, type LinkRow, nameOf } from './link.ts';

/** With a form of its own: it comes where somebody asks for it. */
const ExtendDialog = lazy(() => import('./extend-dialog.tsx'));

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
      {asking === 'extend' && (
        <Suspense>
          <ExtendDialog
            title={linksWords.extending.title(who)}
            hint={linksWords.extending.hint}
            action={linksWords.extending.action}
            onClose={close}
            onExtend={async (expiresAt) => {
              await extend.mutateAsync({ id: link.id, expiresAt });
              toast({ text: linksWords.extending.done });
            }}
          />
        </Suspense>
      )}
    </>
  );
}
