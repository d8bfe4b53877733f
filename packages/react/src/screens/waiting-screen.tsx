import type { ReactNode } from 'react';
import { useWaited } from '../interview/use-interview.ts';
import { Button } from '../parts/button.tsx';
import { ScreenHeading } from '../parts/heading.tsx';
import { FactBones, FooterBones, LineBones, QuestionBones } from '../parts/skeletons.tsx';
import { SHAPE, shapeHeights, shapePath } from '../view/shape.ts';

/** A sentence after 2 s, a way on after 10 s. */
const MARKS_MS = [2_000, 10_000] as const;

export interface WaitingScreenProps {
  /** What follows, whose layout is here already. */
  layout: 'consent' | 'room';
  /** What is being waited for: on screen at once. */
  title: string;
  slow: string;
  stuck: string;
  /** Why it takes long is known: said at once, with the way on. @defaultValue false */
  explained?: boolean;
  actionLabel: string;
  onAction: () => void;
}

/** The layout of what follows, and from the first moment the words for what is being waited for. */
export function WaitingScreen(props: WaitingScreenProps) {
  const { layout, title, slow, stuck, explained = false, actionLabel, onAction } = props;
  const marks = useWaited(title, MARKS_MS);
  const waited = explained ? MARKS_MS.length : marks;
  const text = waited > 1 ? stuck : slow;
  const way = waited > 1 ? <Button onClick={onAction}>{actionLabel}</Button> : null;
  const status = (
    <div className="vv-waiting" role="status">
      {waited > 0 ? <p className="vv-soft">{text}</p> : null}
    </div>
  );
  return layout === 'room' ? (
    <RoomToCome title={title} status={status} way={way} />
  ) : (
    <ConsentToCome title={title} status={status} way={way} />
  );
}

interface ToComeProps {
  title: string;
  status: ReactNode;
  way: ReactNode;
}

function ConsentToCome({ title, status, way }: ToComeProps) {
  return (
    <div className="vv-stage">
      <div className="vv-column">
        <ScreenHeading>{title}</ScreenHeading>
        {status}
        <FactBones />
        {way ? <div className="vv-acts">{way}</div> : null}
      </div>
    </div>
  );
}

const RESTING = shapePath(shapeHeights('away', [], 0), SHAPE);

function RoomToCome({ title, status, way }: ToComeProps) {
  return (
    <>
      <div className="vv-body vv-room">
        <div className="vv-stage">
          <QuestionBones place="strip" />
          <div className="vv-presence" data-state="connecting">
            <svg
              className="vv-shape"
              width={SHAPE.width}
              height={SHAPE.height}
              viewBox={`0 0 ${SHAPE.width} ${SHAPE.height}`}
              aria-hidden="true"
            >
              <path d={RESTING} />
            </svg>
            <div className="vv-presence-words">
              <ScreenHeading className="vv-who">{title}</ScreenHeading>
              {status}
            </div>
          </div>
          {way ? <div className="vv-way">{way}</div> : null}
          <LineBones />
        </div>
        <QuestionBones place="side" />
      </div>
      <FooterBones />
    </>
  );
}
