import { z } from 'zod';
import { Button } from '../../kit/button.tsx';
import { Form } from '../../kit/form/form.tsx';
import { SubmitButton } from '../../kit/form/submit-button.tsx';
import { TextField } from '../../kit/form/text-field.tsx';
import { kitWords } from '../../words/kit.ts';
import styles from './notes-tab.module.css';

const noteSchema = z.object({ text: z.string().trim().min(1).max(4_000) });

export interface NoteFormProps {
  label: string;
  action: string;
  text?: string;
  onSave: (note: { text: string }) => Promise<unknown>;
  onCancel?: () => void;
}

/** Writes a note, or changes one. */
export function NoteForm({ label, action, text = '', onSave, onCancel }: NoteFormProps) {
  return (
    <Form schema={noteSchema} defaultValues={{ text }} onSubmit={onSave}>
      <TextField name="text" label={label} lines={3} />
      <div className={styles.acts}>
        <SubmitButton>{action}</SubmitButton>
        {onCancel && (
          <Button look="quiet" onPress={onCancel}>
            {kitWords.cancel}
          </Button>
        )}
      </div>
    </Form>
  );
}
