import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import GripVertical from 'lucide-react/icons/grip-vertical';
import { type PointerEvent, useRef, useState } from 'react';
import { Button } from '../parts/button.tsx';
import { type Move, type OrderedEntry, type OrderedSection, orderedSections } from './order.ts';
import type { StepProps } from './resume-step.tsx';

/** The entries of a resume in an order of one's own: by dragging, or by two buttons at each. */
export function OrderList({ state, actions, words }: StepProps) {
  const [said, setSaid] = useState('');
  const sections = state.resume ? orderedSections(state.resume.document) : [];
  if (sections.length === 0) return null;
  const move = (change: Move, name: string, total: number) => {
    actions.move(change);
    setSaid(words.say('order.moved', { name, number: change.to + 1, total }));
  };
  return (
    <details className="vv-order">
      <summary className="vv-subtitle">{words.say('order.title')}</summary>
      <div className="vv-order-body">
        <p className="vv-soft">{words.say('order.lead')}</p>
        <p className="vv-hidden" role="status">
          {said}
        </p>
        {sections.map(({ section, entries }) => (
          <Section key={section} section={section} entries={entries} words={words} onMove={move} />
        ))}
      </div>
    </details>
  );
}

interface SectionProps {
  section: OrderedSection;
  entries: readonly OrderedEntry[];
  words: StepProps['words'];
  onMove(change: Move, name: string, total: number): void;
}

function Section({ section, entries, words, onMove }: SectionProps) {
  const list = useRef<HTMLOListElement>(null);
  const [drag, setDrag] = useState<{ from: number; to: number } | null>(null);
  const total = entries.length;
  const names = entries.map(({ name }, at) => name || words.say('order.untitled', { number: at + 1 }));
  const move = (from: number, to: number) => {
    if (from !== to && to >= 0 && to < total) onMove({ section, from, to }, names[from] ?? '', total);
  };
  /* The row under the pointer; above the first and below the last one, those. */
  const placeOf = ({ clientY }: PointerEvent) => {
    const rows = [...(list.current?.children ?? [])].map((row) => row.getBoundingClientRect());
    const under = rows.findIndex(({ bottom }) => clientY < bottom);
    return under === -1 ? total - 1 : under;
  };
  const edgeOf = (at: number) => {
    if (!drag || drag.to !== at || drag.from === at) return undefined;
    return drag.to < drag.from ? 'before' : 'after';
  };
  return (
    <div className="vv-order-section">
      <h3 className="vv-small vv-soft">{words.say(`section.${section}`)}</h3>
      <ol ref={list} className="vv-order-list">
        {entries.map(({ key }, at) => (
          <li key={key} className="vv-order-entry" data-dragged={drag?.from === at} data-drop={edgeOf(at)}>
            <span
              className="vv-order-grip"
              aria-hidden="true"
              onPointerDown={(event) => {
                event.currentTarget.setPointerCapture(event.pointerId);
                setDrag({ from: at, to: at });
              }}
              onPointerMove={(event) => drag && setDrag({ from: drag.from, to: placeOf(event) })}
              onPointerUp={(event) => {
                if (drag) move(drag.from, placeOf(event));
                setDrag(null);
              }}
              onPointerCancel={() => setDrag(null)}
            >
              <GripVertical size={18} />
            </span>
            <span className="vv-order-name" dir="auto">
              {names[at]}
            </span>
            <Button
              look="quiet"
              className="vv-icon-button"
              aria-label={words.say('order.up', { name: names[at] ?? '' })}
              aria-disabled={at === 0}
              onClick={() => move(at, at - 1)}
            >
              <ArrowUp size={18} aria-hidden="true" />
            </Button>
            <Button
              look="quiet"
              className="vv-icon-button"
              aria-label={words.say('order.down', { name: names[at] ?? '' })}
              aria-disabled={at === total - 1}
              onClick={() => move(at, at + 1)}
            >
              <ArrowDown size={18} aria-hidden="true" />
            </Button>
          </li>
        ))}
      </ol>
    </div>
  );
}
