import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Ellipsis, KeyRound } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { z } from 'zod';
import { useApi } from '../../api.ts';
import { StateDot, type Tone } from '../../kit/badge.tsx';
import { Button } from '../../kit/button.tsx';
import { ConfirmDialog } from '../../kit/confirm-dialog.tsx';
import { type CsvColumns, csvFileOf } from '../../kit/csv.ts';
import { Menu } from '../../kit/menu.tsx';
import { RelativeTime } from '../../kit/relative-time.tsx';
import { EmptyState } from '../../kit/states.tsx';
import type { Column } from '../../kit/table/data-table.tsx';
import { List } from '../../kit/table/list.tsx';
import { toast } from '../../kit/toasts.tsx';
import { useOrder } from '../../kit/use-order.ts';
import { usePageSearch } from '../../kit/use-page-search.ts';
import { shownOf, type WholeList } from '../../kit/whole-list.ts';
import { useTenant } from '../../session/tenant.ts';
import { developerWords as words } from '../../words/developers.ts';
import styles from './developers.module.css';
import { ShownKey } from './shown-key.tsx';
import type { ApiKey } from './types.ts';
import { useKeyOptions } from './use-key-options.ts';

const load = () => import('./key-dialogs.tsx');
const EditKeyDialog = lazy(async () => ({ default: (await load()).EditKeyDialog }));
const RotateKeyDialog = lazy(async () => ({ default: (await load()).RotateKeyDialog }));

type Asked = { act: 'edit' | 'rotate' | 'revoke'; key: ApiKey };

const searchSchema = z.object({ text: z.string().catch('') });

/** Every key of the mode, with what can be done with it. */
export function KeyList() {
  const api = useApi();
  const tenant = useTenant();
  const queries = useQueryClient();
  const query = useQuery(api.keys.list.queryOptions());
  const [{ text }, setSearch] = usePageSearch(searchSchema);
  const order = useOrder(['created', 'key', 'used']);
  const shown = query.data && shownOf(query.data, KEYS, { text, ...order.asked });
  const nothing = text.trim() === '' ? words.keys.empty : words.keys.noMatch;
  const revoke = useMutation(api.keys.revoke.mutationOptions());
  const [asked, setAsked] = useState<Asked>();
  const [made, setMade] = useState<string>();
  const close = () => setAsked(undefined);
  const acts: Column<ApiKey> = {
    id: 'acts',
    header: words.keys.columns.acts,
    align: 'end',
    cell: (key) => <Acts apiKey={key} onAsk={(act) => setAsked({ act, key })} />,
  };
  return (
    <>
      <List
        label={words.keys.label}
        columns={tenant.may('keys:write') ? [...COLUMNS, acts] : COLUMNS}
        rows={shown}
        rowId={({ id }) => id}
        rowLabel={({ name }) => name}
        query={query}
        order={order}
        search={{ label: words.keys.search, value: text, onSearch: (typed) => setSearch({ text: typed }) }}
        csv={{ name: 'keys', file: async () => csvFileOf(FILE, shown ?? []) }}
        empty={
          <EmptyState icon={KeyRound} title={nothing.title}>
            {nothing.text}
          </EmptyState>
        }
        lines={4}
      />
      <Suspense fallback={null}>
        {asked?.act === 'edit' && <EditKeyDialog apiKey={asked.key} onClose={close} />}
        {asked?.act === 'rotate' && <RotateKeyDialog apiKey={asked.key} onClose={close} onMade={setMade} />}
      </Suspense>
      {asked?.act === 'revoke' && (
        <ConfirmDialog
          title={words.revoke.title(asked.key.name)}
          isOpen
          onOpenChange={close}
          action={words.revoke.action}
          typed={asked.key.name}
          onConfirm={async () => {
            await revoke.mutateAsync({ keyId: asked.key.id });
            await queries.invalidateQueries(api.keys.pathFilter());
            toast({ text: words.revoke.done });
          }}
        >
          <p>
            <code>{asked.key.start}…</code>
          </p>
          <p>{words.revoke.text}</p>
        </ConfirmDialog>
      )}
      <ShownKey value={made} onDone={() => setMade(undefined)} />
    </>
  );
}

