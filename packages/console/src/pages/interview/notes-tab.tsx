import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Note } from '@vivavoce/contract/plain';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { useApi } from '../../api.ts';
import { Button } from '../../kit/button.tsx';
import { ConfirmDialog } from '../../kit/confirm-dialog.tsx';
import { Menu } from '../../kit/menu.tsx';
import { RelativeTime } from '../../kit/relative-time.tsx';
import { toast } from '../../kit/toasts.tsx';
import { useTenant } from '../../session/tenant.ts';
import { interviewWords } from '../../words/interview.ts';
import { NoteForm } from './note-form.tsx';
import styles from './notes-tab.module.css';

/** What colleagues wrote, as a conversation, and a place to write. */
export function NotesTab({ sessionId, notes }: { sessionId: string; notes: readonly Note[] }) {
  const { notes: words } = interviewWords;
  const { may } = useTenant();
  const api = useApi();
  const reload = useReload(sessionId);
  const add = useMutation(api.interview.addNote.mutationOptions({ onSuccess: reload }));
  return (
    <>
      {notes.length === 0 && <p className={styles.quiet}>{words.empty}</p>}
      <ol className={styles.notes}>
        {notes.map((note) => (
          <NoteItem key={note.id} sessionId={sessionId} note={note} />
        ))}
      </ol>
      {may('notes:write') && (
        <NoteForm
          // A note that was sent leaves an empty field.
          key={notes.length}
          label={words.label}
          action={words.save}
          onSave={(note) => add.mutateAsync({ sessionId, ...note })}
        />
      )}
    </>
  );
}

function useReload(sessionId: string): () => Promise<void> {
  const api = useApi();
  const queries = useQueryClient();
  return () => queries.invalidateQueries(api.interview.read.queryFilter({ sessionId }));
}

function NoteItem({ sessionId, note }: { sessionId: string; note: Note }) {
  const { notes: words } = interviewWords;
  const { member } = useTenant();
  const api = useApi();
  const reload = useReload(sessionId);
  const [isEditing, setIsEditing] = useState(false);
  const [isRemoving, setIsRemoving] = useState(false);
  const edit = useMutation(api.interview.editNote.mutationOptions({ onSuccess: reload }));
  const remove = useMutation(api.interview.removeNote.mutationOptions({ onSuccess: reload }));
  const place = { sessionId, noteId: note.id };
  return (
    <li className={styles.note}>
      <header className={styles.by}>
        <strong>{note.by.name}</strong>
        <span className={styles.quiet}>
          <RelativeTime at={note.createdAt} />
          {note.editedAt && ` · ${words.edited}`}
        </span>
        {note.by.memberId === member.id && (
          <Menu
            label={words.actsOf}
            entries={[
              { id: 'edit', label: words.edit, onAction: () => setIsEditing(true) },
              { id: 'remove', label: words.remove, danger: true, onAction: () => setIsRemoving(true) },
            ]}
          >
            <Button look="quiet" aria-label={words.actsOf} icon={<Ellipsis size={16} aria-hidden />} />
          </Menu>
        )}
      </header>
      {isEditing ? (
        <NoteForm
          label={words.edit}
          text={note.text}
          mentions={note.mentions}
          action={words.saveChange}
          onCancel={() => setIsEditing(false)}
          onSave={async (changed) => {
            await edit.mutateAsync({ ...place, ...changed });
            setIsEditing(false);
          }}
        />
      ) : (
        <p dir="auto" className={styles.text}>
          {note.text}
        </p>
      )}
      <ConfirmDialog
        title={words.removeTitle}
        action={words.removeAction}
        isOpen={isRemoving}
        onOpenChange={setIsRemoving}
        onConfirm={async () => {
          await remove.mutateAsync(place);
          toast({ text: words.removed });
        }}
      >
        <p>{words.removeText}</p>
      </ConfirmDialog>
    </li>
  );
}
