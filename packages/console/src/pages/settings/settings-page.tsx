import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../api.ts';
import { Page } from '../../kit/page.tsx';
import { QueryView } from '../../kit/query-view.tsx';
import { toast } from '../../kit/toasts.tsx';
import { useTenant } from '../../session/tenant.ts';
import { settingsWords as words } from '../../words/settings.ts';
import { AccountsForm } from './accounts-form.tsx';
import { CloseTenant } from './close-tenant.tsx';
import { ClosedNotice } from './closed-notice.tsx';
import { GeneralForm } from './general-form.tsx';
import { MailForm } from './mail-form.tsx';
import { MailPreferences } from './mail-preferences.tsx';
import { RetentionForm } from './retention-form.tsx';
import type { Save } from './types.ts';

export { SettingsPage as Page };

function SettingsPage() {
  const api = useApi();
  const tenant = useTenant();
  const queries = useQueryClient();
  const query = useQuery(api.settings.read.queryOptions());
  const update = useMutation(api.settings.update.mutationOptions());
  const save: Save = async (change) => {
    const settings = await update.mutateAsync(change);
    queries.setQueryData(api.settings.read.queryKey(), settings);
    toast({ text: words.saved });
  };
  const mayWrite = tenant.may('settings:write');
  return (
    <Page title={words.title} narrow>
      <QueryView query={query} lines={8}>
        {(settings) => (
          <>
            {settings.closed && <ClosedNotice closed={settings.closed} />}
            <fieldset disabled={!mayWrite} style={{ display: 'contents' }}>
              <GeneralForm settings={settings} save={save} />
              <MailForm settings={settings} save={save} />
              <AccountsForm settings={settings} save={save} />
              <RetentionForm settings={settings} save={save} />
            </fieldset>
            <MailPreferences />
            {tenant.may('tenants:close') && !settings.closed && <CloseTenant settings={settings} />}
          </>
        )}
      </QueryView>
    </Page>
  );
}
