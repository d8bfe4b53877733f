import { useMutation, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { useApi } from '../../api.ts';
import { Form } from '../../kit/form/form.tsx';
import { SubmitButton } from '../../kit/form/submit-button.tsx';
import { TextField } from '../../kit/form/text-field.tsx';
import { Panel } from '../../kit/panel.tsx';
import { toast } from '../../kit/toasts.tsx';
import { billingWords } from '../../words/billing.ts';
import { minorUnits } from './money.ts';
import type { Billing } from './types.ts';

const words = billingWords.limit;
const MAX = 1_000_000;
const schema = z.object({
  cap: z.number().min(0).max(MAX).optional(),
  email: z.union([z.literal(''), z.email()]),
});

/** Most that may be spent, and who is told besides. */
export function LimitForm({ billing, mayChange }: { billing: Billing; mayChange: boolean }) {
  const api = useApi();
  const queries = useQueryClient();
  const update = useMutation(api.billing.update.mutationOptions());
  const units = minorUnits(billing.currency);
  return (
    <Panel title={words.title}>
      <p>{words.text}</p>
      <fieldset disabled={!mayChange} style={{ display: 'contents' }}>
        <Form
          schema={schema}
          defaultValues={{
            cap: billing.capAmount === null ? undefined : billing.capAmount / units,
            email: billing.email ?? '',
          }}
          onSubmit={async ({ cap, email }) => {
            await update.mutateAsync({
              capAmount: cap === undefined ? null : Math.round(cap * units),
              email: email === '' ? null : email,
            });
            await queries.invalidateQueries({ queryKey: api.billing.pathKey() });
            toast({ text: words.saved });
          }}
        >
          <TextField
            name="cap"
            type="number"
            min={0}
            label={words.cap(billing.currency.toUpperCase())}
            hint={words.capHint}
            optional
          />
          <TextField
            name="email"
            type="email"
            autoComplete="email"
            label={words.email}
            hint={words.emailHint}
            optional
          />
          {mayChange && <SubmitButton>{words.save}</SubmitButton>}
        </Form>
      </fieldset>
    </Panel>
  );
}
