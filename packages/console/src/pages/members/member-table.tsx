import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Ellipsis } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { z } from 'zod';
import { useApi } from '../../api.ts';
import { Badge } from '../../kit/badge.tsx';
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
import { kitWords } from '../../words/kit.ts';
import { membersWords } from '../../words/members.ts';
import type { Member } from './member.ts';

const { columns: names } = membersWords;

const RoleDialog = lazy(async () => ({ default: (await import('./role-dialog.tsx')).RoleDialog }));

const searchSchema = z.object({ text: z.string().catch('') });

const MEMBERS: WholeList<Member, 'joined' | 'name' | 'role'> = {
  texts: ({ name, email }) => [name, email],
  values: {
    joined: ({ joinedAt }) => joinedAt,
    name: ({ name }) => name,
    role: ({ role }) => membersWords.roles[role],
  },
};

const FILE: CsvColumns<Member> = {
  id: ({ id }) => id,
  name: ({ name }) => name,
  email: ({ email }) => email,
  role: ({ role }) => role,
  two_factor: ({ twoFactor }) => twoFactor,
  joined_at: ({ joinedAt }) => joinedAt,
};

/** Members, each with what may be done: never more than the API allows. */
export function MemberTable() {
  const api = useApi();
  const members = useQuery(api.members.list.queryOptions());
  const [{ text }, setSearch] = usePageSearch(searchSchema);
  const order = useOrder(['joined', 'name', 'role'], 'asc');
  const shown = members.data && shownOf(members.data, MEMBERS, { text, ...order.asked });
  const { may, member: self } = useTenant();
  const [changing, setChanging] = useState<Member>();
  const [leaving, setLeaving] = useState<Member>();
  const manages = may('members:write');
  const owns = self.role === 'owner';
  const columns: Column<Member>[] = [
    {
      id: 'name',
      sortable: true,
      header: names.name,
      cell: (row) => (
        <>
          {row.name} {row.self && <Badge>{membersWords.you}</Badge>}
        </>
      ),
    },
    ...(manages
      ? [{ id: 'email', header: names.email, cell: (row: Member) => row.email, hideOnPhone: true }]
      : []),
    { id: 'role', sortable: true, header: names.role, cell: (row) => membersWords.roles[row.role] },
    ...(manages
      ? [
          {
            id: 'twoFactor',
            header: names.twoFactor,
            cell: (row: Member) => (row.twoFactor ? membersWords.on : membersWords.off),
            hideOnPhone: true,
          },
        ]
      : []),
    {
      id: 'joined',
      sortable: true,
      header: names.joined,
      cell: (row) => <RelativeTime at={row.joinedAt} />,
      hideOnPhone: true,
    },
    {
      id: 'act',
      header: names.act,
      align: 'end',
      cell: (row) => {
        const changeable = manages && (row.role !== 'owner' || owns);
        const entries = [
          ...(changeable
            ? [{ id: 'role', label: membersWords.changeRole, onAction: () => setChanging(row) }]
            : []),
          ...(changeable || row.self
            ? [
                {
                  id: 'remove',
                  label: row.self ? membersWords.leave : membersWords.remove,
                  danger: true,
                  onAction: () => setLeaving(row),
                },
              ]
            : []),
        ];
        if (entries.length === 0) return null;
        return (
          <Menu label={kitWords.moreFor(row.name)} entries={entries}>
            <Button
              look="quiet"
              aria-label={kitWords.moreFor(row.name)}
              icon={<Ellipsis size={16} aria-hidden />}
            />
          </Menu>
        );
      },
    },
  ];
  return (
    <>
      <List
        label={membersWords.title}
        columns={columns}
        rows={shown}
        rowId={({ id }) => id}
        rowLabel={({ name }) => name}
        query={members}
        order={order}
        search={{ label: membersWords.search, value: text, onSearch: (typed) => setSearch({ text: typed }) }}
        csv={{ name: 'members', file: async () => csvFileOf(FILE, shown ?? []) }}
        empty={<EmptyState title={membersWords.noMatch.title}>{membersWords.noMatch.text}</EmptyState>}
        lines={4}
      />
      <Suspense fallback={null}>
        {changing && <RoleDialog member={changing} onClose={() => setChanging(undefined)} />}
      </Suspense>
      {leaving && <RemoveDialog member={leaving} onClose={() => setLeaving(undefined)} />}
    </>
  );
}

function RemoveDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const api = useApi();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const tenant = useTenant();
  const remove = useMutation(api.members.remove.mutationOptions());
  return (
    <ConfirmDialog
      title={member.self ? membersWords.leaveTitle(tenant.name) : membersWords.removeTitle(member.name)}
      action={member.self ? membersWords.leaveAction : membersWords.removeAction}
      isOpen
      onOpenChange={(open) => !open && onClose()}
      onConfirm={async () => {
        await remove.mutateAsync({ memberId: member.id });
        if (member.self) {
          queries.clear();
          await navigate({ to: '/' });
          return;
        }
        toast({ text: membersWords.removed });
        await queries.invalidateQueries(api.members.list.queryFilter());
      }}
    >
      {member.self ? membersWords.leaveText : membersWords.removeText(member.name)}
    </ConfirmDialog>
  );
}
