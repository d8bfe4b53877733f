import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useWatch } from 'react-hook-form';
import { z } from 'zod';
import { useApi } from '../../api.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { CheckboxField } from '../../kit/form/checkbox-field.tsx';
import { Form } from '../../kit/form/form.tsx';
import { RadioField } from '../../kit/form/radio-field.tsx';
import { SelectField } from '../../kit/form/select-field.tsx';
import { SubmitButton } from '../../kit/form/submit-button.tsx';
import { TextField } from '../../kit/form/text-field.tsx';
import { developerWords as words } from '../../words/developers.ts';
import styles from './developers.module.css';
import { linesOf } from './lines.ts';
import { rememberKey } from './shown-keys.ts';
import { useKeyOptions } from './use-key-options.ts';

const DAY_MS = 24 * 3_600_000;

const schema = z.object({
  kind: z.enum(['publishable', 'secret']),
  name: z.string().trim().min(1, words.form.nameHint).max(80),
  origins: z.string(),
  scopes: z.record(z.string(), z.boolean()),
  expires: z.enum(['never', '30', '90', '365']),
});

export interface CreateKeyDialogProps {
  onClose: () => void;
  /** Called with the key, to be shown once. */
  onMade: (key: string) => void;
}

/** What a new key is for. */
export function CreateKeyDialog({ onClose, onMade }: CreateKeyDialogProps) {
  const api = useApi();
  const queries = useQueryClient();
  const create = useMutation(api.keys.create.mutationOptions());
  const options = useKeyOptions();
  return (
    <Dialog title={words.form.title} isOpen onOpenChange={onClose}>
      <Form
        schema={schema}
        defaultValues={{
          kind: 'publishable',
          name: '',
          origins: '',
          scopes: Object.fromEntries(options.scopes.map((scope) => [scope, true])),
          expires: 'never',
        }}
        onSubmit={async ({ kind, name, origins, scopes, expires }) => {
          const expiresAt =
            expires === 'never' ? null : new Date(Date.now() + Number(expires) * DAY_MS).toISOString();
          const { key } = await create.mutateAsync(
            kind === 'publishable'
              ? { kind, name, expiresAt, origins: linesOf(origins) }
              : { kind, name, expiresAt, scopes: options.scopes.filter((scope) => scopes[scope]) },
          );
          rememberKey(key);
          onClose();
          onMade(key);
          await queries.invalidateQueries(api.keys.pathFilter());
        }}
      >
        <RadioField
          name="kind"
          label={words.form.kind}
          options={[
            { value: 'publishable', label: words.form.publishable, hint: words.form.publishableHint },
            { value: 'secret', label: words.form.secret, hint: words.form.secretHint },
          ]}
        />
        <TextField name="name" label={words.form.name} hint={words.form.nameHint} />
        <WhatItMay />
        <SelectField
          name="expires"
          label={words.form.expires}
          options={Object.entries(words.form.expiries)
            .sort(([a], [b]) => (a === 'never' ? -1 : b === 'never' ? 1 : Number(a) - Number(b)))
            .map(([value, label]) => ({ value, label }))}
        />
        <SubmitButton>{words.form.submit}</SubmitButton>
      </Form>
    </Dialog>
  );
}

/** Where a publishable key works; what a secret one allows. */
function WhatItMay() {
  const kind: unknown = useWatch({ name: 'kind' });
  const { scopes } = useKeyOptions();
  if (kind === 'publishable') {
    return <TextField name="origins" label={words.form.origins} hint={words.form.originsHint} lines={3} />;
  }
  return (
    <fieldset className={styles.scopes}>
      <legend>{words.form.scopes}</legend>
      {scopes.map((scope) => (
        <CheckboxField key={scope} name={`scopes.${scope}`} label={scope} />
      ))}
    </fieldset>
  );
}
