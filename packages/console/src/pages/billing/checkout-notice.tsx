import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { z } from 'zod';
import { useApi } from '../../api.ts';
import { usePageSearch } from '../../kit/use-page-search.ts';
import { billingWords } from '../../words/billing.ts';
import styles from './billing.module.css';

const words = billingWords.checkout;
const searchSchema = z.object({ checkout: z.enum(['paid', 'left']).optional().catch(undefined) });

/** Whoever comes back from the payment page is told what became of it: asked of the provider, not read from the address. */
export function CheckoutNotice() {
  const [{ checkout }] = usePageSearch(searchSchema);
  if (checkout === 'paid') return <Paid />;
  if (checkout === 'left') {
    return (
      <p role="status" className={styles.notice}>
        {words.left}
      </p>
    );
  }
  return null;
}

function Paid() {
  const api = useApi();
  const queries = useQueryClient();
  const billing = useQuery(api.billing.read.queryOptions());
  const refresh = useMutation(
    api.billing.refresh.mutationOptions({
      onSettled: () => queries.invalidateQueries({ queryKey: api.billing.pathKey() }),
    }),
  );
  const { mutate } = refresh;
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    mutate();
  }, [mutate]);
  const isActive = billing.data?.status === 'active';
  const text = isActive
    ? words.paid
    : refresh.isPending || billing.isFetching
      ? words.waiting
      : words.pending;
  return (
    <p role="status" className={isActive ? styles.good : styles.notice}>
      {text}
    </p>
  );
}
