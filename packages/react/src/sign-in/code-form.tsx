import { type FormEvent, useId, useState } from 'react';
import { Button } from '../parts/button.tsx';
import { Said, type SignInFormProps } from './address-form.tsx';

/** Takes the code from the mail. */
export function CodeForm({ signIn, words }: SignInFormProps) {
  const id = useId();
  const [code, setCode] = useState('');
  const { step, working, fault, slow, mayAskAgain } = signIn;
  const email = step.name === 'code' ? step.email : '';
  const enter = (event: FormEvent) => {
    event.preventDefault();
    signIn.enter(code);
  };
  const again = () => {
    setCode('');
    signIn.send(email);
  };
  const underWay = working && (slow ? 'slow' : working === 'sending' ? 'sending' : 'entering');
  return (
    <form className="vv-account-form" onSubmit={enter} noValidate>
      <h2 className="vv-subtitle">{words.say('title')}</h2>
      <p className="vv-small" role="status">
        {words.say('sent', { email })}
      </p>
      <label className="vv-field-label" htmlFor={id}>
        {words.say('code')}
      </label>
      <input
        id={id}
        className="vv-text-field vv-account-code"
        inputMode="numeric"
        autoComplete="one-time-code"
        dir="ltr"
        maxLength={16}
        placeholder="1234 5678"
        value={code}
        aria-invalid={fault === 'wrong' || fault === 'needCode' || undefined}
        aria-describedby={`${id}-hint ${id}-said`}
        onChange={(event) => setCode(event.target.value)}
      />
      <p id={`${id}-hint`} className="vv-soft vv-small">
        {words.say('codeHint')}
      </p>
      <Said id={`${id}-said`} fault={fault && words.say(fault)}>
        {underWay && words.say(underWay)}
      </Said>
      <div className="vv-account-row">
        <Button look="primary" type="submit" busy={working !== null}>
          {words.say('enter')}
        </Button>
        {mayAskAgain && (
          <Button onClick={again} busy={working === 'sending'}>
            {words.say('again')}
          </Button>
        )}
        <Button look="quiet" onClick={signIn.changeAddress}>
          {words.say('another')}
        </Button>
      </div>
      {!mayAskAgain && <p className="vv-soft vv-small">{words.say('againIn')}</p>}
    </form>
  );
}
