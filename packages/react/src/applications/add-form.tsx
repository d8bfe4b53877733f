import { type FormEvent, useId, useState } from 'react';
import { Button } from '../parts/button.tsx';
import type { ApplicationsActions } from './use-applications.ts';
import type { ApplicationsWords } from './words/words.ts';

export interface AddFormProps {
  actions: ApplicationsActions;
  words: ApplicationsWords;
  onDone(): void;
}

const WAYS = ['url', 'text', 'hand'] as const;
type Way = (typeof WAYS)[number];
const LABELS = { url: 'add.byUrl', text: 'add.byText', hand: 'add.byHand' } as const;
const COMPLAINTS = { url: 'add.needUrl', text: 'add.needText', hand: 'add.needTitle' } as const;
const MIN_TEXT = 40;

/** Adds a job: by the address of its page, by its text, or by hand. */
export function AddForm({ actions, words, onDone }: AddFormProps) {
  const id = useId();
  const [way, setWay] = useState<Way>('url');
  const [url, setUrl] = useState('');
  const [text, setText] = useState('');
  const [title, setTitle] = useState('');
  const [employer, setEmployer] = useState('');
  const [complaint, setComplaint] = useState('');
  const missing = {
    url: url.trim() === '',
    text: text.trim().length < MIN_TEXT,
    hand: title.trim() === '',
  }[way];
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setComplaint(missing ? words.say(COMPLAINTS[way]) : '');
    if (missing) return;
    const wanted = {
      url: { url: url.trim() },
      text: { text },
      hand: { title: title.trim(), ...(employer.trim() ? { employer: employer.trim() } : {}) },
    }[way];
    if (await actions.add(wanted)) onDone();
  };
  const described = { 'aria-describedby': `${id}-complaint` };
  return (
    <form className="vv-apps-body" onSubmit={(event) => void send(event)} noValidate>
      <div className="vv-apps-row" role="radiogroup" aria-label={words.say('add.button')}>
        {WAYS.map((each) => (
          <label key={each} className="vv-apps-way">
            <input
              type="radio"
              name={`${id}-way`}
              checked={way === each}
              onChange={() => {
                setWay(each);
                setComplaint('');
              }}
            />
            {words.say(LABELS[each])}
          </label>
        ))}
      </div>
      {way === 'url' && (
        <label className="vv-apps-field">
          <span className="vv-field-label">{words.say('add.url')}</span>
          <input
            className="vv-text-field"
            type="url"
            inputMode="url"
            dir="ltr"
            value={url}
            {...described}
            onChange={(event) => setUrl(event.target.value)}
          />
        </label>
      )}
      {way === 'text' && (
        <label className="vv-apps-field">
          <span className="vv-field-label">{words.say('add.text')}</span>
          <textarea
            className="vv-text-field"
            rows={8}
            dir="auto"
            value={text}
            {...described}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
      )}
      {way === 'hand' && (
        <>
          <label className="vv-apps-field">
            <span className="vv-field-label">{words.say('add.jobTitle')}</span>
            <input
              className="vv-text-field"
              dir="auto"
              maxLength={200}
              value={title}
              {...described}
              onChange={(event) => setTitle(event.target.value)}
            />
          </label>
          <label className="vv-apps-field">
            <span className="vv-field-label">{words.say('add.employer')}</span>
            <input
              className="vv-text-field"
              dir="auto"
              maxLength={200}
              value={employer}
              onChange={(event) => setEmployer(event.target.value)}
            />
          </label>
          <p className="vv-soft vv-small">{words.say('add.handHint')}</p>
        </>
      )}
      <p id={`${id}-complaint`} className="vv-complaint" role="status">
        {complaint}
      </p>
      <div className="vv-apps-row">
        <Button look="primary" type="submit">
          {words.say('add.submit')}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {words.say('cancel')}
        </Button>
      </div>
    </form>
  );
}
