import type { Utterance } from '@vivavoce/contract/plain';
import { useEffect, useRef } from 'react';
import { cx } from '../../kit/cx.ts';
import { interviewWords } from '../../words/interview.ts';
import { piecesOf, quotesIn } from './answers.ts';
import { clock } from './clock.ts';
import type { Interview } from './interview.ts';
import styles from './line.module.css';

export interface LineProps {
  interview: Interview;
  line: Utterance;
  /** A quote led here: the line comes into sight and has the focus. */
  isWanted: boolean;
}

/** One thing somebody said, with what was quoted of it. */
export function Line({ interview, line, isWanted }: LineProps) {
  const { session } = interview;
  const place = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!isWanted) return;
    place.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView({ block: 'center' });
  }, [isWanted]);
  const { role, text, startMs, input, interrupted, sequence } = line;
  const isCandidate = role === 'candidate';
  const marks = [
    ...(isCandidate && input === 'typed' ? [interviewWords.answers.typed] : []),
    ...(interrupted ? [interviewWords.answers.interrupted] : []),
  ];
  return (
    <li
      ref={place}
      tabIndex={-1}
      data-sequence={sequence}
      className={cx(styles.line, isWanted && styles.wanted)}
    >
      <span className={styles.time}>{clock(startMs)}</span>
      <bdi className={styles.speaker}>
        {isCandidate ? (session.displayName ?? interviewWords.candidate) : session.template.interviewerName}
      </bdi>
      <span lang={session.locale} dir="auto" className={styles.text}>
        {piecesOf(text, isCandidate ? quotesIn(interview, sequence) : []).map(
          ({ text: piece, isQuoted }, index) =>
            // biome-ignore lint/suspicious/noArrayIndexKey: a line never changes its pieces' order
            isQuoted ? <mark key={index}>{piece}</mark> : <span key={index}>{piece}</span>,
        )}
        {marks.map((mark) => (
          <span key={mark} className={styles.mark}>
            {' '}
            ({mark})
          </span>
        ))}
      </span>
    </li>
  );
}
