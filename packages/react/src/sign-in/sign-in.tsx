import { useEffect, useRef } from 'react';
import { useWordsFrom } from '../interview/use-words-from.ts';
import { Button } from '../parts/button.tsx';
import type { SignInProps } from './account-bar.tsx';
import { AddressForm } from './address-form.tsx';
import { CodeForm } from './code-form.tsx';
import { useSignIn } from './use-sign-in.ts';
import { SIGN_IN } from './words/languages.ts';

/** Signs a candidate in by a code, and out again. */
export default function SignIn({ account, state, locale }: SignInProps) {
  const words = useWordsFrom(SIGN_IN, locale);
  const signIn = useSignIn(account, state, words.locale);
  const { step, fault, working } = signIn;
  const place = state === 'in' ? 'in' : step.name;
  const part = useRef<HTMLElement>(null);
  const before = useRef(place);
  useEffect(() => {
    if (before.current === place) return;
    before.current = place;
    // Typing goes on in the field that came; where none did, at the button that is left.
    part.current?.querySelector<HTMLElement>('input, button')?.focus();
  }, [place]);
  return (
    <section ref={part} className="vv-account" aria-label={words.say('label')} dir={words.direction}>
      {place === 'in' && (
        <div className="vv-account-row">
          <p className="vv-soft vv-small" role="status">
            {account.email ? words.say('signedIn', { email: account.email }) : words.say('signedInHere')}
          </p>
          <Button look="quiet" busy={working === 'leaving'} onClick={() => signIn.leave(false)}>
            {words.say('out')}
          </Button>
          <Button look="quiet" busy={working === 'leaving'} onClick={() => signIn.leave(true)}>
            {words.say('everywhere')}
          </Button>
        </div>
      )}
      {place === 'closed' && (
        <div className="vv-account-row">
          <p className="vv-soft vv-small">{words.say('lead')}</p>
          <Button look="quiet" onClick={signIn.open}>
            {words.say('open')}
          </Button>
        </div>
      )}
      {place === 'address' && <AddressForm signIn={signIn} words={words} />}
      {place === 'code' && <CodeForm signIn={signIn} words={words} />}
      {(place === 'in' || place === 'closed') && fault && (
        <p className="vv-complaint" role="alert">
          {words.say(fault)}
        </p>
      )}
    </section>
  );
}
