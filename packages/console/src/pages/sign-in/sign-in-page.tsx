import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useLocation, useRouter } from '@tanstack/react-router';
import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { z } from 'zod';
import { useApi } from '../../api.ts';
import { goTo, keepNext, NEXT, nextPath, takeNext } from '../../destination/next.ts';
import { Button } from '../../kit/button.tsx';
import { Form } from '../../kit/form/form.tsx';
import { SubmitButton } from '../../kit/form/submit-button.tsx';
import { TextField } from '../../kit/form/text-field.tsx';
import { Page as Frame } from '../../kit/page.tsx';
import { AuthError, askAuth, refusalOf } from '../../session/auth.ts';
import { knowsPasskeys, signInWithPasskey } from '../../session/passkey.ts';
import { signInWords } from '../../words/sign-in.ts';
import styles from './outer.module.css';
import { Outer } from './outer.tsx';
import { SecondStep } from './second-step.tsx';

const { development: developmentWords, fields, signIn: words } = signInWords;

const schema = z.object({
  email: z.email(signInWords.refusals.INVALID_EMAIL),
  password: z.string().min(1, fields.missing),
});

/** Signs somebody in, and goes back to where that person wanted to be. */
export function Page() {
  const [second, setSecond] = useState(false);
  const { failure, setFailure, enter, keep } = useEnter();
  return (
    <Outer>
      {second ? (
        <SecondStep onDone={enter} onBack={() => setSecond(false)} />
      ) : (
        <Frame title={words.title} narrow>
          <Form
            schema={schema}
            defaultValues={{ email: '', password: '' }}
            onSubmit={async (values, form) => {
              setFailure(undefined);
              try {
                const answer = await askAuth<{ twoFactorRedirect?: boolean }>('/sign-in/email', values);
                if (answer.twoFactorRedirect) setSecond(true);
                else enter();
              } catch (error) {
                form.setError('password', { message: messageOf(error) }, { shouldFocus: true });
              }
            }}
          >
            <TextField name="email" label={fields.email} type="email" autoComplete="username webauthn" />
            <TextField
              name="password"
              label={fields.password}
              type="password"
              autoComplete="current-password"
            />
            <SubmitButton>{words.submit}</SubmitButton>
          </Form>
          <OtherWays onDone={enter} onFailure={setFailure} />
          <p role="alert" className={styles.said}>
            {failure}
          </p>
          <div className={styles.links}>
            <Link to="/reset" onClick={keep}>
              {words.forgot}
            </Link>
            <span>
              {words.noAccount}{' '}
              <Link to="/sign-up" onClick={keep}>
                {words.signUp}
              </Link>
            </span>
          </div>
        </Frame>
      )}
    </Outer>
  );
}

/** What happens once somebody is in, and what a provider said that sent somebody back. */
function useEnter() {
  const router = useRouter();
  const queries = useQueryClient();
  const { searchStr } = useLocation();
  const refused = new URLSearchParams(searchStr).get('error');
  const [failure, setFailure] = useState(refused ? refusalOf(refused) : undefined);
  return {
    failure,
    setFailure,
    /** The next pages come by mail, and know nothing of this one's address. */
    keep: () => {
      if (new URLSearchParams(searchStr).has(NEXT)) keepNext(nextPath(searchStr));
    },
    enter: () => {
      queries.clear();
      // Kept before a password was set or an address confirmed, where this page is not told.
      const kept = takeNext();
      goTo(new URLSearchParams(searchStr).has(NEXT) ? nextPath(searchStr) : kept, router.history);
    },
  };
}

interface OtherWaysProps {
  onDone: () => void;
  onFailure: (message: string | undefined) => void;
}

function OtherWays({ onDone, onFailure }: OtherWaysProps) {
  const api = useApi();
  const options = useQuery({ ...api.signIn.options.queryOptions(), staleTime: Number.POSITIVE_INFINITY });
  const { searchStr } = useLocation();
  const attempt = async (act: () => Promise<void>) => {
    onFailure(undefined);
    await act().catch((error: unknown) => onFailure(messageOf(error)));
  };
  const { providers = [], development, keepsMail } = options.data ?? {};
  return (
    <>
      <div className={styles.others}>
        {knowsPasskeys() && (
          <Button
            icon={<KeyRound size={16} aria-hidden />}
            onPress={() => void attempt(async () => signInWithPasskey().then(onDone))}
          >
            {words.passkey}
          </Button>
        )}
        {providers.map(({ id, name }) => (
          <Button key={id} onPress={() => void attempt(() => goToProvider(id, nextPath(searchStr)))}>
            {words.with(name)}
          </Button>
        ))}
      </div>
      {(development || keepsMail) && (
        <section className={styles.development}>
          <h2>{developmentWords.title}</h2>
          {development && (
            <Button
              onPress={() => void attempt(async () => askAuth('/sign-in/email', development).then(onDone))}
            >
              {developmentWords.demo(development.email)}
            </Button>
          )}
          {keepsMail && <a href="/console/mail">{developmentWords.mail}</a>}
        </section>
      )}
    </>
  );
}

async function goToProvider(provider: string, next: string): Promise<void> {
  const errorCallbackURL = '/console/sign-in';
  const body = { provider, callbackURL: next, errorCallbackURL, newUserCallbackURL: next };
  const { url } = await askAuth<{ url: string }>('/sign-in/social', body);
  window.location.assign(url);
}

function messageOf(error: unknown): string {
  return error instanceof AuthError ? error.message : signInWords.refusals.other;
}
