import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useApi } from '../../api.ts';
import { Page } from '../../kit/page.tsx';
import { QueryView } from '../../kit/query-view.tsx';
import { LoadingState } from '../../kit/states.tsx';
import { useTenant } from '../../session/tenant.ts';
import { billingWords as words } from '../../words/billing.ts';
import styles from './billing.module.css';
import { CandidatesForm } from './candidates-form.tsx';
import { CheckoutNotice } from './checkout-notice.tsx';
import { InvoicesPanel } from './invoices-panel.tsx';
import { LimitForm } from './limit-form.tsx';
import { LimitNotice } from './limit-notice.tsx';
import { Offers } from './offers.tsx';
import { PaymentPanel } from './payment-panel.tsx';
import { UsagePanel } from './usage-panel.tsx';

export { BillingPage as Page };

/** With the table of a list: it comes where candidates buy. */
const PackagesPanel = lazy(async () => ({ default: (await import('./packages-panel.tsx')).PackagesPanel }));

/** What the tenant pays: plan, limits, card, invoices. */
function BillingPage() {
  const api = useApi();
  const tenant = useTenant();
  const query = useQuery(api.billing.read.queryOptions());
  const mayChange = tenant.may('billing:write');
  return (
    <Page title={words.title}>
      {mayChange && tenant.mode === 'live' && <CheckoutNotice />}
      <QueryView query={query} lines={12}>
        {(billing) => (
          <div className={styles.page}>
            {billing.example && <p className={styles.notice}>{words.example}</p>}
            {!billing.available && <p className={styles.notice}>{words.unavailable}</p>}
            {billing.available && <LimitNotice billing={billing} />}
            <div className={styles.columns}>
              <UsagePanel billing={billing} />
              <PaymentPanel
                billing={billing}
                mayChange={mayChange && billing.available && !billing.example}
              />
            </div>
            {billing.available && <Offers billing={billing} mayChange={mayChange && !billing.example} />}
            {billing.available &&
              billing.plan !== 'free' &&
              billing.terms[billing.currency]?.beyond !== false && (
                <LimitForm
                  key={`${billing.capAmount} ${billing.email}`}
                  billing={billing}
                  mayChange={mayChange && !billing.example}
                />
              )}
            {billing.available && (
              <CandidatesForm
                key={String(billing.candidatesPay)}
                billing={billing}
                mayChange={mayChange && !billing.example}
              />
            )}
            {billing.available && !billing.example && (
              <Suspense fallback={<LoadingState lines={4} />}>
                <PackagesPanel />
              </Suspense>
            )}
            <InvoicesPanel />
          </div>
        )}
      </QueryView>
    </Page>
  );
}
