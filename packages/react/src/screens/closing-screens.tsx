import type { Interview } from '../interview/use-interview.ts';
import { Button } from '../parts/button.tsx';
import { submittedView } from '../view/finish.ts';
import { leftView } from '../view/left.ts';
import { problemView, referenceOf } from '../view/problem.ts';
import type { InterviewAction, ScreenError } from '../view/screen.ts';
import { isOver } from '../view/session-status.ts';
import { MessageScreen } from './message-screen.tsx';
import { PractiseAgain } from './practise-again.tsx';

export function SubmittedScreen({ interview }: { interview: Interview }) {
  const { state, words } = interview;
  if (!state) return null;
  const { title, text, next, kept } = submittedView(state, words);
  const actions = <PractiseAgain interview={interview} />;
  return <MessageScreen title={title} paragraphs={[text, next, kept]} actions={actions} />;
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
      actions={<PractiseAgain interview={interview} />}
    />
  );
}

export function ReplacedScreen({ interview: { words, actions, busy } }: { interview: Interview }) {
  return (
    <MessageScreen
      title={words.say('replaced.title')}
      paragraphs={[words.say('replaced.text')]}
      actions={
        <Button look="primary" busy={busy === 'join'} onClick={() => void actions.join()}>
          {words.say('replaced.here')}
        </Button>
      }
    />
  );
}

/** Another tab is in this interview: nothing is begun here before the candidate says so. */
export function ElsewhereScreen({ interview }: { interview: Interview }) {
  const { words, actions, busy, repeatable } = interview;
  return (
    <MessageScreen
      title={words.say('elsewhere.title')}
      paragraphs={[words.say('elsewhere.text')]}
      actions={
        <>
          <Button look="primary" busy={busy === 'open'} onClick={() => void actions.continueHere()}>
            {words.say('elsewhere.here')}
          </Button>
          {repeatable ? (
            <Button look="quiet" onClick={() => void actions.startAnew()}>
              {words.say('elsewhere.anew')}
            </Button>
          ) : null}
        </>
      }
    />
  );
}

export function LeftScreen({ interview: { state, words, actions, busy } }: { interview: Interview }) {
  const view = leftView(state, words, busy === 'pause');
  return (
    <MessageScreen
      title={view.title}
      paragraphs={[view.text]}
      actions={
        <Button look="primary" busy={busy === 'join'} onClick={() => void actions.join()}>
          {view.back}
        </Button>
      }
    />
  );
}

export interface ProblemScreenProps {
  interview: Interview;
  error: ScreenError;
  /** The action that failed; `null` where the session itself did. */
  action: InterviewAction | null;
}

/** What happened, what is safe, what to do, and a reference to quote. */
export function ProblemScreen({ interview, error, action }: ProblemScreenProps) {
  const { state, words, actions, busy, repeatable } = interview;
  const view = problemView(error, words, action);
  if (state && isOver(state.record.status)) {
    /* It could not be carried out and is over for good: trying again means another one. */
    const again = (
      <Button look="primary" onClick={() => void actions.startAnew()}>
        {words.say(error.code === 'session_erased' ? 'elsewhere.anew' : 'common.tryAgain')}
      </Button>
    );
    return (
      <MessageScreen
        title={view.title}
        paragraphs={[view.text]}
        reference={view.reference}
        actions={repeatable ? again : null}
      />
    );
  }
  /* To what goes on behind it: the interview itself, or one whose end only failed. */
  const canGoBack = action !== null && (state?.connection === 'live' || action === 'end');
  return (
    <MessageScreen
      title={view.title}
      paragraphs={[view.text]}
      reference={view.reference}
      actions={
        <>
          {view.actionLabel && (view.action === 'retry' || state) ? (
            <Button
              look="primary"
              busy={busy !== null}
              onClick={() => void (view.action === 'retry' ? actions.retry() : actions.typeOnly())}
            >
              {view.actionLabel}
            </Button>
          ) : null}
          {canGoBack ? (
            <Button look="quiet" onClick={actions.dismiss}>
              {words.say('connecting.back')}
            </Button>
          ) : null}
        </>
      }
    />
  );
}
