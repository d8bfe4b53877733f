import { Link } from '@tanstack/react-router';
import type { AuditEntry } from '@vivavoce/contract/plain';
import { CopyId } from '../kit/copy-id.tsx';
import { RelativeTime } from '../kit/relative-time.tsx';
import type { Column } from '../kit/table/data-table.tsx';
import { usePath } from '../session/tenant.ts';
import { auditWords } from '../words/audit.ts';
import styles from './audit-columns.module.css';

const { columns: names } = auditWords;

/** Who did what to what, when. */
export const auditColumns: readonly Column<AuditEntry>[] = [
  { id: 'who', header: names.who, cell: ({ actor }) => actorName(actor) },
  { id: 'what', header: names.what, cell: ({ action }) => auditWords.actions[action] },
  {
    id: 'about',
    header: names.about,
    hideOnPhone: true,
    cell: ({ subject }) => <Subject subject={subject} />,
  },
  {
    id: 'details',
    header: names.details,
    hideOnPhone: true,
    cell: ({ data }) => <span className={styles.quiet}>{detailsOf(data)}</span>,
  },
  {
    id: 'created',
    sortable: true,
    header: names.when,
    align: 'end',
    cell: ({ createdAt }) => <RelativeTime at={createdAt} />,
  },
];

/** Names an entry for who hears it. */
export function entryLabel({ actor, action }: AuditEntry): string {
  return `${actorName(actor)}: ${auditWords.actions[action]}`;
}

function actorName({ kind, name }: AuditEntry['actor']): string {
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
