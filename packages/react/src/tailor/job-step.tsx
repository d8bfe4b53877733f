import { type FormEvent, useId, useState } from 'react';
import { Button } from '../parts/button.tsx';
import { AsRead } from './as-read/as-read.tsx';
import { FoundNotice } from './found-notice.tsx';
import type { StepProps } from './resume-step.tsx';
import { Waiting } from './waiting.tsx';

const MIN_TEXT = 40;

/** Names the job: by the address of its page, or by its text. */
export function JobStep({ state, actions, words }: StepProps) {
  const { busy, resume, erasedAt } = state;
  const id = useId();
  const [way, setWay] = useState<'url' | 'text'>('url');
  const [url, setUrl] = useState('');
  const [text, setText] = useState('');
  const [complaint, setComplaint] = useState('');
  if (busy) {
    return (
      <Waiting text={words.say('job.reading')} share={null} words={words} onStop={() => actions.stop()} />
    );
  }
  const send = (event: FormEvent) => {
    event.preventDefault();
    const missing = way === 'url' ? url.trim() === '' : text.trim().length < MIN_TEXT;
    setComplaint(missing ? words.say(way === 'url' ? 'job.needUrl' : 'job.needText') : '');
    if (!missing) void actions.addJob(way === 'url' ? { url: url.trim() } : { text });
  };
  const pages = resume?.file?.pages;
  const name = resume?.document.basics?.name ?? resume?.file?.name ?? '';
  return (
    <form className="vv-tailor-body" onSubmit={send} noValidate>
      <p dir="auto">
        {pages ? words.say('resume.read', { name, count: pages }) : words.say('resume.readText', { name })}
      </p>
      {erasedAt && (
        <p className="vv-soft vv-small">{words.say('resume.erased', { date: words.moment(erasedAt) })}</p>
      )}
      <FoundNotice title={words.say('found.resume')} found={resume?.found ?? []} words={words} />
      {resume && <AsRead resume={resume} words={words} opens />}
      <p className="vv-soft">{words.say('job.lead')}</p>
      <div className="vv-tailor-ways" role="radiogroup" aria-label={words.say('step.job')}>
        {(['url', 'text'] as const).map((each) => (
          <label key={each} className="vv-tailor-way">
            <input
              type="radio"
              name={`${id}-way`}
              checked={way === each}
              onChange={() => {
                setWay(each);
                setComplaint('');
              }}
            />
            {words.say(each === 'url' ? 'job.byUrl' : 'job.byText')}
          </label>
        ))}
      </div>
      <label className="vv-field-label" htmlFor={id}>
        {words.say(way === 'url' ? 'job.url' : 'job.text')}
      </label>
      {way === 'url' ? (
        <input
          id={id}
          className="vv-text-field"
          type="url"
          inputMode="url"
          dir="ltr"
          value={url}
          aria-describedby={`${id}-complaint`}
          onChange={(event) => setUrl(event.target.value)}
        />
      ) : (
        <textarea
          id={id}
          className="vv-text-field"
          rows={8}
          dir="auto"
          value={text}
          aria-describedby={`${id}-complaint`}
          onChange={(event) => setText(event.target.value)}
        />
      )}
      <p id={`${id}-complaint`} className="vv-complaint" role="status">
        {complaint}
      </p>
      <div className="vv-tailor-row">
        <Button look="primary" type="submit">
          {words.say('job.button')}
        </Button>
        <Button look="quiet" onClick={() => actions.leaveResume()}>
          {words.say('resume.change')}
        </Button>
      </div>
    </form>
  );
}
