import type { Presence } from '../interview/use-presence.ts';
import { SHAPE } from '../view/shape.ts';

/** One shape that moves with the voice, and the word that says whose move it is. */
export function PresenceLine({ presence }: { presence: Presence }) {
  const { view, shapeProps } = presence;
  if (!view) return null;
  return (
    <div className="vv-presence" data-state={view.state}>
      <svg
        className="vv-shape"
        width={SHAPE.width}
        height={SHAPE.height}
        viewBox={`0 0 ${SHAPE.width} ${SHAPE.height}`}
        aria-hidden="true"
      >
        <path {...shapeProps} />
      </svg>
      <div className="vv-presence-words">
        <p className="vv-who">{view.word}</p>
        <p className="vv-what">{view.hint}</p>
      </div>
    </div>
  );
}
