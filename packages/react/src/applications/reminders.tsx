import type { ApplicationReminder } from '@vivavoce/sdk/applications';
import Trash2 from 'lucide-react/icons/trash-2';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '../parts/button.tsx';
import type { ApplicationsActions } from './use-applications.ts';
import type { ApplicationsWords } from './words/words.ts';

export interface RemindersProps {
  reminders: readonly ApplicationReminder[];
  actions: ApplicationsActions;
  words: ApplicationsWords;
}

/** What the candidate wants to be reminded of, and when. */
export function Reminders({ reminders, actions, words }: RemindersProps) {
  const id = useId();
  const [text, setText] = useState('');
  const [when, setWhen] = useState('');
  const [complaint, setComplaint] = useState('');
  const add = async (event: FormEvent) => {
    event.preventDefault();
    const at = new Date(when);
    const missing = text.trim() === '' || !(at.getTime() > Date.now());
    setComplaint(missing ? words.say('reminders.need') : '');
    if (missing || !(await actions.addReminder(text.trim(), at))) return;
    setText('');
    setWhen('');
  };
  const described = { 'aria-describedby': `${id}-complaint` };
  return (
    <section className="vv-apps-part" aria-label={words.say('reminders.title')}>
      <h3 className="vv-subtitle">{words.say('reminders.title')}</h3>
      {reminders.length === 0 && <p className="vv-soft">{words.say('reminders.none')}</p>}
      <ul className="vv-apps-notes">
        {reminders.map((reminder) => (
          <li key={reminder.id} className="vv-apps-line">
            <label className="vv-check">
              <input
                type="checkbox"
                checked={reminder.doneAt !== null}
                aria-label={words.say('reminders.done', { text: reminder.text })}
                onChange={(event) => void actions.setReminderDone(reminder.id, event.target.checked)}
              />
              <span>
                <span dir="auto">{reminder.text}</span>
                <br />
                <time className="vv-soft vv-small" dateTime={reminder.at}>
                  {reminder.sentAt
                    ? words.say('reminders.sent', { date: words.moment(reminder.sentAt) })
                    : words.moment(reminder.at)}
                </time>
              </span>
            </label>
            <Button
              look="quiet"
              className="vv-icon-button"
              aria-label={words.say('reminders.delete')}
              onClick={() => void actions.removeReminder(reminder.id)}
            >
              <Trash2 size={18} aria-hidden="true" />
            </Button>
          </li>
        ))}
      </ul>
      <form className="vv-apps-remind" onSubmit={(event) => void add(event)} noValidate>
        <label className="vv-apps-field">
          <span className="vv-field-label">{words.say('reminders.what')}</span>
          <input
            className="vv-text-field"
            dir="auto"
            maxLength={200}
            value={text}
            {...described}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
        <label className="vv-apps-field">
          <span className="vv-field-label">{words.say('reminders.when')}</span>
          <input
            className="vv-text-field"
            type="datetime-local"
            value={when}
            {...described}
            onChange={(event) => setWhen(event.target.value)}
          />
        </label>
        <Button type="submit">{words.say('reminders.button')}</Button>
      </form>
      <p id={`${id}-complaint`} className="vv-complaint" role="status">
        {complaint}
      </p>
    </section>
  );
}
