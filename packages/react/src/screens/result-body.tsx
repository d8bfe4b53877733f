import type { Results, VivavoceErrorShape } from '@vivavoce/sdk';
import { type ReactNode, useState } from 'react';
import type { OpenedResult } from '../interview/use-result.ts';
import { Button } from '../parts/button.tsx';
import { ForgetConfirm } from '../parts/forget-confirm.tsx';
import { finishView } from '../view/finish.ts';
import { problemView, referenceOf } from '../view/problem.ts';
import type { Words } from '../words/translate.ts';
import { MessageScreen } from './message-screen.tsx';
import { ResultScreen } from './result-screen.tsx';

/** Codes after which there is nothing to read on this device any more. */
const GONE: ReadonlySet<VivavoceErrorShape['code']> = new Set([
  'not_found',
  'session_erased',
  'invalid_token',
  'token_expired',
]);

export interface ResultBodyProps {
  results: Results | null;
  sessionId: string;
  opened: OpenedResult;
  words: Words;
  /** Where the candidate came from; `null` where the page itself shows the result. */
  onBack: (() => void) | null;
  /** `null` where nothing is kept on this device that could be forgotten. */
  onForgotten?: (() => void) | null | undefined;
}

/** One result of the past: itself, or why it is not there; to be forgotten at any time. */
export function ResultBody({ results, sessionId, opened, words, onBack, onForgotten }: ResultBodyProps) {
  const { state, failure, retry } = opened;
  const [step, setStep] = useState<'shown' | 'asking' | 'forgotten'>('shown');
  const back = onBack ? <Button onClick={onBack}>{words.say('past.back')}</Button> : null;
  const forget = () => {
    setStep('forgotten');
    void results?.forget(sessionId).catch(() => {});
    onForgotten?.();
  };
  if (step === 'forgotten') {
    const { title, text } = messageOf('forgotten', words);
    return <MessageScreen title={title} paragraphs={[text]} actions={back} />;
  }
  if (failure) return <Failed failure={failure} words={words} onRetry={retry} back={back} />;
  if (!state) return <MessageScreen title={words.say('result.opening')} paragraphs={[]} actions={back} />;
  const actions = (
    <>
      {back}
      {onForgotten !== null && (
        <Button look="quiet" onClick={() => setStep('asking')}>
          {words.say('past.forget')}
        </Button>
      )}
    </>
  );
  return (
    <>
      {state.evaluation.status === 'done' ? (
        <ResultScreen
          source={state}
          evaluation={state.evaluation.evaluation}
          words={words}
          actions={actions}
        />
      ) : (
        <Unfinished state={state} words={words} actions={actions} />
      )}
      {step === 'asking' ? (
        <ForgetConfirm words={words} onForget={forget} onKeep={() => setStep('shown')} />
      ) : null}
    </>
  );
}

function messageOf(kind: 'gone' | 'forgotten', words: Words): { title: string; text: string } {
  return { title: words.say(`past.${kind}Title`), text: words.say(`past.${kind}Text`) };
}

interface FailedProps {
  failure: VivavoceErrorShape;
  words: Words;
  onRetry: () => void;
  back: ReactNode;
}

function Failed({ failure, words, onRetry, back }: FailedProps) {
  if (GONE.has(failure.code)) {
    const { title, text } = messageOf('gone', words);
    return <MessageScreen title={title} paragraphs={[text]} actions={back} />;
  }
  const view = problemView(failure, words, null);
  return (
    <MessageScreen
      title={view.title}
      paragraphs={[view.text]}
      reference={view.reference}
      actions={
        <>
          <Button look="primary" onClick={onRetry}>
            {words.say('common.tryAgain')}
          </Button>
          {back}
        </>
      }
    />
  );
}

interface UnfinishedProps {
  state: NonNullable<OpenedResult['state']>;
  words: Words;
  actions: ReactNode;
}

/** The evaluation is under way still, or did not work. */
function Unfinished({ state, words, actions }: UnfinishedProps) {
  const { evaluation, record } = state;
  if (evaluation.status === 'failed') {
    return (
      <MessageScreen
        title={words.say('unjudged.title')}
        paragraphs={[words.say('unjudged.text', { tenant: record.tenantName })]}
        reference={`${referenceOf({ code: evaluation.code, requestId: null }, words)} · ${record.id}`}
        actions={actions}
      />
    );
  }
  const { title, text, progress } = finishView(state, words);
  return <MessageScreen title={title} paragraphs={[text, progress?.text ?? '']} actions={actions} />;
}
