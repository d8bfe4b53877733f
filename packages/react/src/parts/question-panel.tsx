import ChevronDown from 'lucide-react/icons/chevron-down';
import type { ReactNode } from 'react';
import type { QuestionView } from '../view/question.ts';
import { Steps } from './steps.tsx';

/** Beside the conversation where there is room: everything that belongs to the question. */
export function QuestionPanel({
  question,
  lang,
  children,
}: {
  question: QuestionView;
  lang: string;
  /** What the candidate may ask for. */
  children: ReactNode;
}) {
  return (
    <aside className="vv-side" aria-label={question.place}>
      <Steps marks={question.marks} />
      <div>
        <p className="vv-soft vv-small">{question.place}</p>
        <h3 className="vv-subtitle" dir="auto" lang={lang}>
          {question.title}
        </h3>
      </div>
      {question.hint ? (
        <p className="vv-soft" dir="auto" lang={lang}>
          {question.hint}
        </p>
      ) : null}
      {children}
      <p className="vv-soft vv-small vv-push">{question.kept}</p>
    </aside>
  );
}

/** The same above the conversation, where there is one column: the title, and the hint on demand. */
export function QuestionStrip({
  question,
  lang,
  time,
}: {
  question: QuestionView;
  lang: string;
  time: string;
}) {
  return (
    <div className="vv-strip">
      <div className="vv-strip-head">
        <Steps marks={question.marks} />
        <span className="vv-soft vv-small">{time}</span>
      </div>
      {question.hint ? (
        <details className="vv-strip-more">
          <summary>
            <span className="vv-clamp" dir="auto" lang={lang}>
              {question.title}
            </span>
            <ChevronDown size={18} />
          </summary>
          <p className="vv-soft" dir="auto" lang={lang}>
            {question.hint}
          </p>
        </details>
      ) : (
        <p className="vv-strip-title" dir="auto" lang={lang}>
          {question.title}
        </p>
      )}
    </div>
  );
}
