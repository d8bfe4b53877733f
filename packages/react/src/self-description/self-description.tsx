import type { InterviewSession, SelfDescription, SessionState } from '@vivavoce/sdk';
import { type FormEvent, useId, useState } from 'react';
import { CATEGORIES, type Category, type Said } from './categories.ts';
import type { SelfDescriptionWords } from './words/words.ts';

export { en } from './words/en.ts';
export { languages } from './words/languages.ts';

interface SelfDescriptionFormProps {
  session: InterviewSession | null;
  state: SessionState | null;
  words: SelfDescriptionWords;
}

/** Asks which groups the candidate belongs to, by choice: "prefer not to say" stands first and is chosen. */
export function SelfDescriptionForm({ session, state, words }: SelfDescriptionFormProps) {
  const id = useId();
  const [said, setSaid] = useState<Said>({});
  const [step, setStep] = useState<'asking' | 'sending' | 'sent' | 'failed' | 'skipped'>('asking');
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!session || step === 'sending') return;
    setStep('sending');
    const kept = session.describeSelf(said as SelfDescription);
    setStep(await kept.then(() => 'sent' as const).catch(() => 'failed' as const));
  };
  if (words.pending || step === 'skipped') return null;
  return (
    <section className="vv-about-you" aria-labelledby={id}>
      <h3 id={id} className="vv-subtitle">
        {words.say('title')}
      </h3>
      {step === 'sent' ? null : (
        <form className="vv-about-you-form" onSubmit={(event) => void send(event)}>
          <p className="vv-soft">{words.say('text', { tenant: state?.record.tenantName ?? '' })}</p>
          {CATEGORIES.map((category) => (
            <CategorySelect
              key={category.name}
              category={category}
              value={said[category.name] ?? ''}
              words={words}
              onChoose={(value) => setSaid({ ...said, [category.name]: value || null })}
            />
          ))}
          <div className="vv-acts">
            <button
              type="submit"
              className="vv-button vv-button-plain"
              aria-busy={step === 'sending' || undefined}
            >
              {words.say('send')}
            </button>
            <button type="button" className="vv-button vv-button-quiet" onClick={() => setStep('skipped')}>
              {words.say('skip')}
            </button>
          </div>
        </form>
      )}
      <p role="status" className="vv-soft">
        {step === 'sent' ? words.say('thanks') : null}
        {step === 'failed' ? words.say('failed') : null}
      </p>
    </section>
  );
}

interface CategorySelectProps {
  category: Category;
  value: string;
  words: SelfDescriptionWords;
  onChoose: (value: string) => void;
}

function CategorySelect({ category, value, words, onChoose }: CategorySelectProps) {
  const id = useId();
  return (
    <div className="vv-select">
      <label htmlFor={id}>{words.say(category.label)}</label>
      <select id={id} value={value} onChange={({ target }) => onChoose(target.value)}>
        <option value="">{words.say('none')}</option>
        {category.choices.map(([choice, label]) => (
          <option key={choice} value={choice}>
            {words.say(label)}
          </option>
        ))}
      </select>
    </div>
  );
}
