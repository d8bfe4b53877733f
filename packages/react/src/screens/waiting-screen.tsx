import { useWaited } from '../interview/use-interview.ts';
import { Button } from '../parts/button.tsx';
import { ScreenHeading } from '../parts/heading.tsx';
import { Skeleton } from '../parts/skeleton.tsx';

/** A sentence after 2 s, a way on after 10 s. */
const MARKS_MS = [2_000, 10_000] as const;

export interface WaitingScreenProps {
  title: string;
  slow: string;
  stuck: string;
  /** Why it takes long is known: said at once, with the way on. @defaultValue false */
  explained?: boolean;
  actionLabel: string;
  onAction: () => void;
}

/** A skeleton where the conversation will be; never a wait without words. */
export function WaitingScreen({
  title,
  slow,
  stuck,
  explained = false,
  actionLabel,
  onAction,
}: WaitingScreenProps) {
  const marks = useWaited(title, MARKS_MS);
  const waited = explained ? MARKS_MS.length : marks;
  return (
    <div className="vv-stage">
      <ScreenHeading className="vv-hidden">{title}</ScreenHeading>
      <Skeleton />
      <div className="vv-waiting" role="status">
        {waited > 0 ? (
          <p className="vv-soft">
            <strong>{title}.</strong> {waited > 1 ? stuck : slow}
          </p>
        ) : null}
      </div>
      {waited > 1 ? (
        <div className="vv-acts">
          <Button onClick={onAction}>{actionLabel}</Button>
        </div>
      ) : null}
    </div>
  );
}
