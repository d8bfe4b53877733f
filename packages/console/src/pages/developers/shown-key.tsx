import { Button } from '../../kit/button.tsx';
import { CopyId } from '../../kit/copy-id.tsx';
import { Dialog, DialogActions } from '../../kit/dialog.tsx';
import { developerWords as words } from '../../words/developers.ts';
import styles from './developers.module.css';

/** A new key, this once. Closed by the button only, so that no stray click takes it away. */
export function ShownKey({ value, onDone }: { value: string | undefined; onDone: () => void }) {
  return (
    <Dialog title={words.shown.title} isOpen={value !== undefined} onOpenChange={onDone} alert>
      <p>{words.shown.text}</p>
      <div className={styles.key}>{value !== undefined && <CopyId id={value} />}</div>
      <DialogActions>
        <Button look="primary" onPress={onDone}>
          {words.shown.done}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
