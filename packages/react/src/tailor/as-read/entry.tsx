import CircleHelp from 'lucide-react/icons/circle-help';
import FileSearch from 'lucide-react/icons/file-search';
import { Button } from '../../parts/button.tsx';
import type { TailorWords } from '../words/words.ts';
import type { ReadEntry, ReadText } from './rows.ts';

export interface ReadEntryViewProps {
  entry: ReadEntry;
  words: TailorWords;
  /** Shows where on the page these lines stand; `null` where no page is shown. */
  onLook: ((lines: readonly number[]) => void) | null;
}

type TextsProps = Omit<ReadEntryViewProps, 'entry'>;

/** A job, a degree, a skill as it was read. A pointer over a text finds it on the page; the button finds the whole entry. */
export function ReadEntryView({ entry: { head, told, points }, words, onLook }: ReadEntryViewProps) {
  const texts = { words, onLook };
  const lines = [...new Set([...head, ...told, ...points].flatMap((each) => each.lines))];
  return (
    <li>
      <div className="vv-read-head">
        <p>
          {head.map((each, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two fields may say the same
            <span key={at}>
              {at > 0 && <span>{' · '}</span>}
              <Text of={each} {...texts} />
            </span>
          ))}
        </p>
        {onLook && lines.length > 0 && (
          <Button
            look="quiet"
            className="vv-icon-button"
            aria-label={words.say('original.where', { name: head[0]?.text ?? '' })}
            onClick={() => onLook(lines)}
          >
            <FileSearch size={16} aria-hidden="true" />
          </Button>
        )}
      </div>
      {told.map((each, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two may say the same
        <p key={at}>
          <Text of={each} {...texts} />
        </p>
      ))}
      {points.length > 0 && (
        <ul className="vv-read-points">
          {points.map((each, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two may say the same
            <li key={at}>
              <Text of={each} {...texts} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** A guess is marked by a sign and a word, not by its colour alone. */
function Text({ of: { text, unsure, lines }, words, onLook }: { of: ReadText } & TextsProps) {
  const look = onLook && lines.length > 0 ? { onPointerEnter: () => onLook(lines) } : {};
  if (!unsure) return <bdi {...look}>{text}</bdi>;
  return (
    <mark className="vv-read-unsure" {...look}>
      <bdi>{text}</bdi>
      <span className="vv-read-doubt">
        <CircleHelp size={14} aria-hidden="true" />
        <span>{words.say('read.unsure')}</span>
      </span>
    </mark>
  );
}
