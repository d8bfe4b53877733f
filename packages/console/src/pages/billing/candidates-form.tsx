import { useMutation, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { useApi } from '../../api.ts';
import { CheckboxField } from '../../kit/form/checkbox-field.tsx';
import { Form } from '../../kit/form/form.tsx';
import { SubmitButton } from '../../kit/form/submit-button.tsx';
import { Panel } from '../../kit/panel.tsx';
import { toast } from '../../kit/toasts.tsx';
import { billingWords } from '../../words/billing.ts';
import type { Billing } from './types.ts';

const words = billingWords.candidates;
const schema = z.object({ candidatesPay: z.boolean() });

/** Whether candidates pay for their interviews themselves, by packages. */
export function CandidatesForm({ billing, mayChange }: { billing: Billing; mayChange: boolean }) {
  const api = useApi();
  const queries = useQueryClient();
  const update = useMutation(api.billing.update.mutationOptions());
  return (
    <Panel title={words.title}>
      <p>{words.text}</p>
      <fieldset disabled={!mayChange} style={{ display: 'contents' }}>
        <Form
          schema={schema}
          defaultValues={{ candidatesPay: billing.candidatesPay }}
          onSubmit={async (change) => {
            await update.mutateAsync(change);
            await queries.invalidateQueries({ queryKey: api.billing.pathKey() });
            toast({ text: words.saved });
          }}
        >
          <CheckboxField name="candidatesPay" label={words.pay} hint={words.payHint} />
          {mayChange && <SubmitButton>{words.save}</SubmitButton>}
        </Form>
      </fieldset>
    </Panel>
  );
}
