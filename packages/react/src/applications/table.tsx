import type { BoardProps } from './board.tsx';
import { Facts } from './facts.tsx';
import { StatusSelect } from './status-select.tsx';

/** Every application in a line, newest first. */
export function Table({ applications, words, onMove, onOpen }: BoardProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than its place is scrolled by keyboard, too
    <section className="vv-apps-table" tabIndex={0} aria-label={words.say('view.table')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.say('table.job')}</th>
            <th scope="col">{words.say('table.status')}</th>
            <th scope="col">{words.say('table.next')}</th>
            <th scope="col">{words.say('table.changed')}</th>
          </tr>
        </thead>
        <tbody>
          {applications.map((application) => (
            <tr key={application.id}>
              <th scope="row">
                <button type="button" className="vv-apps-open" onClick={() => onOpen(application.id)}>
                  <strong dir="auto">{application.title}</strong>
                  {application.employer && <span dir="auto">{application.employer}</span>}
                </button>
              </th>
              <td>
                <StatusSelect
                  application={application}
                  words={words}
                  onMove={(to) => onMove(application.id, to)}
                />
              </td>
              <td>
                <Facts application={application} words={words} />
              </td>
              <td className="vv-soft">{words.date(application.updatedAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
