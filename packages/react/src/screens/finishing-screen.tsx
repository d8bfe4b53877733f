import { type Interview, useWaited } from '../interview/use-interview.ts';
import { FINISH_SLOW_MS, finishView } from '../view/finish.ts';
import { MessageScreen } from './message-screen.tsx';
import { PractiseAgain } from './practise-again.tsx';

/** Thanks by name, and how far the evaluation is. */
export function FinishingScreen({ interview }: { interview: Interview }) {
  const { state, words } = interview;
  const view = state ? finishView(state, words) : null;
  const slow = useWaited(view?.progress?.text ?? null, [FINISH_SLOW_MS]) > 0;
  if (!view) return null;
  const { title, text, progress } = view;
  return (
    <MessageScreen
      title={title}
      paragraphs={[text]}
      acts={progress ? null : <PractiseAgain interview={interview} />}
    >
      {progress ? (
        <div className="vv-progress">
          <progress
            className="vv-progress-bar"
            max={Math.max(1, progress.count)}
            value={progress.done}
            aria-label={progress.text}
          />
          <p className="vv-small" role="status">
            {progress.text}
            {slow ? ` · ${words.say('finish.slow')}` : null}
          </p>
        </div>
      ) : null}
    </MessageScreen>
  );
}
