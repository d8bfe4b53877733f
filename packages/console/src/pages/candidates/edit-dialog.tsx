import { useMutation, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { useApi } from '../../api.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { CheckboxField } from '../../kit/form/checkbox-field.tsx';
import { Form } from '../../kit/form/form.tsx';
import { SubmitButton } from '../../kit/form/submit-button.tsx';
import { TextField } from '../../kit/form/text-field.tsx';
import { toast } from '../../kit/toasts.tsx';
import { candidateWords as words } from '../../words/candidates.ts';
import type { Detail } from './types.ts';

/** Empty is not known. */
const known = z.string().transform((text) => (text.trim() === '' ? null : text.trim()));
const schema = z.object({ name: known, email: known, locale: known, advisersAgreed: z.boolean() });

export interface EditDialogProps {
  candidate: Detail;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

/** Corrects what is known of a candidate. */
export function EditDialog({ candidate, isOpen, onOpenChange }: EditDialogProps) {
  const api = useApi();
  const queries = useQueryClient();
  const update = useMutation(api.candidates.update.mutationOptions());
  const { id: candidateId, name, email, locale, advisersAgreedAt } = candidate;
  return (
    <Dialog title={words.editTitle} isOpen={isOpen} onOpenChange={onOpenChange}>
      <Form
        schema={schema}
        defaultValues={{
          name: name ?? '',
          email: email ?? '',
          locale: locale ?? '',
          advisersAgreed: advisersAgreedAt !== null,
        }}
        onSubmit={async (values) => {
          await update.mutateAsync({ candidateId, ...values });
          await queries.invalidateQueries(api.candidates.pathFilter());
          onOpenChange(false);
          toast({ text: words.saved });
        }}
      >
        <TextField name="name" label={words.facts.name} optional />
        <TextField name="email" type="email" label={words.facts.email} optional />
        <TextField name="locale" label={words.facts.locale} hint={words.facts.localeHint} optional />
        <CheckboxField
          name="advisersAgreed"
          label={words.facts.advisersAgreed}
          hint={words.facts.advisersHint}
        />
        <SubmitButton>{words.save}</SubmitButton>
      </Form>
    </Dialog>
  );
}
