import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { problemOf, useApi } from '../../api.ts';
import { Badge } from '../../kit/badge.tsx';
import { Button } from '../../kit/button.tsx';
import { ConfirmDialog } from '../../kit/confirm-dialog.tsx';
import { Menu } from '../../kit/menu.tsx';
import { Panel } from '../../kit/panel.tsx';
import { QueryView } from '../../kit/query-view.tsx';
import { RelativeTime } from '../../kit/relative-time.tsx';
import { type Column, DataTable } from '../../kit/table/data-table.tsx';
import { toast } from '../../kit/toasts.tsx';
import { kitWords } from '../../words/kit.ts';
import { membersWords, type Role } from '../../words/members.ts';

interface Invitation {
  id: string;
  email: string;
  role: Role;
  invitedBy: string;
  expiresAt: string;
  expired: boolean;
}

const { columns: names } = membersWords;

/** Invitations that wait for an answer; nothing where there are none. */
export function InvitationTable() {
  const api = useApi();
  const queries = useQueryClient();
  const invitations = useQuery(api.invitations.list.queryOptions());
  const resend = useMutation(api.invitations.resend.mutationOptions());
  const revoke = useMutation(api.invitations.revoke.mutationOptions());
  const [revoking, setRevoking] = useState<Invitation>();
  const reload = () => queries.invalidateQueries(api.invitations.pathFilter());
  const columns: Column<Invitation>[] = [
    { id: 'email', header: names.email, cell: (row) => row.email },
    { id: 'role', header: names.role, cell: (row) => membersWords.roles[row.role] },
    { id: 'invited', header: names.invited, cell: (row) => row.invitedBy, hideOnPhone: true },
    {
      id: 'expires',
      header: names.expires,
      hideOnPhone: true,
      cell: (row) =>
        row.expired ? (
          <Badge tone="warning">{membersWords.expired}</Badge>
        ) : (
          <RelativeTime at={row.expiresAt} />
        ),
    },
    {
      id: 'act',
      header: names.act,
      align: 'end',
      cell: (row) => (
        <Menu
          label={kitWords.moreFor(row.email)}
          entries={[
            {
              id: 'resend',
              label: membersWords.resend,
              onAction: () =>
                resend.mutate(
                  { invitationId: row.id },
                  {
                    onSuccess: () => {
                      toast({ text: membersWords.resent });
                      void reload();
                    },
                    onError: (error) =>
                      toast({ tone: 'danger', text: problemOf(error)?.detail ?? kitWords.errors.notDone }),
                  },
                ),
            },
            { id: 'revoke', label: membersWords.revoke, danger: true, onAction: () => setRevoking(row) },
          ]}
        >
          <Button
            look="quiet"
            aria-label={kitWords.moreFor(row.email)}
            icon={<Ellipsis size={16} aria-hidden />}
          />
        </Menu>
      ),
    },
  ];
  return (
    <QueryView query={invitations} lines={2}>
      {(rows) =>
        rows.length > 0 && (
          <Panel title={membersWords.invitations} flush>
            <DataTable
              label={membersWords.invitations}
              columns={columns}
              rows={rows}
              rowId={({ id }) => id}
              rowLabel={({ email }) => email}
            />
            {revoking && (
              <ConfirmDialog
                title={membersWords.revokeTitle(revoking.email)}
                action={membersWords.revokeAction}
                isOpen
                onOpenChange={(open) => !open && setRevoking(undefined)}
                onConfirm={async () => {
                  await revoke.mutateAsync({ invitationId: revoking.id });
                  toast({ text: membersWords.revoked });
                  await reload();
                }}
              >
                {membersWords.revokeText}
              </ConfirmDialog>
            )}
          </Panel>
        )
      }
    </QueryView>
  );
}
