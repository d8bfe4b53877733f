import type { ApplicationNote } from '@vivavoce/sdk/applications';
import Pencil from 'lucide-react/icons/pencil';
import Trash2 from 'lucide-react/icons/trash-2';
import { type FormEvent, useState } from 'react';
import { Button } from '../parts/button.tsx';
import { isolated } from './isolated.ts';
import type { ApplicationsActions } from './use-applications.ts';
import type { ApplicationsWords } from './words/words.ts';

export interface NotesProps {
  notes: readonly ApplicationNote[];
  actions: ApplicationsActions;
  words: ApplicationsWords;
}

/** The candidate's notes, to be written anew and deleted, and what advisers wrote. */
export function Notes({ notes, actions, words }: NotesProps) {
  const [text, setText] = useState('');
  const [editing, setEditing] = useState<{ id: string; text: string } | null>(null);
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '' && (await actions.addNote(text.trim()))) setText('');
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!editing || editing.text.trim() === '') return;
    if (await actions.editNote(editing.id, editing.text.trim())) setEditing(null);
  };
  return (
    <section className="vv-apps-part" aria-label={words.say('notes.title')}>
      <h3 className="vv-subtitle">{words.say('notes.title')}</h3>
      <form className="vv-apps-field" onSubmit={(event) => void add(event)}>
        <textarea
          className="vv-text-field"
          rows={2}
          dir="auto"
          maxLength={4_000}
          aria-label={words.say('notes.add')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <div className="vv-apps-row">
          <Button type="submit">{words.say('notes.button')}</Button>
        </div>
      </form>
      {notes.length === 0 && <p className="vv-soft">{words.say('notes.none')}</p>}
      <ul className="vv-apps-notes">
        {notes.map((note) => (
          <li key={note.id}>
            {editing?.id === note.id ? (
              <form className="vv-apps-field" onSubmit={(event) => void save(event)}>
                <textarea
                  className="vv-text-field"
                  rows={3}
                  dir="auto"
                  maxLength={4_000}
                  aria-label={words.say('notes.edit')}
                  value={editing.text}
                  onChange={(event) => setEditing({ id: note.id, text: event.target.value })}
                />
                <div className="vv-apps-row">
                  <Button type="submit" look="primary">
                    {words.say('save')}
                  </Button>
                  <Button look="quiet" onClick={() => setEditing(null)}>
                    {words.say('cancel')}
                  </Button>
                </div>
              </form>
            ) : (
              <div className="vv-apps-line">
                <div>
                  <p className="vv-apps-text" dir="auto">
                    {note.text}
                  </p>
                  <p className="vv-soft vv-small">
                    {words.say('notes.by', {
                      name:
                        note.author === 'candidate'
                          ? words.say('notes.you')
                          : isolated(note.authorName ?? words.say('notes.tenant')),
                      date: words.date(note.updatedAt),
                    })}
                  </p>
                </div>
                {note.author === 'candidate' && (
                  <div className="vv-apps-acts">
                    <Button
                      look="quiet"
                      className="vv-icon-button"
                      aria-label={words.say('notes.edit')}
                      onClick={() => setEditing({ id: note.id, text: note.text })}
                    >
                      <Pencil size={18} aria-hidden="true" />
                    </Button>
                    <Button
                      look="quiet"
                      className="vv-icon-button"
                      aria-label={words.say('notes.delete')}
                      onClick={() => void actions.removeNote(note.id)}
                    >
                      <Trash2 size={18} aria-hidden="true" />
                    </Button>
                  </div>
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
