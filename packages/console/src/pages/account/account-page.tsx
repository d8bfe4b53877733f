import { ButtonLink } from '../../kit/button.tsx';
import { Page as Frame } from '../../kit/page.tsx';
import { Plain } from '../../kit/plain.tsx';
import { QueryView } from '../../kit/query-view.tsx';
import { useAccount } from '../../session/account.ts';
import { accountWords } from '../../words/account.ts';
import { PasskeyPanel } from './passkey-panel.tsx';
import { PasswordPanel } from './password-panel.tsx';
import { SessionPanel } from './session-panel.tsx';
import { TwoFactorPanel } from './two-factor-panel.tsx';

/** How somebody signs in, and where that person is signed in. */
export function Page() {
  const account = useAccount();
  return (
    <Plain>
      <QueryView query={account} lines={8}>
        {({ name, email }) => (
          <Frame
            title={accountWords.title}
            intro={accountWords.intro(name, email)}
            actions={<ButtonLink to="/">{accountWords.back}</ButtonLink>}
            narrow
          >
            <PasswordPanel />
            <TwoFactorPanel />
            <PasskeyPanel />
            <SessionPanel />
          </Frame>
        )}
      </QueryView>
    </Plain>
  );
}
