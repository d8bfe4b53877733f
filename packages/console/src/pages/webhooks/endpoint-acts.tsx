import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Ellipsis, Send } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useApi } from '../../api.ts';
import { Button } from '../../kit/button.tsx';
import { ConfirmDialog } from '../../kit/confirm-dialog.tsx';
import { Menu } from '../../kit/menu.tsx';
import { toast } from '../../kit/toasts.tsx';
import { usePath } from '../../session/tenant.ts';
import { webhookWords as words } from '../../words/webhooks.ts';
import { ShownSecret } from './shown-secret.tsx';
import type { Endpoint } from './types.ts';

const EndpointDialog = lazy(async () => ({
  default: (await import('./endpoint-dialog.tsx')).EndpointDialog,
}));
const RotateDialog = lazy(async () => ({ default: (await import('./rotate-dialog.tsx')).RotateDialog }));
const ReplayDialog = lazy(async () => ({ default: (await import('./replay-dialog.tsx')).ReplayDialog }));

type Act = 'edit' | 'rotate' | 'replay' | 'disable' | 'remove';

/** What can be done with an endpoint. */
export function EndpointActs({ endpoint }: { endpoint: Endpoint }) {
  const api = useApi();
  const path = usePath();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [act, setAct] = useState<Act>();
  const [secret, setSecret] = useState<string>();
  const refresh = () => queries.invalidateQueries(api.webhooks.pathFilter());
  const update = useMutation(api.webhooks.update.mutationOptions());
  const remove = useMutation(api.webhooks.remove.mutationOptions());
  const test = useMutation(
    api.webhooks.test.mutationOptions({
      onSuccess: async () => {
        toast({ text: words.acts.tested });
        await refresh();
      },
      onError: (error) => toast({ text: error.message, tone: 'danger' }),
    }),
  );
  const { id, url } = endpoint;
  const close = () => setAct(undefined);
  const entry = (of: Act) => ({ id: of, label: words.acts[of], onAction: () => setAct(of) });
  return (
    <>
      {endpoint.enabled && (
        <Button
          icon={<Send size={16} aria-hidden />}
          isPending={test.isPending}
          onPress={() => test.mutate({ endpointId: id })}
        >
          {words.acts.test}
        </Button>
      )}
      <Menu
        label={words.acts.label}
        entries={[
          entry('edit'),
          entry('rotate'),
          ...(endpoint.enabled ? [entry('replay'), entry('disable')] : []),
          { ...entry('remove'), danger: true },
        ]}
      >
        <Button aria-label={words.acts.label} icon={<Ellipsis size={16} aria-hidden />} />
      </Menu>
      <Suspense fallback={null}>
        {act === 'edit' && <EndpointDialog endpoint={endpoint} onClose={close} />}
        {act === 'rotate' && <RotateDialog endpointId={id} onClose={close} onMade={setSecret} />}
        {act === 'replay' && <ReplayDialog endpointId={id} onClose={close} />}
      </Suspense>
      {act === 'disable' && (
        <ConfirmDialog
          title={words.disable.title}
          isOpen
          onOpenChange={close}
          action={words.disable.action}
          onConfirm={async () => {
            await update.mutateAsync({ id, change: { enabled: false } });
            await refresh();
            toast({ text: words.disable.done });
          }}
        >
          <p>{words.disable.text}</p>
        </ConfirmDialog>
      )}
      {act === 'remove' && (
        <ConfirmDialog
          title={words.remove.title}
          isOpen
          onOpenChange={close}
          action={words.remove.action}
          typed={new URL(url).host}
          onConfirm={async () => {
            await remove.mutateAsync({ id });
            toast({ text: words.remove.done });
            await navigate({ to: path('webhooks') });
            await queries.invalidateQueries(api.webhooks.list.pathFilter());
          }}
        >
          <p>
            <code>{url}</code>
          </p>
          <p>{words.remove.text}</p>
        </ConfirmDialog>
      )}
      <ShownSecret value={secret} onDone={() => setSecret(undefined)} />
    </>
  );
}
