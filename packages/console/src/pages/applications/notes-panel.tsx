import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ApplicationNote } from '@vivavoce/contract/plain';
import { z } from 'zod';
import { useApi } from '../../api.ts';
import { Form } from '../../kit/form/form.tsx';
import { SubmitButton } from '../../kit/form/submit-button.tsx';
import { TextField } from '../../kit/form/text-field.tsx';
import { Panel } from '../../kit/panel.tsx';
import { RelativeTime } from '../../kit/relative-time.tsx';
import { toast } from '../../kit/toasts.tsx';
import { useTenant } from '../../session/tenant.ts';
import { applicationWords } from '../../words/applications.ts';
import styles from './applications.module.css';

const { notes: words } = applicationWords;
const noteSchema = z.object({ text: z.string().trim().min(1).max(4_000) });

/** What the candidate and advisers wrote, and a place to write to the candidate. */
export function NotesPanel({ id, notes }: { id: string; notes: readonly ApplicationNote[] }) {
  const api = useApi();
  const queries = useQueryClient();
  const { may } = useTenant();
  const add = useMutation(
    api.applications.addNote.mutationOptions({
      onSuccess: async () => {
        toast({ text: words.added });
        await queries.invalidateQueries(api.applications.pathFilter());
      },
    }),
  );
  return (
    <Panel title={words.title}>
      {may('applications:note') && (
        <Form
          schema={noteSchema}
          defaultValues={{ text: '' }}
          onSubmit={async ({ text }, form) => {
            await add.mutateAsync({ id, text });
            form.reset({ text: '' });
          }}
        >
          <TextField name="text" label={words.label} hint={words.hint} lines={3} />
          <SubmitButton>{words.add}</SubmitButton>
        </Form>
      )}
      {notes.length === 0 && <p>{words.none}</p>}
      <ul className={styles.list}>
        {notes.map((note) => (
          <li key={note.id}>
            <p className={styles.text} dir="auto">
              {note.text}
            </p>
            <span className={styles.soft}>
              {note.author === 'candidate' ? words.candidate : (note.authorName ?? words.tenant)} ·{' '}
              <RelativeTime at={note.updatedAt} />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
