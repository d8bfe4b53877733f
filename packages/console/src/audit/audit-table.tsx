import { Link } from '@tanstack/react-router';
import type { AuditEntry } from '@vivavoce/contract/plain';
import { CopyId } from '../kit/copy-id.tsx';
import { RelativeTime } from '../kit/relative-time.tsx';
import { usePath } from '../session/tenant.ts';
import { auditWords } from '../words/audit.ts';
import styles from './audit-table.module.css';

export interface AuditTableProps {
  entries: readonly AuditEntry[];
  /** Left out where all of them are about the same. @defaultValue true */
  withSubject?: boolean;
}

/** Who did what, when. */
export function AuditTable({ entries, withSubject = true }: AuditTableProps) {
  const { columns } = auditWords;
  return (
    <div className={styles.place}>
      <table className={styles.table} aria-label={auditWords.label}>
        <thead>
          <tr>
            <th scope="col">{columns.who}</th>
            <th scope="col">{columns.what}</th>
            {withSubject && <th scope="col">{columns.about}</th>}
            <th scope="col">{columns.details}</th>
            <th scope="col" className={styles.end}>
              {columns.when}
            </th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.id}>
              <td>{actorName(entry.actor)}</td>
              <td>{auditWords.actions[entry.action]}</td>
              {withSubject && (
                <td>
                  <Subject subject={entry.subject} />
                </td>
              )}
              <td className={styles.quiet}>{detailsOf(entry.data)}</td>
              <td className={styles.end}>
                <RelativeTime at={entry.createdAt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function actorName({ kind, name }: AuditEntry['actor']): string {
  return name ?? auditWords.actors[kind];
}

/** Pages of what still has one; what was erased leads to a page that says so. */
const PAGES: Partial<Record<AuditEntry['subject']['type'], (id: string) => string>> = {
  session: (id) => `interviews/${id}`,
  candidate: (id) => `candidates/${id}`,
};

function Subject({ subject: { type, id } }: Pick<AuditEntry, 'subject'>) {
  const path = usePath();
  const page = PAGES[type];
  return (
    <span className={styles.subject}>
      {page ? <Link to={path(page(id))}>{auditWords.subjects[type]}</Link> : auditWords.subjects[type]}
      <CopyId id={id} />
    </span>
  );
}

/** `decision: advance · days: 14`; ids of things that have no page say nothing to a reader. */
function detailsOf(data: AuditEntry['data']): string {
  return Object.entries(data)
    .filter(
      ([name, value]) =>
        !name.endsWith('Id') && value !== null && !(Array.isArray(value) && value.length === 0),
    )
    .map(([name, value]) => `${wordsOf(name)}: ${Array.isArray(value) ? value.length : value}`)
    .join(' · ');
}

/** `withNotes` → `with notes`. */
function wordsOf(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
