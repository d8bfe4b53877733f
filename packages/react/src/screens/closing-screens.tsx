import type { Interview } from '../interview/use-interview.ts';
import { Button } from '../parts/button.tsx';
import { submittedView } from '../view/finish.ts';
import { problemView, referenceOf } from '../view/problem.ts';
import type { InterviewAct, ScreenError } from '../view/screen.ts';
import { isOver } from '../view/session-status.ts';
import { MessageScreen } from './message-screen.tsx';
import { PractiseAgain } from './practise-again.tsx';

export function SubmittedScreen({ interview }: { interview: Interview }) {
  const { state, words } = interview;
  if (!state) return null;
  const { title, text, next, kept } = submittedView(state, words);
  const acts = <PractiseAgain interview={interview} />;
  return <MessageScreen title={title} paragraphs={[text, next, kept]} acts={acts} />;
}

export function UnjudgedScreen({ interview }: { interview: Interview }) {
  const { state, words } = interview;
  if (!state) return null;
  const code = state.evaluation.status === 'failed' ? state.evaluation.code : 'internal';
  const text = words.say('unjudged.text', { tenant: state.record.tenantName });
  const reference = `${referenceOf({ code, requestId: null }, words)} · ${state.record.id}`;
  return (
    <MessageScreen
      title={words.say('unjudged.title')}
      paragraphs={[text]}
      reference={reference}
      acts={<PractiseAgain interview={interview} />}
    />
  );
}

export function ReplacedScreen({ interview: { words, acts, busy } }: { interview: Interview }) {
  return (
    <MessageScreen
      title={words.say('replaced.title')}
      paragraphs={[words.say('replaced.text')]}
      acts={
        <Button look="primary" busy={busy === 'join'} onClick={() => void acts.join()}>
          {words.say('replaced.here')}
        </Button>
      }
    />
  );
}

export function LeftScreen({ interview: { words, acts, busy } }: { interview: Interview }) {
  return (
    <MessageScreen
      title={words.say('left.title')}
      paragraphs={[words.say('left.text')]}
      acts={
        <Button look="primary" busy={busy === 'join'} onClick={() => void acts.join()}>
          {words.say('left.back')}
        </Button>
      }
    />
  );
}

export interface ProblemScreenProps {
  interview: Interview;
  error: ScreenError;
  /** The act that failed; `null` where the session itself did. */
  act: InterviewAct | null;
}

/** What happened, what is safe, what to do, and a reference to quote. */
export function ProblemScreen({ interview, error, act }: ProblemScreenProps) {
  const { state, words, acts, busy, repeatable } = interview;
  const view = problemView(error, words, act);
  if (state && isOver(state.record.status)) {
    /* It could not be carried out and is over for good: trying again means another one. */
    const again = (
      <Button look="primary" onClick={() => void acts.startAnew()}>
        {words.say('common.tryAgain')}
      </Button>
    );
    return (
      <MessageScreen
        title={view.title}
        paragraphs={[view.text]}
        reference={view.reference}
        acts={repeatable ? again : null}
      />
    );
  }
  /* To what goes on behind it: the interview itself, or one whose end only failed. */
  const canGoBack = act !== null && (state?.connection === 'live' || act === 'end');
  return (
    <MessageScreen
      title={view.title}
      paragraphs={[view.text]}
      reference={view.reference}
      acts={
        <>
          {view.actLabel && (view.act === 'retry' || state) ? (
            <Button
              look="primary"
              busy={busy !== null}
              onClick={() => void (view.act === 'retry' ? acts.retry() : acts.typeOnly())}
            >
              {view.actLabel}
            </Button>
          ) : null}
          {canGoBack ? (
            <Button look="quiet" onClick={acts.dismiss}>
              {words.say('connecting.back')}
            </Button>
          ) : null}
        </>
      }
    />
  );
}
