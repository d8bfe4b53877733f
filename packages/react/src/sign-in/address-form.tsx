import { type FormEvent, useId, useState } from 'react';
import { Button } from '../parts/button.tsx';
import type { SignIn } from './use-sign-in.ts';
import type { SignInWords } from './words/words.ts';

export interface SignInFormProps {
  signIn: SignIn;
  words: SignInWords;
}

/** Asks whom to mail a code. */
export function AddressForm({ signIn, words }: SignInFormProps) {
  const id = useId();
  const [email, setEmail] = useState('');
  const { working, fault, slow } = signIn;
  const send = (event: FormEvent) => {
    event.preventDefault();
    signIn.send(email);
  };
  return (
    <form className="vv-account-form" onSubmit={send} noValidate>
      <h2 className="vv-subtitle">{words.say('title')}</h2>
      <p className="vv-soft vv-small">{words.say('text')}</p>
      <label className="vv-field-label" htmlFor={id}>
        {words.say('address')}
      </label>
      <input
        id={id}
        className="vv-text-field"
        type="email"
        inputMode="email"
        autoComplete="email"
        dir="ltr"
        maxLength={200}
        value={email}
        aria-invalid={fault === 'needAddress' || undefined}
        aria-describedby={`${id}-said`}
        onChange={(event) => setEmail(event.target.value)}
      />
      <Said id={`${id}-said`} fault={fault && words.say(fault)}>
        {working && words.say(slow ? 'slow' : 'sending')}
      </Said>
      <div className="vv-account-row">
        <Button look="primary" type="submit" busy={working !== null}>
          {words.say('send')}
        </Button>
        <Button look="quiet" onClick={signIn.close}>
          {words.say('cancel')}
        </Button>
      </div>
    </form>
  );
}

/** What is under way, and what went wrong: both are there from the start, so that they are read out when they fill. */
export function Said({ id, fault, children }: { id: string; fault: string | null; children: string | null }) {
  return (
    <div id={id}>
      <p className="vv-complaint" role="alert">
        {fault}
      </p>
      <p className="vv-soft vv-small" role="status">
        {children}
      </p>
    </div>
  );
}
