import { CloudOff, type LucideIcon, TriangleAlert } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { codeOf, problemOf } from '../api.ts';
import { kitWords } from '../words/kit.ts';
import { Button } from './button.tsx';
import { CopyId } from './copy-id.tsx';
import styles from './states.module.css';
import { useOnline } from './use-online.ts';

export interface EmptyStateProps {
  icon?: LucideIcon;
  /** What will be here. */
  title: string;
  /** When, and what for. */
  children?: ReactNode;
  /** The first step. */
  action?: ReactNode;
}

/** Nothing is here yet: what will be, and how to begin. */
export function EmptyState({ icon: Icon, title, children, action }: EmptyStateProps) {
  return (
    <div className={styles.state}>
      {Icon && <Icon size={24} aria-hidden className={styles.icon} />}
      <h2>{title}</h2>
      {children && <div className={styles.text}>{children}</div>}
      {action}
    </div>
  );
}

export interface ErrorStateProps {
  /** As it was thrown. */
  error: unknown;
  /** Loads it again. */
  onRetry?: () => void;
}

/** What happened, what is safe, what to do now, and a reference to quote. */
export function ErrorState({ error, onRetry }: ErrorStateProps) {
  const online = useOnline();
  const problem = problemOf(error);
  const { title, text } = wordsOf(error, online);
  return (
    <div className={styles.state} role="alert">
      {online ? (
        <TriangleAlert size={24} aria-hidden className={styles.bad} />
      ) : (
        <CloudOff size={24} aria-hidden />
      )}
      <h2>{title}</h2>
      <p className={styles.text}>{text}</p>
      {problem?.fix && problem.code !== 'not_found' && problem.code !== 'not_allowed' && (
        <p className={styles.text}>{problem.fix}</p>
      )}
      {onRetry && <Button onPress={onRetry}>{kitWords.retry}</Button>}
      {problem?.requestId && (
        <>
          <p className={styles.text}>{kitWords.quote}</p>
          <CopyId id={problem.requestId} label={kitWords.reference(problem.requestId)} />
        </>
      )}
    </div>
  );
}

function wordsOf(error: unknown, online: boolean) {
  const { errors } = kitWords;
  switch (codeOf(error)) {
    case undefined:
      return online ? errors.failed : errors.offline;
    case 'not_found':
      return errors.notFound;
    case 'not_allowed':
      return errors.notAllowed;
    default:
      return errors.failed;
  }
}

/** A shape where contents come, and words for it after a second. Say in `lines` about how much comes, so that nothing jumps. */
export function LoadingState({ lines = 4, label = kitWords.loading }: { lines?: number; label?: string }) {
  const [late, setLate] = useState(false);
  const online = useOnline();
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 1_000);
    return () => clearTimeout(timer);
  }, []);
  // What was asked for offline waits for the network, and goes on by itself then.
  if (!online) {
    return (
      <EmptyState icon={CloudOff} title={kitWords.errors.offline.title}>
        {kitWords.errors.offline.text}
      </EmptyState>
    );
  }
  return (
    <div className={styles.loading} role="status" aria-label={label}>
      {Array.from({ length: lines }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they are all the same
        <span key={index} className={styles.bone} aria-hidden />
      ))}
      {late && <span className={styles.text}>{label}</span>}
    </div>
  );
}
