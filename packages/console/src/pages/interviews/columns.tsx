import { StateDot } from '../../kit/badge.tsx';
import { RelativeTime } from '../../kit/relative-time.tsx';
import type { Column } from '../../kit/table/data-table.tsx';
import { interviewsWords } from '../../words/interviews.ts';
import styles from './interviews.module.css';
import { stateOf } from './state.ts';
import type { Interview } from './use-interviews.ts';

const { columns: names, none, unnamed, version } = interviewsWords;

/** The columns of the list; ids of those that sort are the API's names of an order. */
export const columns: Column<Interview>[] = [
  { id: 'name', header: names.name, cell: (item) => <Who item={item} />, sortable: true },
  {
    id: 'template',
    header: names.template,
    cell: ({ template }) => version(template.title, template.version),
    hideOnPhone: true,
  },
  { id: 'state', header: names.state, cell: (item) => <State item={item} />, hideOnPhone: true },
  { id: 'score', header: names.score, cell: scoreOf, align: 'end', sortable: true },
  { id: 'length', header: names.length, cell: lengthOf, align: 'end', sortable: true, hideOnPhone: true },
  {
    id: 'finished',
    header: names.finished,
    cell: ({ endedAt }) => timeOf(endedAt),
    sortable: true,
    hideOnPhone: true,
  },
  {
    id: 'created',
    header: names.created,
    cell: ({ createdAt }) => timeOf(createdAt),
    sortable: true,
    hideOnPhone: true,
  },
];

export function nameOf({ candidate, externalId }: Interview): string {
  return candidate.name ?? candidate.email ?? externalId ?? unnamed;
}

/** Who, and how to tell them apart; on a phone all that the other columns say. */
function Who({ item }: { item: Interview }) {
  const name = nameOf(item);
  const beside = [item.candidate.email, item.externalId].find((text) => text !== null && text !== name);
  return (
    <span className={styles.who}>
      <span className={styles.name}>{name}</span>
      {beside && <span className={styles.beside}>{beside}</span>}
      <span className={styles.card}>
        <State item={item} />
        <span>{version(item.template.title, item.template.version)}</span>
        <RelativeTime at={item.endedAt ?? item.createdAt} />
      </span>
    </span>
  );
}

function State({ item }: { item: Interview }) {
  const { tone, text } = stateOf(item);
  return (
    <span className={styles.state}>
      <StateDot tone={tone}>{text}</StateDot>
      {item.failure && <code className={styles.failure}>{item.failure}</code>}
    </span>
  );
}

const ONE_DECIMAL = new Intl.NumberFormat(undefined, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

function scoreOf({ score, scoreOf: scale }: Interview) {
  if (score === null || scale === null) return none;
  const shown = ONE_DECIMAL.format(score * scale);
  return <span title={interviewsWords.scoreOf(shown, scale)}>{shown}</span>;
}

function lengthOf({ durationMs }: Interview): string {
  if (durationMs === null) return none;
  const seconds = Math.round(durationMs / 1000);
  return `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;
}

function timeOf(at: string | null) {
  return at === null ? none : <RelativeTime at={at} />;
}
