import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { codeOf, problemOf, useApi } from '../../api.ts';
import { signInPath } from '../../destination/next.ts';
import { Button, ButtonLink } from '../../kit/button.tsx';
import { Page as Frame } from '../../kit/page.tsx';
import { Plain } from '../../kit/plain.tsx';
import { ErrorState, LoadingState } from '../../kit/states.tsx';
import { toast } from '../../kit/toasts.tsx';
import { signOut } from '../../session/sign-out.ts';
import { membersWords } from '../../words/members.ts';
import { shellWords } from '../../words/shell.ts';
import { signInWords } from '../../words/sign-in.ts';
import styles from './outer.module.css';

const { invitation: words, refusals } = signInWords;

/** The link of an invitation: says who invites to what, and lets the address that it was sent to accept. */
export function Page() {
  const api = useApi();
  const { id: invitationId = '' } = useParams({ strict: false }) as { id?: string };
  const invitation = useQuery(api.invitations.read.queryOptions({ invitationId }));
  // Who is not signed in sees the invitation all the same.
  const session = useQuery({
    queryKey: ['session', 'email'],
    queryFn: async () => {
      const response = await fetch('/auth/get-session');
      const answer = (await response.json()) as { user: { email: string } } | null;
      return answer?.user.email ?? null;
    },
  });
  if (invitation.isPending || session.isPending) {
    return (
      <Plain>
        <LoadingState />
      </Plain>
    );
  }
  if (codeOf(invitation.error) === 'invitation_void') {
    return (
      <Plain>
        <Frame title={words.voidTitle} intro={problemOf(invitation.error)?.fix} narrow>
          <ButtonLink to="/">{words.go}</ButtonLink>
        </Frame>
      </Plain>
    );
  }
  if (invitation.error) {
    return (
      <Plain>
        <ErrorState error={invitation.error} onRetry={() => void invitation.refetch()} />
      </Plain>
    );
  }
  const { tenant, invitedBy, role, email } = invitation.data;
  return (
    <Plain>
      <Frame
        title={words.title(tenant)}
        intro={`${words.text(invitedBy, membersWords.roles[role])} ${words.forAddress(email)}`}
        narrow
      >
        {session.data?.toLowerCase() === email ? (
          <Accept invitationId={invitationId} tenant={tenant} />
        ) : (
          <OtherAccount signedInAs={session.data ?? null} invitationId={invitationId} />
        )}
      </Frame>
    </Plain>
  );
}

function Accept({ invitationId, tenant }: { invitationId: string; tenant: string }) {
  const api = useApi();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const accept = useMutation(api.invitations.accept.mutationOptions());
  return (
    <>
      <p role="alert" className={styles.said}>
        {accept.error ? (problemOf(accept.error)?.detail ?? refusals.other) : undefined}
      </p>
      <Button
        look="primary"
        isPending={accept.isPending}
        onPress={() =>
          accept.mutate(
            { invitationId },
            {
              onSuccess: ({ slug }) => {
                queries.clear();
                void navigate({ to: `/${slug}/test/overview` });
              },
            },
          )
        }
      >
        {words.accept(tenant)}
      </Button>
    </>
  );
}

function OtherAccount({ signedInAs, invitationId }: { signedInAs: string | null; invitationId: string }) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const signIn = signInPath(window.location);
  if (signedInAs === null) {
    return (
      <div className={styles.links}>
        <ButtonLink to={`/sign-up?${new URLSearchParams({ invitation: invitationId })}`} look="primary">
          {words.signUp}
        </ButtonLink>
        <ButtonLink to={signIn}>{words.signIn}</ButtonLink>
      </div>
    );
  }
  return (
    <>
      <p className={styles.said}>{words.signedInAs(signedInAs)}</p>
      <Button
        look="primary"
        onPress={() =>
          void signOut(queries).then(
            () => navigate({ to: signIn }),
            () => toast({ text: shellWords.account.stillSignedIn, tone: 'danger' }),
          )
        }
      >
        {words.switchAccount}
      </Button>
    </>
  );
}
