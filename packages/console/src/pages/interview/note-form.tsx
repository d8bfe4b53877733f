import { useQuery } from '@tanstack/react-query';
import { AtSign } from 'lucide-react';
import { useFormContext } from 'react-hook-form';
import { z } from 'zod';
import { useApi } from '../../api.ts';
import { Button } from '../../kit/button.tsx';
import { Form } from '../../kit/form/form.tsx';
import { SubmitButton } from '../../kit/form/submit-button.tsx';
import { TextField } from '../../kit/form/text-field.tsx';
import { Menu } from '../../kit/menu.tsx';
import { useTenant } from '../../session/tenant.ts';
import { interviewWords } from '../../words/interview.ts';
import { kitWords } from '../../words/kit.ts';
import styles from './notes-tab.module.css';

const noteSchema = z.object({ text: z.string().trim().min(1).max(4_000) });

interface NewNote {
  text: string;
  mentions: string[];
}

export interface NoteFormProps {
  label: string;
  action: string;
  text?: string;
  mentions?: readonly string[];
  onSave: (note: NewNote) => Promise<unknown>;
  onCancel?: () => void;
}

interface Colleague {
  id: string;
  name: string;
}

/** Writes a note. Whoever stands in it as `@Name` is mentioned. */
export function NoteForm({ label, action, text = '', mentions = [], onSave, onCancel }: NoteFormProps) {
  const api = useApi();
  const { member } = useTenant();
  const members = useQuery(api.members.list.queryOptions());
  const colleagues: Colleague[] = (members.data ?? []).filter(({ id }) => id !== member.id);
  return (
    <Form
      schema={noteSchema}
      defaultValues={{ text }}
      onSubmit={(values) =>
        onSave({
          text: values.text,
          mentions: mentionedIn(values.text, colleagues, mentions),
        })
      }
    >
      <TextField name="text" label={label} lines={3} />
      <div className={styles.acts}>
        <SubmitButton>{action}</SubmitButton>
        {colleagues.length > 0 && <Mention colleagues={colleagues} />}
        {onCancel && (
          <Button look="quiet" onPress={onCancel}>
            {kitWords.cancel}
          </Button>
        )}
      </div>
    </Form>
  );
}

/** Those whose name stands in the text; where two have the same, both. Who left the tenant stays mentioned. */
function mentionedIn(text: string, colleagues: readonly Colleague[], before: readonly string[]): string[] {
  const known = new Set(colleagues.map(({ id }) => id));
  return [
    ...colleagues.filter(({ name }) => text.includes(`@${name}`)).map(({ id }) => id),
    ...before.filter((id) => !known.has(id)),
  ];
}

function Mention({ colleagues }: { colleagues: readonly Colleague[] }) {
  const { notes: words } = interviewWords;
  const { getValues, setValue, setFocus } = useFormContext<{ text: string }>();
  return (
    <Menu
      label={words.mention}
      placement="bottom start"
      entries={colleagues.map(({ id, name }) => ({
        id,
        label: name,
        onAction: () => {
          const text = getValues('text');
          setValue('text', `${text}${text === '' || /\s$/.test(text) ? '' : ' '}@${name} `, {
            shouldDirty: true,
          });
          setFocus('text');
        },
      }))}
    >
      <Button look="quiet" icon={<AtSign size={16} aria-hidden />}>
        {words.mention}
      </Button>
    </Menu>
  );
}
