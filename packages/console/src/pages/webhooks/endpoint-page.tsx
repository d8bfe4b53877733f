import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api.ts';
import { Page } from '../../kit/page.tsx';
import { Panel } from '../../kit/panel.tsx';
import { QueryView } from '../../kit/query-view.tsx';
import { RelativeTime } from '../../kit/relative-time.tsx';
import { useParam } from '../../kit/use-param.ts';
import { usePath, useTenant } from '../../session/tenant.ts';
import { webhookWords as words } from '../../words/webhooks.ts';
import { DeliveryLog } from './delivery-log.tsx';
import { EndpointActs } from './endpoint-acts.tsx';
import { EndpointState } from './endpoint-state.tsx';
import { TurnOn } from './turn-on.tsx';
import styles from './webhooks.module.css';

export { EndpointPage as Page };

function EndpointPage() {
  const api = useApi();
  const tenant = useTenant();
  const path = usePath();
  const id = useParam('id');
  const query = useQuery(api.webhooks.read.queryOptions({ id }));
  const endpoint = query.data;
  const mayWrite = tenant.may('webhooks:write');
  return (
    <Page
      title={endpoint ? new URL(endpoint.url).host : words.title}
      breadcrumbs={[{ label: words.title, to: path('webhooks') }]}
      meta={endpoint && <EndpointState endpoint={endpoint} />}
      actions={endpoint && mayWrite && <EndpointActs endpoint={endpoint} />}
      intro={endpoint && <code className={styles.url}>{endpoint.url}</code>}
    >
      <QueryView query={query} lines={8}>
        {(found) => (
          <>
            {!found.enabled && <TurnOn endpoint={found} mayWrite={mayWrite} />}
            {found.previousSecretEndsAt && Date.parse(found.previousSecretEndsAt) > Date.now() && (
              <p className={styles.soft}>
                {words.rotating} <RelativeTime at={found.previousSecretEndsAt} />.
              </p>
            )}
            <Panel title={words.deliveries.title}>
              <DeliveryLog endpointId={id} />
            </Panel>
          </>
        )}
      </QueryView>
    </Page>
  );
}
