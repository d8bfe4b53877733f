import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Ellipsis, KeyRound } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useApi } from '../../api.ts';
import { StateDot, type Tone } from '../../kit/badge.tsx';
import { Button } from '../../kit/button.tsx';
import { ConfirmDialog } from '../../kit/confirm-dialog.tsx';
import { Menu } from '../../kit/menu.tsx';
import { QueryView } from '../../kit/query-view.tsx';
import { RelativeTime } from '../../kit/relative-time.tsx';
import { EmptyState } from '../../kit/states.tsx';
import { type Column, DataTable } from '../../kit/table/data-table.tsx';
import { toast } from '../../kit/toasts.tsx';
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

/** Every key of the mode, with what can be done with it. */
export function KeyList() {
  const api = useApi();
  const tenant = useTenant();
  const queries = useQueryClient();
  const query = useQuery(api.keys.list.queryOptions());
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
    <QueryView query={query}>
      {(keys) => (
        <>
          {keys.length === 0 ? (
            <EmptyState icon={KeyRound} title={words.keys.empty.title}>
              {words.keys.empty.text}
            </EmptyState>
          ) : (
            <DataTable
              label={words.keys.label}
              columns={tenant.may('keys:write') ? [...COLUMNS, acts] : COLUMNS}
              rows={keys}
              rowId={({ id }) => id}
              rowLabel={({ name }) => name}
            />
          )}
          <Suspense fallback={null}>
            {asked?.act === 'edit' && <EditKeyDialog apiKey={asked.key} onClose={close} />}
            {asked?.act === 'rotate' && (
              <RotateKeyDialog apiKey={asked.key} onClose={close} onMade={setMade} />
            )}
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
      )}
    </QueryView>
  );
}

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
    header: words.keys.columns.used,
    hideOnPhone: true,
    cell: ({ lastUsedAt }) => (lastUsedAt ? <RelativeTime at={lastUsedAt} /> : words.keys.never),
  },
  {
    id: 'created',
    header: words.keys.columns.created,
    hideOnPhone: true,
    cell: ({ createdAt }) => <RelativeTime at={createdAt} />,
  },
];
