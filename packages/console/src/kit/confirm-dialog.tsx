import { type ReactNode, useId, useState } from 'react';
import { problemOf } from '../api.ts';
import { kitWords } from '../words/kit.ts';
import { Button } from './button.tsx';
import styles from './confirm-dialog.module.css';
import { Dialog, DialogActions } from './dialog.tsx';

export interface ConfirmDialogProps {
  /** The act as a question: "Erase everything about Jane Doe?" */
  title: string;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** Names what goes, and what stays. */
  children: ReactNode;
  /** What the button does: "Erase 3 interviews". */
  action: string;
  /** Of the button: red where something goes for good. @defaultValue 'danger' */
  look?: 'danger' | 'primary';
  /** Holds the button back while what is asked about is not known yet. */
  isWaiting?: boolean;
  /** A word that must be typed first, where the act cannot be undone: the name of what goes. */
  typed?: string;
  /** Done, the dialog closes; a failure is told inside it. */
  onConfirm: () => Promise<unknown>;
}

/** Asks before something goes, or is paid. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, isOpen, onOpenChange } = props;
  return (
    <Dialog title={title} isOpen={isOpen} onOpenChange={onOpenChange} alert>
      <Question {...props} />
    </Dialog>
  );
}

function Question(props: ConfirmDialogProps) {
  const { children, action, look = 'danger', isWaiting = false, typed, onConfirm, onOpenChange } = props;
  const id = useId();
  const [word, setWord] = useState('');
  const [failure, setFailure] = useState<string>();
  const [isPending, setIsPending] = useState(false);
  const confirm = async () => {
    setIsPending(true);
    setFailure(undefined);
    try {
      await onConfirm();
      onOpenChange(false);
    } catch (error) {
      setFailure(problemOf(error)?.detail ?? kitWords.errors.notDone);
    } finally {
      setIsPending(false);
    }
  };
  const mayConfirm = !isWaiting && (typed === undefined || word.trim() === typed);
  return (
    // Typed, it is done with Enter, as every form is.
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (mayConfirm && !isPending) void confirm();
      }}
    >
      <div className={styles.text}>{children}</div>
      {typed !== undefined && (
        <div className={styles.typed}>
          <label htmlFor={id}>{kitWords.typeToConfirm(typed)}</label>
          <input id={id} value={word} autoComplete="off" onChange={({ target }) => setWord(target.value)} />
        </div>
      )}
      {failure && (
        <p role="alert" className={styles.failure}>
          {failure}
        </p>
      )}
      <DialogActions>
        <Button onPress={() => onOpenChange(false)}>{kitWords.cancel}</Button>
        <Button type="submit" look={look} isPending={isPending} isDisabled={!mayConfirm}>
          {action}
        </Button>
      </DialogActions>
    </form>
  );
}
