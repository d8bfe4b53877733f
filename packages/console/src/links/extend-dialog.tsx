import { z } from 'zod';
import { Button } from '../kit/button.tsx';
import { Dialog, DialogActions } from '../kit/dialog.tsx';
import { Form } from '../kit/form/form.tsx';
import { SubmitButton } from '../kit/form/submit-button.tsx';
import { TextField } from '../kit/form/text-field.tsx';
import { kitWords } from '../words/kit.ts';
import { linksWords } from '../words/links.ts';
import { dayFromNow, endOfDay } from './link.ts';

const extendSchema = z.object({ day: z.string().min(1, linksWords.pick) });

export interface ExtendDialogProps {
  title: string;
  hint: string;
  action: string;
  onExtend: (expiresAt: string) => Promise<unknown>;
  onClose: () => void;
}

/** Asks until when. */
export default function ExtendDialog({ title, hint, action, onExtend, onClose }: ExtendDialogProps) {
  return (
    <Dialog title={title} isOpen onOpenChange={onClose}>
      <Form
        schema={extendSchema}
        defaultValues={{ day: dayFromNow(14) }}
        onSubmit={async ({ day }) => {
          await onExtend(endOfDay(day));
          onClose();
        }}
      >
        <TextField name="day" type="date" label={linksWords.extending.field} hint={hint} />
        <DialogActions>
          <Button onPress={onClose}>{kitWords.cancel}</Button>
          <SubmitButton>{action}</SubmitButton>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
