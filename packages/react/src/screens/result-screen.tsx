import type { Evaluation } from '@vivavoce/sdk';
import { type ReactNode, useId, useRef, useState } from 'react';
import { Button } from '../parts/button.tsx';
import { ScreenHeading } from '../parts/heading.tsx';
import { LogLine } from '../parts/log-line.tsx';
import { NoticeBox } from '../parts/notice-box.tsx';
import { type LineView, type ResultSource, saidView } from '../view/conversation.ts';
import { type QuestionResult, type QuoteResult, resultView } from '../view/result.ts';
import type { Words } from '../words/translate.ts';
import { DownloadMenu } from './download-menu.tsx';

export interface ResultScreenProps {
  source: ResultSource;
  evaluation: Evaluation;
  words: Words;
  /** Beside the download. */
  actions: ReactNode;
}

/** Per question: score as words and a number, the quotes it rests on, what was done well and what to try. */
export function ResultScreen({ source, evaluation, words, actions }: ResultScreenProps) {
  const [marked, setMarked] = useState<QuoteResult | null>(null);
  const origin = useRef<HTMLElement | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const { locale } = source.record;
  const view = resultView(source, evaluation, words);
  const lines = saidView(source, words).filter((line) => line.final);
  const sequences = new Set(lines.map((line) => line.sequence));

  const show = (quote: QuoteResult, from: HTMLElement) => {
    origin.current = from;
    setMarked(quote);
    const line = root.current?.querySelector<HTMLElement>(`[data-sequence="${quote.sequence}"]`);
    if (!line) return;
    line.focus({ preventScroll: true });
    /* Beside its quote where the transcript scrolls by itself; where it does not, the page goes there. */
    line.parentElement?.scrollBy(0, line.getBoundingClientRect().top - from.getBoundingClientRect().top);
    line.scrollIntoView({ block: 'nearest' });
  };
  const back = () => {
    setMarked(null);
    origin.current?.focus();
    origin.current?.scrollIntoView({ block: 'center' });
  };

  return (
    <div className="vv-result" ref={root}>
      <div className="vv-result-main">
        <div className="vv-result-head">
          <p className="vv-soft vv-small">{`${view.title} · ${view.figures}`}</p>
          <ScreenHeading>{view.summary}</ScreenHeading>
          <p className="vv-soft">{view.about}</p>
          <div className="vv-result-acts">
            {actions}
            <DownloadMenu source={source} evaluation={evaluation} words={words} />
          </div>
        </div>
        {view.caveats.map((caveat) => (
          <NoticeBox key={caveat} tone="calm" text={caveat} />
        ))}
        {view.questions.map((question) => (
          <QuestionSection key={question.id} question={question} words={words} lang={locale}>
            {question.quotes.map((quote) => (
              <QuoteBlock
                key={quote.key}
                quote={quote}
                lang={locale}
                onShow={sequences.has(quote.sequence) ? show : null}
              />
            ))}
          </QuestionSection>
        ))}
      </div>
      <TranscriptPanel lines={lines} marked={marked} lang={locale} words={words} onBack={back} />
    </div>
  );
}

interface QuestionSectionProps {
  question: QuestionResult;
  words: Words;
  lang: string;
  children: ReactNode;
}

function QuestionSection({ question, words, lang, children }: QuestionSectionProps) {
  const id = useId();
  return (
    <section className="vv-question" aria-labelledby={id}>
      <div className="vv-question-head">
        <h3 id={id} className="vv-subtitle" dir="auto" lang={lang}>
          {question.heading}
        </h3>
        <p className="vv-score">
          {question.score === null ? null : <strong>{question.score}</strong>}{' '}
          <span className="vv-soft">{question.scoreText}</span>
        </p>
      </div>
      <ul className="vv-criteria">
        {question.criteria.map((criterion) => (
          <li key={criterion.id}>
            <span className="vv-criterion-name" dir="auto">
              {criterion.name}
            </span>
            <Marks marks={criterion.marks} />
            <span className="vv-soft">{criterion.text}</span>
            {criterion.reason ? (
              <span className="vv-criterion-reason vv-soft" dir="auto">
                {criterion.reason}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      {children}
      {question.doneWell || question.toTry ? (
        <dl className="vv-advice">
          {question.doneWell ? (
            <div>
              <dt>{words.say('result.doneWell')}</dt>
              <dd dir="auto">{question.doneWell}</dd>
            </div>
          ) : null}
          {question.toTry ? (
            <div>
              <dt>{words.say('result.toTry')}</dt>
              <dd dir="auto">{question.toTry}</dd>
            </div>
          ) : null}
        </dl>
      ) : null}
    </section>
  );
}

function Marks({ marks }: { marks: boolean[] }) {
  const keyed = marks.map((reached, index) => ({ reached, key: `level-${index + 1}` }));
  return (
    <span className="vv-marks" aria-hidden="true">
      {keyed.map(({ reached, key }) => (
        <i key={key} data-reached={reached} />
      ))}
    </span>
  );
}

interface QuoteBlockProps {
  quote: QuoteResult;
  lang: string;
  /** `null` where the moment is not in the transcript at hand. */
  onShow: ((quote: QuoteResult, from: HTMLElement) => void) | null;
}

function QuoteBlock({ quote, lang, onShow }: QuoteBlockProps) {
  return (
    <blockquote className="vv-quote">
      <span dir="auto" lang={lang}>
        {quote.text}
      </span>{' '}
      {onShow ? (
        <button
          type="button"
          className="vv-link"
          aria-label={quote.label}
          onClick={(event) => onShow(quote, event.currentTarget)}
        >
          {quote.time}
        </button>
      ) : (
        <span className="vv-soft vv-small">{quote.time}</span>
      )}
    </blockquote>
  );
}

/** A region that scrolls takes focus, so that the keyboard can scroll it. */
const SCROLLS = { tabIndex: 0 } as const;

interface TranscriptPanelProps {
  lines: LineView[];
  marked: QuoteResult | null;
  lang: string;
  words: Words;
  onBack: () => void;
}

function TranscriptPanel({ lines, marked, lang, words, onBack }: TranscriptPanelProps) {
  const id = useId();
  return (
    <div className="vv-transcript">
      <div className="vv-transcript-inner">
        <h3 id={id} className="vv-subtitle">
          {words.say('result.transcript')}
        </h3>
        <section className="vv-transcript-lines" aria-labelledby={id} {...SCROLLS}>
          {lines.length === 0 ? <p className="vv-soft">{words.say('result.noTranscript')}</p> : null}
          {lines.map((line) => {
            const here = marked !== null && marked.sequence === line.sequence;
            return (
              <div
                key={line.key}
                className="vv-moment"
                data-sequence={line.sequence}
                data-here={here}
                tabIndex={-1}
              >
                <LogLine line={line} lang={lang} marked={here ? marked.words : null} />
                {here ? (
                  <Button look="quiet" onClick={onBack}>
                    {words.say('result.backToScores')}
                  </Button>
                ) : null}
              </div>
            );
          })}
        </section>
      </div>
    </div>
  );
}
