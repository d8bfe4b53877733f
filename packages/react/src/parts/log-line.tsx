import type { LineView } from '../view/conversation.ts';
import { directionOf } from '../words/locale.ts';

export interface LogLineProps {
  line: LineView;
  /** Language of what was said. */
  lang: string;
  /** Words inside the line to mark, as a quote rests on them. */
  marked?: string | null;
}

/**
 * One thing somebody said.
 *
 * Each text is alone in its element, here and in all of the widget: a browser's translator replaces text nodes by elements of
 * its own, and beside those React would lose its place.
 */
export function LogLine({ line, lang, marked = null }: LogLineProps) {
  return (
    <div className="vv-line" data-role={line.role} data-final={line.final}>
      <span className="vv-line-who" dir="auto">
        {line.who}
      </span>
      <p className="vv-line-text" dir={directionOf(lang)} lang={lang}>
        {/* Isolated, so that a bidi control in what was said turns nothing beside it; as one, whatever of it is heard yet. */}
        <bdi>
          <Said text={line.said} marked={marked} />
          {line.later ? <span className="vv-later">{line.later}</span> : null}
        </bdi>
        {line.note ? <span className="vv-line-note">{line.note}</span> : null}
      </p>
    </div>
  );
}

function Said({ text, marked }: { text: string; marked: string | null }) {
  const at = marked ? text.indexOf(marked) : -1;
  if (!marked || at < 0) return <span>{text}</span>;
  return (
    <>
      <span>{text.slice(0, at)}</span>
      <mark className="vv-mark">{marked}</mark>
      <span>{text.slice(at + marked.length)}</span>
    </>
  );
}
