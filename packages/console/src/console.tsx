import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { ApiProvider, createApiClient, createQueryClient } from './api.ts';
import { signInPath } from './destination/next.ts';
import { router } from './router.tsx';

const queryClient = createQueryClient({
  onSignedOut() {
    const { pathname } = window.location;
    if (pathname.startsWith('/console/sign-in')) return;
    queryClient.clear();
    void router.navigate({ href: signInPath(window.location), replace: true });
  },
});
const accountClient = createApiClient();

/** The whole console. */
export function Console() {
  return (
    <QueryClientProvider client={queryClient}>
      <ApiProvider queryClient={queryClient} trpcClient={accountClient} keyPrefix="account">
        <RouterProvider router={router} />
      </ApiProvider>
    </QueryClientProvider>
  );
}
