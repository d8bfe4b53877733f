import { useState } from 'react';
import { useVivavoce } from '../interview/provider.tsx';
import type { Interview } from '../interview/use-interview.ts';

/** The result of this very interview on this device: whether there is one to forget, and forgetting it. */
export function useForgetting({ state }: Interview): { kept: boolean; forget: () => void } {
  const { client } = useVivavoce();
  const [forgotten, setForgotten] = useState<string | null>(null);
  const id = state?.record.id ?? null;
  const forget = () => {
    setForgotten(id);
    /* Without the network the right itself runs out later; on this device it is gone at once. */
    if (id) void client?.results.forget(id).catch(() => {});
  };
  return { kept: client !== null && id !== null && id !== forgotten, forget };
}
