import { useInfiniteQuery } from '@tanstack/react-query';
import { Link2 } from 'lucide-react';
import { z } from 'zod';
import { useApi } from '../../api.ts';
import { StateDot, type Tone } from '../../kit/badge.tsx';
import { ButtonLink } from '../../kit/button.tsx';
import { Page as Frame } from '../../kit/page.tsx';
import { RelativeTime } from '../../kit/relative-time.tsx';
import { SearchField } from '../../kit/search-field.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../kit/states.tsx';
import { type Column, DataTable } from '../../kit/table/data-table.tsx';
import { usePageSearch } from '../../kit/use-page-search.ts';
import { usePath, useTenant } from '../../session/tenant.ts';
import { linksWords } from '../../words/links.ts';
import type { LinkRow } from './link.ts';
import { nameOf } from './link.ts';
import { LinkActs } from './link-acts.tsx';

/** What the address remembers. Whatever somebody typed there becomes something valid. */
const searchSchema = z.object({ text: z.string().catch(''), template: z.string().catch('') });

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

const columns: Column<LinkRow>[] = [
  {
    id: 'who',
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
    header: names.deadline,
    cell: (link) => <RelativeTime at={link.expiresAt} />,
    align: 'end',
    hideOnPhone: true,
  },
  { id: 'acts', header: names.acts, cell: (link) => <LinkActs link={link} />, align: 'end' },
];

function State({ link }: { link: LinkRow }) {
  if (link.kind === 'open' && link.state !== 'revoked' && link.state !== 'expired') {
    return <StateDot tone="info">{linksWords.sessions(link.sessionCount, link.maxSessions)}</StateDot>;
  }
  const reason = link.reason ? `, ${linksWords.reasons[link.reason]}` : '';
  return <StateDot tone={TONES[link.state]}>{`${linksWords.states[link.state]}${reason}`}</StateDot>;
}

/** Every link that was made, and what can be done with it. */
export function Page() {
  const api = useApi();
  const path = usePath();
  const { may } = useTenant();
  const [{ text, template }, setSearch] = usePageSearch(searchSchema);
  const list = useInfiniteQuery(
    api.links.list.infiniteQueryOptions(
      { limit: 50, ...(text ? { search: text } : {}), ...(template ? { template } : {}) },
      { getNextPageParam: (page) => page.nextCursor ?? undefined },
    ),
  );
  const rows = list.data?.pages.flatMap((page) => page.data);
  const invite = may('links:write') ? (
    <ButtonLink look="primary" to={path('links/invite')}>
      {linksWords.invite}
    </ButtonLink>
  ) : null;
  return (
    <Frame
      title={linksWords.title}
      actions={
        <>
          <SearchField
            label={linksWords.search}
            value={text}
            onSearch={(next) => setSearch({ text: next })}
          />
          {may('templates:write') ? (
            <ButtonLink to={path('links/mails')}>{linksWords.mails.title}</ButtonLink>
          ) : null}
          {invite}
        </>
      }
    >
      {!rows && !list.error && <LoadingState lines={8} />}
      {!rows && list.error && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {rows?.length === 0 && (
        <EmptyState
          icon={Link2}
          title={text ? linksWords.none.title : linksWords.empty.title}
          action={invite}
        >
          {text ? linksWords.none.text : linksWords.empty.text}
        </EmptyState>
      )}
      {rows && rows.length > 0 && (
        <DataTable
          label={linksWords.title}
          columns={columns}
          rows={rows}
          rowId={(link) => link.id}
          rowLabel={nameOf}
          onEnd={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
        />
      )}
    </Frame>
  );
}
