import { hashKey, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { z } from 'zod';
import { useApi } from '../../api.ts';
import { usePageSearch } from '../../kit/use-page-search.ts';
import { billingWords } from '../../words/billing.ts';
import styles from './billing.module.css';

const words = billingWords.checkout;
const searchSchema = z.object({ checkout: z.enum(['paid', 'left']).optional().catch(undefined) });

/**
 * Whoever comes back from the payment page is told what became of it: asked of the provider, not read from the address. Told
 * once: the address forgets it, so that no reload says it again, and what is done next has a notice of its own.
 */
export function CheckoutNotice() {
  const [{ checkout }, setSearch] = usePageSearch(searchSchema);
  const [told, setTold] = useState(checkout);
  useEffect(() => {
    if (checkout !== undefined) setSearch({ checkout: undefined });
  }, [checkout, setSearch]);
  useNextAct(() => setTold(undefined));
  if (told === 'paid') return <Paid />;
  if (told === 'left') {
    return (
      <p role="status" className={styles.notice}>
        {words.left}
      </p>
    );
  }
  return null;
}

/** Calls once something was done on this page; looking at the provider again is not an act. */
function useNextAct(onActed: () => void): void {
  const api = useApi();
  const queries = useQueryClient();
  const look = hashKey(api.billing.refresh.mutationKey());
  const acted = useEffectEvent(onActed);
  useEffect(
    () =>
      queries.getMutationCache().subscribe(({ mutation }) => {
        const { mutationKey } = mutation?.options ?? {};
        if (mutation?.state.status === 'success' && mutationKey && hashKey(mutationKey) !== look) acted();
      }),
    [queries, look],
  );
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
