import { useMutation, useQueryClient } from '@tanstack/react-query';
import { WEBHOOK_EVENT_TYPES } from '@vivavoce/contract/plain';
import { useWatch } from 'react-hook-form';
import { z } from 'zod';
import { useApi } from '../../api.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { CheckboxField } from '../../kit/form/checkbox-field.tsx';
import { Form } from '../../kit/form/form.tsx';
import { RadioField } from '../../kit/form/radio-field.tsx';
import { SubmitButton } from '../../kit/form/submit-button.tsx';
import { TextField } from '../../kit/form/text-field.tsx';
import { toast } from '../../kit/toasts.tsx';
import { webhookWords } from '../../words/webhooks.ts';
import type { Endpoint } from './types.ts';
import styles from './webhooks.module.css';

const words = webhookWords.form;

/** A dot in a field's name is a step into its value. */
const keyOf = (type: string) => type.replace('.', '_');

const schema = z.object({
  url: z.string().trim().min(1, words.urlHint).max(2_000),
  description: z.string().trim().max(200),
  which: z.enum(['all', 'some']),
  types: z.record(z.string(), z.boolean()),
});

export interface EndpointDialogProps {
  /** The one to be changed; without it a new one is made. */
  endpoint?: Endpoint;
  onClose: () => void;
  /** Called with the secret of a new one, to be shown once. */
  onMade?: (secret: string) => void;
}

/** Where an endpoint is, and what it is told of. */
export function EndpointDialog({ endpoint, onClose, onMade }: EndpointDialogProps) {
  const api = useApi();
  const queries = useQueryClient();
  const create = useMutation(api.webhooks.create.mutationOptions());
  const update = useMutation(api.webhooks.update.mutationOptions());
  const chosen = new Set<string>(endpoint?.events);
  return (
    <Dialog title={endpoint ? words.editTitle : words.title} isOpen onOpenChange={onClose}>
      <Form
        schema={schema}
        defaultValues={{
          url: endpoint?.url ?? '',
          description: endpoint?.description ?? '',
          which: chosen.size > 0 ? 'some' : 'all',
          types: Object.fromEntries(WEBHOOK_EVENT_TYPES.map((type) => [keyOf(type), chosen.has(type)])),
        }}
        onSubmit={async ({ url, description, which, types }) => {
          const events = which === 'all' ? [] : WEBHOOK_EVENT_TYPES.filter((type) => types[keyOf(type)]);
          const change = { url, description, events };
          if (endpoint) {
            await update.mutateAsync({ id: endpoint.id, change });
            toast({ text: words.saved });
          } else onMade?.((await create.mutateAsync(change)).secret);
          onClose();
          await queries.invalidateQueries(api.webhooks.pathFilter());
        }}
      >
        <TextField name="url" label={words.url} hint={words.urlHint} type="url" />
        <TextField name="description" label={words.description} optional />
        <RadioField
          name="which"
          label={words.events}
          options={[
            { value: 'all', label: words.all },
            { value: 'some', label: words.some },
          ]}
        />
        <Types />
        <SubmitButton>{endpoint ? words.save : words.submit}</SubmitButton>
      </Form>
    </Dialog>
  );
}

function Types() {
  const which: unknown = useWatch({ name: 'which' });
  if (which !== 'some') return null;
  return (
    <fieldset className={styles.types}>
      <legend className="visually-hidden">{words.some}</legend>
      {WEBHOOK_EVENT_TYPES.map((type) => (
        <CheckboxField key={type} name={`types.${keyOf(type)}`} label={type} />
      ))}
    </fieldset>
  );
}
