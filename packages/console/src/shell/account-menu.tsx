import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { CircleUser, LogOut, Monitor, Moon, Settings, Sun } from 'lucide-react';
import { Button } from '../kit/button.tsx';
import { Menu } from '../kit/menu.tsx';
import { toast } from '../kit/toasts.tsx';
import { outerPages } from '../routes.tsx';
import { signOut } from '../session/sign-out.ts';
import { useTenant } from '../session/tenant.ts';
import { chooseScheme, readScheme } from '../styles/scheme.ts';
import { shellWords } from '../words/shell.ts';

/** Who is signed in, the colours that person wants, and the way out. */
export function AccountMenu() {
  const { member } = useTenant();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { account, scheme } = shellWords;
  const current = readScheme();
  const colours = [
    { id: 'auto', icon: <Monitor size={16} aria-hidden /> },
    { id: 'light', icon: <Sun size={16} aria-hidden /> },
    { id: 'dark', icon: <Moon size={16} aria-hidden /> },
  ] as const;
  return (
    <Menu
      label={account.label}
      placement="top start"
      entries={[
        ...(outerPages.some(({ path }) => path === 'account')
          ? [
              {
                id: 'account',
                label: account.settings,
                icon: <Settings size={16} aria-hidden />,
                onAction: () => void navigate({ to: '/account' }),
              },
            ]
          : []),
        ...colours.map(({ id, icon }) => ({
          id,
          icon,
          label: `${scheme.label}: ${scheme[id]}`,
          checked: id === current,
          onAction: () => chooseScheme(id),
        })),
        {
          id: 'sign-out',
          label: account.signOut,
          icon: <LogOut size={16} aria-hidden />,
          onAction: () =>
            void signOut(queries).then(
              () => navigate({ to: '/sign-in' }),
              () => toast({ text: account.stillSignedIn, tone: 'danger' }),
            ),
        },
      ]}
    >
      <Button look="quiet" icon={<CircleUser size={16} aria-hidden />}>
        {member.name}
      </Button>
    </Menu>
  );
}
