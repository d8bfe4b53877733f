import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../api.ts';
import { Button } from '../../kit/button.tsx';
import { Panel } from '../../kit/panel.tsx';
import { toast } from '../../kit/toasts.tsx';
import { useTenant } from '../../session/tenant.ts';
import { settingsWords } from '../../words/settings.ts';
import type { Settings } from './types.ts';

const words = settingsWords.close;
const DATE = new Intl.DateTimeFormat(undefined, { dateStyle: 'long' });

/** The tenant is closed: until when, and the way back. */
export function ClosedNotice({ closed }: { closed: NonNullable<Settings['closed']> }) {
  const api = useApi();
  const tenant = useTenant();
  const queries = useQueryClient();
  const reopen = useMutation(
    api.settings.reopen.mutationOptions({
      onSuccess: (settings) => {
        queries.setQueryData(api.settings.read.queryKey(), settings);
        toast({ text: words.reopened });
      },
      onError: (error) => toast({ text: error.message, tone: 'danger' }),
    }),
  );
  return (
    <Panel>
      <p role="alert">
        <strong>{words.closed(DATE.format(new Date(closed.eraseAfter)))}</strong>
      </p>
      {tenant.may('tenants:close') && (
        <div>
          <Button look="primary" isPending={reopen.isPending} onPress={() => reopen.mutate()}>
            {words.reopen}
          </Button>
        </div>
      )}
    </Panel>
  );
}
