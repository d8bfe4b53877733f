import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../api.ts';
import { StateDot } from '../../kit/badge.tsx';
import { Button } from '../../kit/button.tsx';
import { CopyId } from '../../kit/copy-id.tsx';
import { Facts } from '../../kit/facts.tsx';
import { Page } from '../../kit/page.tsx';
import { Panel } from '../../kit/panel.tsx';
import { QueryView } from '../../kit/query-view.tsx';
import { RelativeTime } from '../../kit/relative-time.tsx';
import { toast } from '../../kit/toasts.tsx';
import { useParam } from '../../kit/use-param.ts';
import { usePath, useTenant } from '../../session/tenant.ts';
import { webhookWords } from '../../words/webhooks.ts';
import { DeliveryState } from './delivery-state.tsx';
import type { Attempt, DeliveryWithLog } from './types.ts';
import styles from './webhooks.module.css';

export { DeliveryPage as Page };

const words = webhookWords.delivery;
/** How often one that is on its way is looked at. */
const LOOK_AGAIN_MS = 2_000;

/** What was sent, when, and what was answered. */
function DeliveryPage() {
  const api = useApi();
  const tenant = useTenant();
  const path = usePath();
  const id = useParam('deliveryId');
  const endpointId = useParam('id');
  const query = useQuery(
    api.webhooks.delivery.queryOptions(
      { id },
      { refetchInterval: ({ state }) => (state.data?.status === 'pending' ? LOOK_AGAIN_MS : false) },
    ),
  );
  const endpoint = useQuery(api.webhooks.read.queryOptions({ id: endpointId }));
  const delivery = query.data;
  return (
    <Page
      title={delivery?.eventType ?? words.facts.id}
      breadcrumbs={[
        { label: webhookWords.title, to: path('webhooks') },
        {
          label: endpoint.data ? new URL(endpoint.data.url).host : webhookWords.endpoint,
          to: path(`webhooks/${endpointId}`),
        },
      ]}
      meta={delivery && <DeliveryState delivery={delivery} />}
      actions={
        delivery && delivery.status !== 'pending' && tenant.may('webhooks:write') && <Replay id={id} />
      }
    >
      <QueryView query={query} lines={8}>
        {(found) => <Contents delivery={found} />}
      </QueryView>
    </Page>
  );
}

function Contents({ delivery }: { delivery: DeliveryWithLog }) {
  const { id, eventId, status, attempts, body, createdAt, log } = delivery;
  return (
    <>
      <Panel>
        <Facts
          facts={[
            [words.facts.id, <CopyId key="id" id={id} />],
            [words.facts.event, <CopyId key="event" id={eventId} />],
            [words.facts.began, <RelativeTime key="began" at={createdAt} />],
          ]}
        />
      </Panel>
      <Panel title={words.attempts}>
        {log.length === 0 && <p>{status === 'failed' && attempts === 0 ? words.neverSent : words.none}</p>}
        <ol className={styles.attempts}>
          {log.map((attempt) => (
            <li key={attempt.number}>
              <AttemptDetails attempt={attempt} isLast={attempt.number === log.length} />
            </li>
          ))}
        </ol>
      </Panel>
      <Panel title={words.body}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
        <pre className={styles.code} tabIndex={0} dir="ltr">
          <code>{readable(body)}</code>
        </pre>
      </Panel>
    </>
  );
}

function AttemptDetails({ attempt, isLast }: { attempt: Attempt; isLast: boolean }) {
  const { number, at, durationMs, status, failure, requestHeaders, response } = attempt;
  const headers = Object.entries(requestHeaders).map(([name, value]) => `${name}: ${value}`);
  return (
    <details className={styles.attempt} open={isLast}>
      <summary>
        <span>{words.attempt(number)}</span>
        <StateDot tone={failure === null ? 'success' : 'danger'}>
          {[status, failureWords(failure)].filter((part) => part !== null).join(' · ')}
        </StateDot>
        <span className={styles.soft}>{words.took(durationMs)}</span>
        <span className={styles.soft}>
          <RelativeTime at={at} />
        </span>
      </summary>
      <span className={styles.soft}>{words.headers}</span>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
      <pre className={styles.code} tabIndex={0} dir="ltr">
        <code>{headers.join('\n')}</code>
      </pre>
      {status !== null && (
        <>
          <span className={styles.soft}>{response === null ? words.noAnswer : words.answer}</span>
          {response !== null && (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
            <pre className={styles.code} tabIndex={0} dir="ltr">
              <code>{response}</code>
            </pre>
          )}
        </>
      )}
    </details>
  );
}

function Replay({ id }: { id: string }) {
  const api = useApi();
  const queries = useQueryClient();
  const replay = useMutation(
    api.webhooks.replayOne.mutationOptions({
      onSuccess: async () => {
        toast({ text: words.replayed });
        await queries.invalidateQueries(api.webhooks.pathFilter());
      },
      onError: (error) => toast({ text: error.message, tone: 'danger' }),
    }),
  );
  return (
    <Button look="primary" isPending={replay.isPending} onPress={() => replay.mutate({ id })}>
      {words.replay}
    </Button>
  );
}

function failureWords(failure: string | null): string | null {
  if (failure === null) return null;
  if (failure.startsWith('refused')) return words.failures.refused;
  const known = Object.entries(words.failures).find(([name]) => name === failure);
  return known?.[1] ?? failure;
}

/** Indented; what is no JSON stays as it is. */
function readable(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
