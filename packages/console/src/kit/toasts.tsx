import { lazy, Suspense, useSyncExternalStore } from 'react';
import type { Toast } from './toast.ts';

const load = () => import('./toast-region.tsx');
const ToastRegion = lazy(async () => ({ default: (await load()).ToastRegion }));

let wanted = false;
const listeners = new Set<() => void>();

/**
 * Says that something was done, with a way back where there is one. Never for what needs an act: that stands in the page.
 * @example
 * toast({ text: 'Link revoked', undo: () => restore.mutate({ id }) });
 */
export function toast(content: Toast): void {
  wanted = true;
  for (const listener of listeners) listener();
  void load().then(({ addToast }) => addToast(content));
}

/** Where they appear; the code for it comes with the first. */
export function ToastPlace() {
  const any = useSyncExternalStore(subscribe, () => wanted);
  if (!any) return null;
  return (
    <Suspense fallback={null}>
      <ToastRegion />
    </Suspense>
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
