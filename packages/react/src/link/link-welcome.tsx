import CalendarClock from 'lucide-react/icons/calendar-clock';
import Clock from 'lucide-react/icons/clock';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '../parts/button.tsx';
import { ScreenHeading } from '../parts/heading.tsx';
import type { Words } from '../words/translate.ts';
import type { Visitor } from './link-api.ts';
import type { LinkPageData } from './page.ts';
import { linkWords } from './words.ts';

export interface LinkWelcomeProps {
  page: LinkPageData;
  words: Words;
  /** They have begun before. */
  returning: boolean;
  onBegin: (visitor: Visitor | null) => void;
}

/** Before the interview: what it is, until when, and what is kept of it. Nothing is begun by looking. */
export function LinkWelcome({ page, words, returning, onBegin }: LinkWelcomeProps) {
  const id = useId();
  const say = linkWords(words);
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const asks = page.open && !returning;
  const begin = (event: FormEvent) => {
    event.preventDefault();
    onBegin(asks ? { name: name.trim(), email: email.trim() } : null);
  };
  const deadline = page.expiresAt ? words.moment(page.expiresAt) : '';
  const title = returning
    ? say('begun.title')
    : page.name
      ? say('welcome.titleNamed', { name: page.name })
      : say('welcome.title');
  return (
    <div className="vv-stage">
      <form className="vv-column" onSubmit={begin}>
        <ScreenHeading>{title}</ScreenHeading>
        <p className="vv-soft">
          {returning
            ? say('begun.text')
            : say('welcome.text', {
                tenant: page.tenantName,
                interview: page.title,
                name: page.interviewerName,
              })}
        </p>
        <ul className="vv-facts">
          <li>
            <Clock size={20} />
            <span>{say('welcome.length', { minutes: words.minutes(page.minutes * 60_000) })}</span>
          </li>
          {page.expiresAt ? (
            <li>
              <CalendarClock size={20} />
              <span>{say('welcome.deadline', { deadline })}</span>
            </li>
          ) : null}
        </ul>
        <h3 className="vv-subtitle">{say('privacy.title')}</h3>
        <p className="vv-soft">{say('privacy.voice')}</p>
        <p className="vv-soft">
          {say('privacy.kept', { tenant: page.tenantName, count: page.retentionDays })}
        </p>
        <p className="vv-soft">{say('privacy.judged', { tenant: page.tenantName })}</p>
        {asks ? (
          <>
            <label className="vv-link-field" htmlFor={`${id}-name`}>
              <span>{say('who.name')}</span>
              <input
                id={`${id}-name`}
                value={name}
                onChange={(event) => setName(event.target.value)}
                autoComplete="name"
                maxLength={100}
                required
              />
            </label>
            <label className="vv-link-field" htmlFor={`${id}-email`}>
              <span>{say('who.email')}</span>
              <input
                id={`${id}-email`}
                type="email"
                value={email}
                onChange={(event) => setEmail(event.target.value)}
                autoComplete="email"
                maxLength={254}
                required
              />
            </label>
          </>
        ) : null}
        <div className="vv-acts">
          <Button look="primary" type="submit">
            {say(returning ? 'begun.action' : 'welcome.action')}
          </Button>
        </div>
        {page.contact ? <p className="vv-soft vv-small">{say('ask', { contact: page.contact })}</p> : null}
      </form>
    </div>
  );
}
