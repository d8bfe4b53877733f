import { UserPlus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Button } from '../../kit/button.tsx';
import { Page as Frame } from '../../kit/page.tsx';
import { useTenant } from '../../session/tenant.ts';
import { membersWords } from '../../words/members.ts';
import { InvitationTable } from './invitation-table.tsx';
import { MemberTable } from './member-table.tsx';

/** With a form: it comes with the first invitation. */
const InviteDialog = lazy(async () => ({ default: (await import('./invite-dialog.tsx')).InviteDialog }));

/** Who belongs to the tenant, as what, and who was invited. */
export function Page() {
  const { may } = useTenant();
  const [inviting, setInviting] = useState(false);
  const manages = may('members:write');
  return (
    <Frame
      title={membersWords.title}
      actions={
        manages && (
          <Button look="primary" icon={<UserPlus size={16} aria-hidden />} onPress={() => setInviting(true)}>
            {membersWords.invite}
          </Button>
        )
      }
    >
      <MemberTable />
      {manages && <InvitationTable />}
      <Suspense fallback={null}>{inviting && <InviteDialog isOpen onOpenChange={setInviting} />}</Suspense>
    </Frame>
  );
}
