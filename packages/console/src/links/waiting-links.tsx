import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useApi } from '../api.ts';
import { Panel } from '../kit/panel.tsx';
import { QueryView } from '../kit/query-view.tsx';
import { usePath } from '../session/tenant.ts';
import { linksWords } from '../words/links.ts';
import { LinkTable } from './link-table.tsx';
import styles from './waiting-links.module.css';

const words = linksWords.waiting;
const SHOWN = 10;

interface WaitingLinksProps {
  counts: { waiting: number; unopened: number };
  /** What narrows the list beside them. */
  text?: string | undefined;
  template?: string | undefined;
}

/** Links of people who were invited and have not begun: there is no interview of theirs to list yet. */
export function WaitingLinks({ counts, text, template }: WaitingLinksProps) {
  const api = useApi();
  const path = usePath();
  const list = useQuery(
    api.links.list.queryOptions({
      standing: 'waiting',
      limit: SHOWN,
      ...(text ? { search: text } : {}),
      ...(template ? { template } : {}),
    }),
  );
  const { waiting, unopened } = counts;
  return (
    <Panel
      title={words.title(waiting)}
      flush
      actions={
        <p className={styles.beside}>
          {words.unopened(unopened)}
          {waiting > SHOWN && (
            <Link to={path('links')} search={{ tab: 'waiting', text, template }}>
              {words.all(waiting)}
            </Link>
          )}
        </p>
      }
    >
      <QueryView query={list} lines={Math.min(SHOWN, waiting)}>
        {({ data }) => <LinkTable label={words.title(waiting)} rows={data} />}
      </QueryView>
    </Panel>
  );
}
