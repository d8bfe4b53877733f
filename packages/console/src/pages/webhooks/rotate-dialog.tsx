import { useMutation, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { useApi } from '../../api.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { Form } from '../../kit/form/form.tsx';
import { SelectField } from '../../kit/form/select-field.tsx';
import { SubmitButton } from '../../kit/form/submit-button.tsx';
import { webhookWords } from '../../words/webhooks.ts';

const words = webhookWords.rotate;
const schema = z.object({ graceHours: z.string().transform(Number) });

export interface RotateDialogProps {
  endpointId: string;
  onClose: () => void;
  /** Called with the new secret, to be shown once. */
  onMade: (secret: string) => void;
}

/** Exchanges the secret that signs. */
export function RotateDialog({ endpointId, onClose, onMade }: RotateDialogProps) {
  const api = useApi();
  const queries = useQueryClient();
  const rotate = useMutation(api.webhooks.rotate.mutationOptions());
  const graces = Object.entries(words.graces).sort(([a], [b]) => Number(a) - Number(b));
  return (
    <Dialog title={words.title} isOpen onOpenChange={onClose}>
      <p>{words.text}</p>
      <Form
        schema={schema}
        defaultValues={{ graceHours: '24' }}
        onSubmit={async ({ graceHours }) => {
          const { secret } = await rotate.mutateAsync({ id: endpointId, graceHours });
          onClose();
          onMade(secret);
          await queries.invalidateQueries(api.webhooks.pathFilter());
        }}
      >
        <SelectField
          name="graceHours"
          label={words.grace}
          options={graces.map(([value, label]) => ({ value, label }))}
        />
        <SubmitButton>{words.submit}</SubmitButton>
      </Form>
    </Dialog>
  );
}
