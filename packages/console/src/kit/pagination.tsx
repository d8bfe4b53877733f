import { ChevronLeft, ChevronRight } from 'lucide-react';
import { kitWords } from '../words/kit.ts';
import { Button } from './button.tsx';
import styles from './pagination.module.css';

export interface PaginationProps {
  /** What it shows: "1–50 of 1,204". */
  summary?: string;
  onPrevious?: () => void;
  onNext?: () => void;
}

/** Pages of a list by cursor: one back, one on. A way that does not exist is not offered. */
export function Pagination({ summary, onPrevious, onNext }: PaginationProps) {
  if (!summary && !onPrevious && !onNext) return null;
  return (
    <nav aria-label={kitWords.pages} className={styles.pagination}>
      <span className={styles.summary}>{summary}</span>
      {onPrevious && (
        <Button
          look="quiet"
          icon={<ChevronLeft size={16} aria-hidden className={styles.way} />}
          onPress={onPrevious}
        >
          {kitWords.previous}
        </Button>
      )}
      {onNext && (
        <Button look="quiet" onPress={onNext}>
          {kitWords.next}
          <ChevronRight size={16} aria-hidden className={styles.way} />
        </Button>
      )}
    </nav>
  );
}
