import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { kitWords } from '../words/kit.ts';
import { Button } from './button.tsx';
import { cx } from './cx.ts';
import styles from './dialog.module.css';

export interface DialogProps {
  title: string;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** `wide` for a table or two columns. @defaultValue 'normal' */
  size?: 'normal' | 'wide';
  /** It asks before something goes: a click beside it does not close it. */
  alert?: boolean;
  children: ReactNode;
}

/** Something to be done before going on. Escape closes it; the focus goes back to where it was. */
export function Dialog({
  title,
  isOpen,
  onOpenChange,
  size = 'normal',
  alert = false,
  children,
}: DialogProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable={!alert}
      className={cx(styles.overlay)}
    >
      <Modal className={cx(styles.modal, size === 'wide' && styles.wide)}>
        <AriaDialog role={alert ? 'alertdialog' : 'dialog'} className={cx(styles.dialog)}>
          <header className={styles.header}>
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <Button
              look="quiet"
              aria-label={kitWords.close}
              icon={<X size={16} aria-hidden />}
              onPress={() => onOpenChange(false)}
            />
          </header>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The acts of a dialog, at its end; the one that it is about last. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <footer className={styles.actions}>{children}</footer>;
}
