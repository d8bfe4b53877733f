import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation, useRouter } from '@tanstack/react-router';
import { goTo, takeNext } from '../../destination/next.ts';
import { Button, ButtonLink } from '../../kit/button.tsx';
import { Page as Frame } from '../../kit/page.tsx';
import { LoadingState } from '../../kit/states.tsx';
import { askAuth } from '../../session/auth.ts';
import { signInWords } from '../../words/sign-in.ts';
import { Outer } from './outer.tsx';

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
      <Outer>
        <Frame title={words.title} narrow>
          <LoadingState label={words.busy} lines={2} />
        </Frame>
      </Outer>
    );
  }
  return (
    <Outer>
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
    </Outer>
  );
}
