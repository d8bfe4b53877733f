import { useMutation, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { useApi } from '../../api.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { Form } from '../../kit/form/form.tsx';
import { SelectField } from '../../kit/form/select-field.tsx';
import { SubmitButton } from '../../kit/form/submit-button.tsx';
import { TextField } from '../../kit/form/text-field.tsx';
import { toast } from '../../kit/toasts.tsx';
import { developerWords as words } from '../../words/developers.ts';
import { linesOf } from './lines.ts';
import { rememberKey } from './shown-keys.ts';
import type { ApiKey } from './types.ts';

const editSchema = z.object({
  name: z.string().trim().min(1, words.form.nameHint).max(80),
  origins: z.string(),
});

/** The name of a key, and where a publishable one works. */
export function EditKeyDialog({ apiKey, onClose }: { apiKey: ApiKey; onClose: () => void }) {
  const api = useApi();
  const queries = useQueryClient();
  const update = useMutation(api.keys.update.mutationOptions());
  const { id: keyId, kind, name, origins } = apiKey;
  return (
    <Dialog title={words.form.editTitle(name)} isOpen onOpenChange={onClose}>
      <Form
        schema={editSchema}
        defaultValues={{ name, origins: origins.join('\n') }}
        onSubmit={async (values) => {
          await update.mutateAsync({
            keyId,
            name: values.name,
            ...(kind === 'publishable' ? { origins: linesOf(values.origins) } : {}),
          });
          await queries.invalidateQueries(api.keys.pathFilter());
          onClose();
          toast({ text: words.form.saved });
        }}
      >
        <TextField name="name" label={words.form.name} />
        {kind === 'publishable' && (
          <TextField name="origins" label={words.form.origins} hint={words.form.originsHint} lines={3} />
        )}
        <SubmitButton>{words.form.save}</SubmitButton>
      </Form>
    </Dialog>
  );
}

const rotateSchema = z.object({ graceHours: z.string().transform(Number) });

export interface RotateKeyDialogProps {
  apiKey: ApiKey;
  onClose: () => void;
  /** Called with the successor, to be shown once. */
  onMade: (key: string) => void;
}

/** Exchanges a key for another with the same rights. */
export function RotateKeyDialog({ apiKey, onClose, onMade }: RotateKeyDialogProps) {
  const api = useApi();
  const queries = useQueryClient();
  const rotate = useMutation(api.keys.rotate.mutationOptions());
  const graces = Object.entries(words.rotate.graces).sort(([a], [b]) => Number(a) - Number(b));
  return (
    <Dialog title={words.rotate.title(apiKey.name)} isOpen onOpenChange={onClose}>
      <p>{words.rotate.text}</p>
      <Form
        schema={rotateSchema}
        defaultValues={{ graceHours: '24' }}
        onSubmit={async ({ graceHours }) => {
          const { key } = await rotate.mutateAsync({ keyId: apiKey.id, graceHours });
          rememberKey(key);
          onClose();
          onMade(key);
          await queries.invalidateQueries(api.keys.pathFilter());
        }}
      >
        <SelectField
          name="graceHours"
          label={words.rotate.grace}
          options={graces.map(([value, label]) => ({ value, label }))}
        />
        <SubmitButton>{words.rotate.submit}</SubmitButton>
      </Form>
    </Dialog>
  );
}