const KEYS: WholeList<ApiKey, 'created' | 'key' | 'used'> = {
  texts: ({ id, name, start, origins }) => [id, name, start, ...origins],
  values: {
    created: ({ createdAt }) => createdAt,
    key: ({ name }) => name,
    used: ({ lastUsedAt }) => lastUsedAt,
  },
};

const FILE: CsvColumns<ApiKey> = {
  id: ({ id }) => id,
  name: ({ name }) => name,
  kind: ({ kind }) => kind,
  start: ({ start }) => start,
  origins: ({ origins }) => origins.join(' '),
  scopes: ({ scopes }) => scopes.join(' '),
  state: ({ state }) => state,
  ends_at: ({ endsAt }) => endsAt,
  last_used_at: ({ lastUsedAt }) => lastUsedAt,
  created_at: ({ createdAt }) => createdAt,
};

function Acts({ apiKey, onAsk }: { apiKey: ApiKey; onAsk: (act: Asked['act']) => void }) {
  const works = apiKey.state === 'active' || apiKey.state === 'rotated';
  if (!works) return null;
  const label = words.keys.more(apiKey.name);
  return (
    <Menu
      label={label}
      entries={[
        { id: 'edit', label: words.keys.edit, onAction: () => onAsk('edit') },
        ...(apiKey.state === 'active'
          ? [{ id: 'rotate', label: words.keys.rotate, onAction: () => onAsk('rotate') }]
          : []),
        { id: 'revoke', label: words.keys.revoke, danger: true, onAction: () => onAsk('revoke') },
      ]}
    >
      <Button look="quiet" aria-label={label} icon={<Ellipsis size={16} aria-hidden />} />
    </Menu>
  );
}

function Scopes({ scopes }: Pick<ApiKey, 'scopes'>) {
  const options = useKeyOptions();
  return <span title={scopes.join('\n')}>{words.keys.scopes(scopes.length, options.scopes.length)}</span>;
}

const TONES = {
  active: 'success',
  rotated: 'warning',
  expired: 'neutral',
  revoked: 'neutral',
} as const satisfies Record<ApiKey['state'], Tone>;

const COLUMNS: readonly Column<ApiKey>[] = [
  {
    id: 'key',
    sortable: true,
    header: words.keys.columns.key,
    cell: ({ name, start }) => (
      <span className={styles.stack}>
        <strong dir="auto">{name}</strong>
        <code className={styles.soft}>{start}…</code>
      </span>
    ),
  },
  {
    id: 'kind',
    header: words.keys.columns.kind,
    cell: ({ kind }) => words.keys.kinds[kind],
    hideOnPhone: true,
  },
  {
    id: 'allows',
    header: words.keys.columns.allows,
    hideOnPhone: true,
    cell: ({ kind, origins, scopes }) =>
      kind === 'publishable' ? (
        <span className={styles.stack}>
          {origins.map((origin) => (
            <code key={origin} className={styles.soft}>
              {origin}
            </code>
          ))}
        </span>
      ) : (
        <Scopes scopes={scopes} />
      ),
  },
  {
    id: 'state',
    header: words.keys.columns.state,
    cell: ({ state, endsAt }) => (
      <span className={styles.stack}>
        <StateDot tone={TONES[state]}>{words.keys.states[state]}</StateDot>
        {endsAt && (
          <span className={styles.soft}>
            {Date.parse(endsAt) > Date.now() ? words.keys.ends : words.keys.ended}{' '}
            <RelativeTime at={endsAt} />
          </span>
        )}
      </span>
    ),
  },
  {
    id: 'used',
    sortable: true,
    header: words.keys.columns.used,
    hideOnPhone: true,
    cell: ({ lastUsedAt }) => (lastUsedAt ? <RelativeTime at={lastUsedAt} /> : words.keys.never),
  },
  {
    id: 'created',
    sortable: true,
    header: words.keys.columns.created,
    hideOnPhone: true,
    cell: ({ createdAt }) => <RelativeTime at={createdAt} />,
  },
];
