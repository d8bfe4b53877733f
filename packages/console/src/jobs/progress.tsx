import { Button } from '../kit/button.tsx';
import { templateWords } from '../words/templates.ts';
import styles from './job.module.css';

const { draft: words } = templateWords;

interface ProgressProps {
  isPending: boolean;
  text: string;
  failure: string | undefined;
  onStop: () => void;
}

/** Which of the steps is being done, and a way out of it. */
export function Progress({ isPending, text, failure, onStop }: ProgressProps) {
  return (
    <>
      <div role="status">
        {isPending && (
          <p>
            {text} {words.wait}
          </p>
        )}
      </div>
      {isPending && (
        <div>
          <Button onPress={onStop}>{words.stop}</Button>
        </div>
      )}
      {failure && (
        <p role="alert" className={styles.failure}>
          {failure}
        </p>
      )}
    </>
  );
}
