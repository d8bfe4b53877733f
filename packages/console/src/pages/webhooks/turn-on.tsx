import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../api.ts';
import { Button } from '../../kit/button.tsx';
import { Panel } from '../../kit/panel.tsx';
import { toast } from '../../kit/toasts.tsx';
import { webhookWords } from '../../words/webhooks.ts';
import type { Endpoint } from './types.ts';

const words = webhookWords.disabled;

/** Why an endpoint is told of nothing, and the way back. */
export function TurnOn({ endpoint, mayWrite }: { endpoint: Endpoint; mayWrite: boolean }) {
  const api = useApi();
  const queries = useQueryClient();
  const enable = useMutation(
    api.webhooks.update.mutationOptions({
      onSuccess: async () => {
        toast({ text: words.enabled });
        await queries.invalidateQueries(api.webhooks.pathFilter());
      },
      onError: (error) => toast({ text: error.message, tone: 'danger' }),
    }),
  );
  return (
    <Panel>
      <p role="status">
        <strong>{words[endpoint.disabledReason ?? 'off']}</strong> {words.text}
      </p>
      {mayWrite && (
        <div>
          <Button
            isPending={enable.isPending}
            onPress={() => enable.mutate({ id: endpoint.id, change: { enabled: true } })}
          >
            {words.enable}
          </Button>
        </div>
      )}
    </Panel>
  );
}
