import { useQuery } from '@tanstack/react-query';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useApi } from '../../api.ts';
import { Button } from '../../kit/button.tsx';
import { CsvButton, type CsvButtonProps } from '../../kit/csv-button.tsx';
import { Page as Frame } from '../../kit/page.tsx';
import { QueryView } from '../../kit/query-view.tsx';
import { useTenant } from '../../session/tenant.ts';
import { membersWords } from '../../words/members.ts';
import { InvitationTable } from './invitation-table.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import type { Member } from './member.ts';
import { MemberTable } from './member-table.tsx';

const FILE: CsvButtonProps<Member>['columns'] = {
  id: ({ id }) => id,
  name: ({ name }) => name,
  email: ({ email }) => email,
  role: ({ role }) => role,
  two_factor: ({ twoFactor }) => twoFactor,
  joined_at: ({ joinedAt }) => joinedAt,
};

/** Who belongs to the tenant, as what, and who was invited. */
export function Page() {
  const api = useApi();
  const { may } = useTenant();
  const members = useQuery(api.members.list.queryOptions());
  const [inviting, setInviting] = useState(false);
  const manages = may('members:write');
  return (
    <Frame
      title={membersWords.title}
      actions={
        manages && (
          <>
            <CsvButton name="members" rows={async () => members.data ?? []} columns={FILE} />
            <Button
              look="primary"
              icon={<UserPlus size={16} aria-hidden />}
              onPress={() => setInviting(true)}
            >
              {membersWords.invite}
            </Button>
          </>
        )
      }
    >
      <QueryView query={members} lines={4}>
        {(rows) => <MemberTable rows={rows} />}
      </QueryView>
      {manages && <InvitationTable />}
      {manages && <InviteDialog isOpen={inviting} onOpenChange={setInviting} />}
    </Frame>
  );
}
