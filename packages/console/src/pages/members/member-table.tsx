import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { useApi } from '../../api.ts';
import { Badge } from '../../kit/badge.tsx';
import { Button } from '../../kit/button.tsx';
import { ConfirmDialog } from '../../kit/confirm-dialog.tsx';
import { Menu } from '../../kit/menu.tsx';
import { RelativeTime } from '../../kit/relative-time.tsx';
import { type Column, DataTable } from '../../kit/table/data-table.tsx';
import { toast } from '../../kit/toasts.tsx';
import { useTenant } from '../../session/tenant.ts';
import { kitWords } from '../../words/kit.ts';
import { membersWords } from '../../words/members.ts';
import type { Member } from './member.ts';
import { RoleDialog } from './role-dialog.tsx';

const { columns: names } = membersWords;

/** Members, each with what may be done: never more than the API allows. */
export function MemberTable({ rows }: { rows: readonly Member[] }) {
  const { may, member: self } = useTenant();
  const [changing, setChanging] = useState<Member>();
  const [leaving, setLeaving] = useState<Member>();
  const manages = may('members:write');
  const owns = self.role === 'owner';
  const columns: Column<Member>[] = [
    {
      id: 'name',
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
    { id: 'role', header: names.role, cell: (row) => membersWords.roles[row.role] },
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
      <DataTable
        label={membersWords.title}
        columns={columns}
        rows={rows}
        rowId={({ id }) => id}
        rowLabel={({ name }) => name}
      />
      {changing && <RoleDialog member={changing} onClose={() => setChanging(undefined)} />}
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
