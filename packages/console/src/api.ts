import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { createTRPCClient, httpBatchLink, httpLink, splitLink, TRPCClientError } from '@trpc/client';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import { createTRPCContext } from '@trpc/tanstack-react-query';
import type { ConsoleRouter } from '@vivavoce/api/console-router';
import type { ErrorCode, Problem } from '@vivavoce/contract/plain';

export type Mode = 'test' | 'live';

/** Whose records are asked for. */
export interface Scope {
  tenantId: string;
  mode: Mode;
}

/** What a procedure takes, and what it answers: `Outputs['members']['list']`. */
export type Inputs = inferRouterInputs<ConsoleRouter>;
export type Outputs = inferRouterOutputs<ConsoleRouter>;

const context = createTRPCContext<ConsoleRouter, { keyPrefix: true }>();

export const ApiProvider = context.TRPCProvider;

/**
 * The API's procedures as options of TanStack Query, in the tenant and mode of the page.
 * @example
 * const api = useApi();
 * const members = useQuery(api.members.list.queryOptions());
 * const invite = useMutation(api.members.invite.mutationOptions());
 */
export const useApi = context.useTRPC;

/** What `useApi` stands on, for a query that says itself which pages it asks for. */
export const useApiClient = context.useTRPCClient;

/** As many as the API takes in one request. */
const MAX_BATCH = 20;

/** A client for the records of a scope, or for what a person has outside of any tenant. */
export function createApiClient(scope?: Scope) {
  const place = {
    url: '/console/trpc',
    headers: scope ? { 'x-vivavoce-tenant': scope.tenantId, 'x-vivavoce-mode': scope.mode } : {},
  };
  return createTRPCClient<ConsoleRouter>({
    links: [
      splitLink({
        // A file is the body of a request of its own.
        condition: ({ input }) => input instanceof Blob,
        true: httpLink(place),
        false: httpBatchLink({ ...place, maxItems: MAX_BATCH, maxURLLength: 4_000 }),
      }),
    ],
  });
}

/** The problem that a failed call was answered with; nothing where no answer came. */
export function problemOf(error: unknown): Problem | undefined {
  if (!(error instanceof TRPCClientError)) return undefined;
  const data: unknown = error.data;
  return typeof data === 'object' && data !== null && 'code' in data ? (data as Problem) : undefined;
}

export function codeOf(error: unknown): ErrorCode | undefined {
  return problemOf(error)?.code;
}

export interface QueryClientOptions {
  /** Called when a call finds that nobody is signed in any more. */
  onSignedOut: () => void;
}

export function createQueryClient({ onSignedOut }: QueryClientOptions): QueryClient {
  const onError = (error: unknown) => {
    if (codeOf(error) === 'not_signed_in') onSignedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        // The event stream says what changed; this is for what it does not cover.
        staleTime: 30_000,
        retry: (count, error) => count < 2 && (problemOf(error)?.retryable ?? true),
      },
    },
  });
}
