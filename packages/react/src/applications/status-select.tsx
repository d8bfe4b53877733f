import { APPLICATION_STATUSES, type Application, type ApplicationStatus } from '@vivavoce/sdk/applications';
import type { ApplicationsWords } from './words/words.ts';

export interface StatusSelectProps {
  application: Pick<Application, 'title' | 'status'>;
  words: ApplicationsWords;
  onMove(status: ApplicationStatus): void;
}

/** Where it stands, to be changed by keyboard and touch as by dragging the card. */
export function StatusSelect({ application, words, onMove }: StatusSelectProps) {
  return (
    <select
      className="vv-text-field vv-select"
      aria-label={words.say('status.label', { title: application.title })}
      value={application.status}
      onChange={(event) => {
        const chosen = APPLICATION_STATUSES.find((status) => status === event.target.value);
        if (chosen) onMove(chosen);
      }}
    >
      {APPLICATION_STATUSES.map((status) => (
        <option key={status} value={status}>
          {words.say(`status.${status}`)}
        </option>
      ))}
    </select>
  );
}
