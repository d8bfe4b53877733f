import type { Application, ApplicationStatus } from '@vivavoce/sdk/applications';
import { type DragEvent, useState } from 'react';
import { columnsOf } from './columns.ts';
import { Facts } from './facts.tsx';
import { StatusSelect } from './status-select.tsx';
import type { ApplicationsWords } from './words/words.ts';

export interface BoardProps {
  applications: readonly Application[];
  words: ApplicationsWords;
  onMove(id: string, status: ApplicationStatus): void;
  onOpen(id: string): void;
}

const DRAGGED = 'application/x-vivavoce-application';

/** A column for every status. A card is dragged, or moved by its menu. */
export function Board({ applications, words, onMove, onOpen }: BoardProps) {
  const [over, setOver] = useState<ApplicationStatus | null>(null);
  const isCard = (event: DragEvent) => event.dataTransfer.types.includes(DRAGGED);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than its place is scrolled by keyboard, too
    <section className="vv-apps-board" tabIndex={0} aria-label={words.say('view.board')}>
      {columnsOf(applications).map(({ status, applications: inside }) => (
        <section
          key={status}
          className="vv-apps-column"
          aria-label={words.say(`status.${status}`)}
          data-over={over === status}
          data-empty={inside.length === 0}
          onDragOver={(event) => {
            if (!isCard(event)) return;
            event.preventDefault();
            setOver(status);
          }}
          onDragLeave={(event) => {
            if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(null);
          }}
          onDrop={(event) => {
            setOver(null);
            if (!isCard(event)) return;
            event.preventDefault();
            onMove(event.dataTransfer.getData(DRAGGED), status);
          }}
        >
          <h3 className="vv-apps-column-title">
            <span>{words.say(`status.${status}`)}</span>
            <span className="vv-soft">{words.number(inside.length)}</span>
          </h3>
          <ul className="vv-apps-cards">
            {inside.map((application) => (
              <li
                key={application.id}
                className="vv-apps-card"
                draggable
                onDragStart={(event) => {
                  event.dataTransfer.setData(DRAGGED, application.id);
                  event.dataTransfer.effectAllowed = 'move';
                }}
                onDragEnd={() => setOver(null)}
              >
                <button type="button" className="vv-apps-open" onClick={() => onOpen(application.id)}>
                  <strong dir="auto">{application.title}</strong>
                  {application.employer && <span dir="auto">{application.employer}</span>}
                </button>
                <Facts application={application} words={words} />
                <StatusSelect
                  application={application}
                  words={words}
                  onMove={(to) => onMove(application.id, to)}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
