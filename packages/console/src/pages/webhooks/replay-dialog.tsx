import { useMutation, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { useApi } from '../../api.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { Form } from '../../kit/form/form.tsx';
import { RadioField } from '../../kit/form/radio-field.tsx';
import { SubmitButton } from '../../kit/form/submit-button.tsx';
import { TextField } from '../../kit/form/text-field.tsx';
import { toast } from '../../kit/toasts.tsx';
import { webhookWords } from '../../words/webhooks.ts';
import { fieldTime } from './field-time.ts';

const words = webhookWords.replay;
const DAY_MS = 24 * 3_600_000;
const MINUTE_MS = 60_000;
/** Each answers for a thousand; the log of 30 days of a busy endpoint is no more than this many. */
const MAX_STEPS = 200;

const schema = z
  .object({ from: z.string().min(1), to: z.string().min(1), which: z.enum(['failed', 'all']) })
  .refine(({ from, to }) => Date.parse(from) < Date.parse(to), { path: ['to'], message: words.order });

/** Sends again what was begun in a window, to its end. */
export function ReplayDialog({ endpointId, onClose }: { endpointId: string; onClose: () => void }) {
  const api = useApi();
  const queries = useQueryClient();
  const replay = useMutation(api.webhooks.replay.mutationOptions());
  return (
    <Dialog title={words.title} isOpen onOpenChange={onClose}>
      <p>{words.text}</p>
      <Form
        schema={schema}
        defaultValues={{
          from: fieldTime(Date.now() - DAY_MS),
          to: fieldTime(Date.now() + MINUTE_MS),
          which: 'failed',
        }}
        onSubmit={async ({ from, to, which }) => {
          const window = {
            endpointId,
            from: new Date(from).toISOString(),
            to: new Date(to).toISOString(),
            ...(which === 'failed' ? { status: 'failed' as const } : {}),
          };
          let count = 0;
          let cursor: string | null | undefined;
          for (let step = 0; step < MAX_STEPS && cursor !== null; step += 1) {
            const { replayed, nextCursor } = await replay.mutateAsync(
              cursor ? { ...window, cursor } : window,
            );
            count += replayed;
            cursor = nextCursor;
          }
          onClose();
          toast({ text: words.done(count) });
          await queries.invalidateQueries(api.webhooks.pathFilter());
        }}
      >
        <TextField name="from" label={words.from} type="datetime-local" />
        <TextField name="to" label={words.to} type="datetime-local" />
        <RadioField
          name="which"
          label={words.which}
          options={[
            { value: 'failed', label: words.failed },
            { value: 'all', label: words.all },
          ]}
        />
        <SubmitButton>{words.submit}</SubmitButton>
      </Form>
    </Dialog>
  );
}
