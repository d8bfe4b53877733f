import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation, useRouter } from '@tanstack/react-router';
import { Button, ButtonLink } from '../../kit/button.tsx';
import { Page as Frame } from '../../kit/page.tsx';
import { Plain } from '../../kit/plain.tsx';
import { LoadingState } from '../../kit/states.tsx';
import { askAuth } from '../../session/auth.ts';
import { goTo, takeNext } from '../../session/next.ts';
import { signInWords } from '../../words/sign-in.ts';

const { sent, verify: words } = signInWords;

/** The link of the mail that confirms an address. */
export function Page() {
  const router = useRouter();
  const queries = useQueryClient();
  const token = new URLSearchParams(useLocation().searchStr).get('token') ?? '';
  const verified = useQuery({
    queryKey: ['verify', token],
    queryFn: () => askAuth<{ status: boolean }>(`/verify-email?${new URLSearchParams({ token })}`),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnMount: false,
  });
  if (verified.isPending) {
    return (
      <Plain>
        <Frame title={words.title} narrow>
          <LoadingState label={words.busy} lines={2} />
        </Frame>
      </Plain>
    );
  }
  return (
    <Plain>
      {verified.error ? (
        <Frame title={words.failedTitle} intro={words.failed} narrow>
          <ButtonLink to="/sign-in" look="primary">
            {sent.back}
          </ButtonLink>
        </Frame>
      ) : (
        <Frame title={words.doneTitle} intro={words.done} narrow>
          <Button
            look="primary"
            onPress={() => {
              queries.clear();
              goTo(takeNext(), router.history);
            }}
          >
            {words.go}
          </Button>
        </Frame>
      )}
    </Plain>
  );
}
