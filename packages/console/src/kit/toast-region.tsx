import { X } from 'lucide-react';
import {
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as Content,
  UNSTABLE_ToastRegion as Region,
  Text,
  UNSTABLE_ToastQueue as ToastQueue,
} from 'react-aria-components/Toast';
import { kitWords } from '../words/kit.ts';
import { Button } from './button.tsx';
import { cx } from './cx.ts';
import type { Toast } from './toast.ts';
import styles from './toasts.module.css';

const STAYS_MS = 6_000;
const queue = new ToastQueue<Toast>({ maxVisibleToasts: 3 });

export function addToast(content: Toast): void {
  queue.add(content, { timeout: STAYS_MS });
}

/** What was said last, until it has been read. */
export function ToastRegion() {
  return (
    <Region queue={queue} className={cx(styles.region)}>
      {({ toast }) => (
        <AriaToast
          toast={toast}
          className={cx(styles.toast, toast.content.tone === 'danger' && styles.danger)}
        >
          <Content className={cx(styles.content)}>
            <Text slot="title">{toast.content.text}</Text>
          </Content>
          {toast.content.undo && (
            <Button
              slot={null}
              onPress={() => {
                toast.content.undo?.();
                queue.close(toast.key);
              }}
            >
              {kitWords.undo}
            </Button>
          )}
          <Button slot="close" look="quiet" aria-label={kitWords.close} icon={<X size={16} aria-hidden />} />
        </AriaToast>
      )}
    </Region>
  );
}
