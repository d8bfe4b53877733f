import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useApi } from '../../api.ts';
import { Button } from '../../kit/button.tsx';
import { Page as Frame } from '../../kit/page.tsx';
import { AuthError, askAuth } from '../../session/auth.ts';
import { signInWords } from '../../words/sign-in.ts';
import styles from './outer.module.css';
import { Outer } from './outer.tsx';

const { development, refusals, sent: words } = signInWords;

const PATHS = { verify: '/send-verification-email', reset: '/request-password-reset' } as const;

/** Says that a mail is on its way, whoever the address belongs to. */
export function MailSent({ email, kind }: { email: string; kind: keyof typeof PATHS }) {
  const api = useApi();
  const options = useQuery({ ...api.signIn.options.queryOptions(), staleTime: Number.POSITIVE_INFINITY });
  const [said, setSaid] = useState<string>();
  const again = () =>
    askAuth(PATHS[kind], { email }).then(
      () => setSaid(words.sentAgain),
      (error: unknown) => setSaid(error instanceof AuthError ? error.message : refusals.other),
    );
  return (
    <Outer>
      <Frame title={words.title} intro={words[kind](email)} narrow>
        <p role="status" className={styles.said}>
          {said}
        </p>
        <div className={styles.links}>
          <Button onPress={() => void again()}>{words.again}</Button>
          {options.data?.keepsMail && <a href="/console/mail">{development.mail}</a>}
          <Link to="/sign-in">{words.back}</Link>
        </div>
      </Frame>
    </Outer>
  );
}
