import type { Interview } from '../interview/use-interview.ts';
import { finishView } from '../view/finish.ts';
import { MessageScreen } from './message-screen.tsx';
import { PractiseAgain } from './practise-again.tsx';

/** Thanks by name, and how far the evaluation is. */
export function FinishingScreen({ interview }: { interview: Interview }) {
  const { state, words } = interview;
  if (!state) return null;
  const { title, text, progress } = finishView(state, words);
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
          </p>
        </div>
      ) : null}
    </MessageScreen>
  );
}
