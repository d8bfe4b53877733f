import type { Interview } from '../interview/use-interview.ts';
import { finishView } from '../view/finish.ts';
import { MessageScreen } from './message-screen.tsx';

/** Thanks by name, and how far the evaluation is. */
export function FinishingScreen({ interview: { state, words } }: { interview: Interview }) {
  if (!state) return null;
  const { title, text, progress } = finishView(state, words);
  return (
    <MessageScreen title={title} paragraphs={[text]}>
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
