import { Button } from '../../kit/button.tsx';
import { CopyId } from '../../kit/copy-id.tsx';
import { Dialog, DialogActions } from '../../kit/dialog.tsx';
import { webhookWords } from '../../words/webhooks.ts';
import styles from './webhooks.module.css';

const words = webhookWords.secret;

/** A new secret, this once. Closed by the button only, so that no stray click takes it away. */
export function ShownSecret({ value, onDone }: { value: string | undefined; onDone: () => void }) {
  return (
    <Dialog title={words.title} isOpen={value !== undefined} onOpenChange={onDone} alert>
      <p>{words.text}</p>
      <div className={styles.secret}>{value !== undefined && <CopyId id={value} />}</div>
      <DialogActions>
        <Button look="primary" onPress={onDone}>
          {words.done}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
