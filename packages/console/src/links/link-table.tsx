import { useMemo, useState } from 'react';
import { StateDot, type Tone } from '../kit/badge.tsx';
import { RelativeTime } from '../kit/relative-time.tsx';
import { type Column, DataTable } from '../kit/table/data-table.tsx';
import { List, type ListProps } from '../kit/table/list.tsx';
import { SelectionBar } from '../kit/table/selection-bar.tsx';
import { useTenant } from '../session/tenant.ts';
import { linksWords } from '../words/links.ts';
import { type LinkRow, nameOf } from './link.ts';
import { LinkActs } from './link-acts.tsx';
import styles from './link-table.module.css';
import { ManyActs } from './many-acts.tsx';

const TONES: Readonly<Record<LinkRow['state'], Tone>> = {
  created: 'neutral',
  sent: 'info',
  opened: 'info',
  started: 'accent',
  paused: 'warning',
  finished: 'success',
  expired: 'neutral',
  revoked: 'danger',
};

const { columns: names } = linksWords;
const COUNT = new Intl.NumberFormat();

const columns: Column<LinkRow>[] = [
  {
    id: 'who',
    sortable: true,
    header: names.who,
    cell: (link) => (
      <>
        {nameOf(link)}
        {link.candidate?.name && link.candidate.email ? <small> {link.candidate.email}</small> : null}
      </>
    ),
  },
  { id: 'interview', header: names.interview, cell: (link) => link.template.title, hideOnPhone: true },
  { id: 'state', header: names.state, cell: (link) => <State link={link} /> },
  {
    id: 'deadline',
    sortable: true,
    header: names.deadline,
    cell: (link) => <RelativeTime at={link.expiresAt} />,
    align: 'end',
    hideOnPhone: true,
  },
  {
    id: 'created',
    sortable: true,
    header: names.created,
    cell: (link) => <RelativeTime at={link.createdAt} />,
    align: 'end',
    hideOnPhone: true,
  },
  { id: 'acts', header: names.acts, cell: (link) => <LinkActs link={link} />, align: 'end' },
];

function State({ link }: { link: LinkRow }) {
  if (link.kind === 'open' && link.state !== 'revoked' && link.state !== 'expired') {
    return (
      <span className={styles.state}>
        <StateDot tone="info">{linksWords.sessions(COUNT.format(link.sessionCount))}</StateDot>
        {link.maxSessions !== null && <small>{linksWords.ofAtMost(COUNT.format(link.maxSessions))}</small>}
      </span>
    );
  }
  return (
    <span className={styles.state}>
      <StateDot tone={TONES[link.state]}>{linksWords.states[link.state]}</StateDot>
      {link.reason && <small>{linksWords.reasons[link.reason]}</small>}
    </span>
  );
}

/** So many links one act is for. */
const MOST_AT_ONCE = 200;
const NONE: ReadonlySet<string> = new Set();

/** Rows of links as a table shows them, and what can be done with those that are selected. */
function useLinkRows(rows: readonly LinkRow[]) {
  const { may } = useTenant();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(NONE);
  // What is not on screen any more, under another filter or after an act, is not acted on.
  const links = useMemo(() => rows.filter(({ id }) => chosen.has(id)).slice(0, MOST_AT_ONCE), [rows, chosen]);
  const selected = useMemo(() => new Set(links.map(({ id }) => id)), [links]);
  return {
    table: {
      columns,
      rowId: (link: LinkRow) => link.id,
      rowLabel: nameOf,
      ...(may('links:write') && { selected, onSelect: setChosen }),
    },
    bar: (
      <SelectionBar count={links.length} onClear={() => setChosen(NONE)}>
        <ManyActs links={links} onDone={() => setChosen(NONE)} />
      </SelectionBar>
    ),
  };
}

/** A few links, what can be done with each, and with those that are selected. */
export function LinkTable({ label, rows }: { label: string; rows: readonly LinkRow[] }) {
  const { table, bar } = useLinkRows(rows);
  return (
    <>
      <DataTable label={label} rows={rows} {...table} />
      {bar}
    </>
  );
}

type LinkListProps = Omit<ListProps<LinkRow>, 'label' | keyof ReturnType<typeof useLinkRows>['table']>;
const UNKNOWN: readonly LinkRow[] = [];

/** All links, as `LinkTable`. */
export function LinkList(props: LinkListProps) {
  const { table, bar } = useLinkRows(props.rows ?? UNKNOWN);
  return (
    <>
      <List label={linksWords.title} {...props} {...table} />
      {bar}
    </>
  );
}
