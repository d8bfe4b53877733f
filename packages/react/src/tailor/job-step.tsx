import { type FormEvent, useId, useState } from 'react';
import { Button } from '../parts/button.tsx';
import { AsRead } from './as-read/as-read.tsx';
import { FoundNotice } from './found-notice.tsx';
import { OrderList } from './order-list.tsx';
import type { StepProps } from './resume-step.tsx';
import { Waiting } from './waiting.tsx';

const MIN_TEXT = 40;
const MAX_BYTES = 10 * 1024 * 1024;
const TYPES = '.pdf,.docx,.md,.markdown,.txt,.png,.jpg,.jpeg,.webp,application/pdf,image/*';

const WAYS = {
  url: { way: 'job.byUrl', label: 'job.url' },
  text: { way: 'job.byText', label: 'job.text' },
  file: { way: 'job.byFile', label: 'job.file' },
} as const;
type Way = keyof typeof WAYS;

/** Names the job: by the address of its page, by its text, or by a file. */
export function JobStep({ state, actions, words }: StepProps) {
  const { busy, resume, erasedAt } = state;
  const id = useId();
  const [way, setWay] = useState<Way>('url');
  const [url, setUrl] = useState('');
  const [text, setText] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [complaint, setComplaint] = useState('');
  if (busy) {
    return (
      <Waiting text={words.say('job.reading')} share={null} words={words} onStop={() => actions.stop()} />
    );
  }
  const send = (event: FormEvent) => {
    event.preventDefault();
    const given = jobOf({ way, url: url.trim(), text, file });
    const fault = typeof given === 'string' ? words.say(given) : '';
    setComplaint(fault);
    if (typeof given !== 'string') void actions.addJob(given);
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
      {resume && <AsRead resume={resume} words={words} opens readPage={actions.page} />}
      <OrderList state={state} actions={actions} words={words} />
      <p className="vv-soft">{words.say('job.lead')}</p>
      <div className="vv-tailor-ways" role="radiogroup" aria-label={words.say('step.job')}>
        {(Object.keys(WAYS) as Way[]).map((each) => (
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
            <span>{words.say(WAYS[each].way)}</span>
          </label>
        ))}
      </div>
      <label className="vv-field-label" htmlFor={id}>
        {words.say(WAYS[way].label)}
      </label>
      {way === 'file' && (
        <input
          id={id}
          className="vv-text-field"
          type="file"
          accept={TYPES}
          aria-describedby={`${id}-complaint`}
          onChange={(event) => setFile(event.target.files?.[0] ?? null)}
        />
      )}
      {way === 'url' && (
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
      )}
      {way === 'text' && (
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

interface Given {
  way: Way;
  url: string;
  text: string;
  file: File | null;
}

/** What is sent, or the word for what is missing. */
function jobOf({ way, url, text, file }: Given) {
  switch (way) {
    case 'url':
      return url === '' ? 'job.needUrl' : { url };
    case 'text':
      return text.trim().length < MIN_TEXT ? 'job.needText' : { text };
    case 'file':
      if (!file) return 'job.needFile';
      return file.size > MAX_BYTES ? 'resume.tooLarge' : { file };
  }
}
