import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { z } from 'zod';
import { problemOf, useApi } from '../../api.ts';
import { Badge } from '../../kit/badge.tsx';
import { Button } from '../../kit/button.tsx';
import { ConfirmDialog } from '../../kit/confirm-dialog.tsx';
import { type CsvColumns, csvFileOf } from '../../kit/csv.ts';
import { Menu } from '../../kit/menu.tsx';
import { Panel } from '../../kit/panel.tsx';
import { QueryView } from '../../kit/query-view.tsx';
import { RelativeTime } from '../../kit/relative-time.tsx';
import { EmptyState } from '../../kit/states.tsx';
import type { Column } from '../../kit/table/data-table.tsx';
import { List } from '../../kit/table/list.tsx';
import { toast } from '../../kit/toasts.tsx';
import { useOrder } from '../../kit/use-order.ts';
import { usePageSearch } from '../../kit/use-page-search.ts';
import { shownOf, type WholeList } from '../../kit/whole-list.ts';
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
/** The members above it have a search of their own. */
const searchSchema = z.object({ invited: z.string().catch('') });

const INVITATIONS: WholeList<Invitation, 'expires' | 'email'> = {
  texts: ({ email, invitedBy }) => [email, invitedBy],
  values: { expires: ({ expiresAt }) => expiresAt, email: ({ email }) => email },
};

const FILE: CsvColumns<Invitation> = {
  id: ({ id }) => id,
  email: ({ email }) => email,
  role: ({ role }) => role,
  invited_by: ({ invitedBy }) => invitedBy,
  expires_at: ({ expiresAt }) => expiresAt,
};

/** Invitations that wait for an answer; nothing where there are none. */
export function InvitationTable() {
  const api = useApi();
  const queries = useQueryClient();
  const invitations = useQuery(api.invitations.list.queryOptions());
  const resend = useMutation(api.invitations.resend.mutationOptions());
  const revoke = useMutation(api.invitations.revoke.mutationOptions());
  const [revoking, setRevoking] = useState<Invitation>();
  const [{ invited }, setSearch] = usePageSearch(searchSchema);
  const order = useOrder(['expires', 'email']);
  const reload = () => queries.invalidateQueries(api.invitations.pathFilter());
  const columns: Column<Invitation>[] = [
    { id: 'email', sortable: true, header: names.email, cell: (row) => row.email },
    { id: 'role', header: names.role, cell: (row) => membersWords.roles[row.role] },
    { id: 'invited', header: names.invited, cell: (row) => row.invitedBy, hideOnPhone: true },
    {
      id: 'expires',
      sortable: true,
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
          <Panel title={membersWords.invitations}>
            <List
              label={membersWords.invitations}
              columns={columns}
              rows={shownOf(rows, INVITATIONS, { text: invited, ...order.asked })}
              rowId={({ id }) => id}
              rowLabel={({ email }) => email}
              query={invitations}
              order={order}
              search={{
                label: membersWords.searchInvitations,
                value: invited,
                onSearch: (typed) => setSearch({ invited: typed }),
              }}
              csv={{
                name: 'invitations',
                file: async () =>
                  csvFileOf(FILE, shownOf(rows, INVITATIONS, { text: invited, ...order.asked })),
              }}
              empty={<EmptyState title={membersWords.noMatch.title}>{membersWords.noMatch.text}</EmptyState>}
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
