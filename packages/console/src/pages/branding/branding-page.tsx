import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { z } from 'zod';
import { useApi } from '../../api.ts';
import { AccentField } from '../../branding/accent-field.tsx';
import { colorOf } from '../../branding/color.ts';
import { Preview } from '../../branding/preview.tsx';
import { Form } from '../../kit/form/form.tsx';
import { SubmitButton } from '../../kit/form/submit-button.tsx';
import { TextField } from '../../kit/form/text-field.tsx';
import { Page } from '../../kit/page.tsx';
import { Panel } from '../../kit/panel.tsx';
import { QueryView } from '../../kit/query-view.tsx';
import { toast } from '../../kit/toasts.tsx';
import { useTenant } from '../../session/tenant.ts';
import { brandingWords as words } from '../../words/branding.ts';
import styles from './branding.module.css';
import { LogoField } from './logo-field.tsx';
import type { Branding } from './types.ts';

export { BrandingPage as Page };

const schema = z.object({
  shownName: z.string().transform((text) => (text.trim() === '' ? null : text.trim())),
  accent: z
    .string()
    .trim()
    .refine((color) => color === '' || colorOf(color) !== null, words.accentFault)
    .transform((color) => (color === '' ? null : color)),
});

function BrandingPage() {
  const api = useApi();
  const query = useQuery(api.branding.read.queryOptions());
  return (
    <Page title={words.title} intro={words.intro}>
      <QueryView query={query} lines={6}>
        {(branding) => <Editor branding={branding} />}
      </QueryView>
    </Page>
  );
}

function Editor({ branding }: { branding: Branding }) {
  const api = useApi();
  const tenant = useTenant();
  const queries = useQueryClient();
  const update = useMutation(api.branding.update.mutationOptions());
  const keep = (changed: Branding) => queries.setQueryData(api.branding.read.queryKey(), changed);
  const mayWrite = tenant.may('settings:write');
  return (
    <Form
      schema={schema}
      defaultValues={{ shownName: branding.shownName ?? '', accent: branding.accent ?? '' }}
      onSubmit={async (values) => {
        keep(await update.mutateAsync(values));
        toast({ text: words.saved });
      }}
    >
      <div className={styles.columns}>
        <Panel>
          <fieldset disabled={!mayWrite} className={styles.fields}>
            <TextField name="shownName" label={words.name} hint={words.nameHint(branding.name)} optional />
            <AccentField name="accent" hint={words.accentHint} />
            <LogoField branding={branding} onChanged={keep} />
            <div>
              <SubmitButton>{words.save}</SubmitButton>
            </div>
          </fieldset>
        </Panel>
        <LivePreview branding={branding} />
      </div>
      <ResetWith branding={branding} />
    </Form>
  );
}

/** What is typed is what is shown: before it is saved. */
function LivePreview({ branding }: { branding: Branding }) {
  const [name, accent] = useWatch({ name: ['shownName', 'accent'] }) as [string, string];
  return (
    <Panel title={words.preview}>
      <Preview name={name.trim() || branding.name} accent={colorOf(accent)} logoUrl={branding.logoUrl} />
    </Panel>
  );
}

/** Somebody else's change shows, where nothing is typed here. */
function ResetWith({ branding: { shownName, accent } }: { branding: Branding }) {
  const { reset, formState } = useFormContext();
  const isDirty = formState.isDirty;
  useEffect(() => {
    if (!isDirty) reset({ shownName: shownName ?? '', accent: accent ?? '' });
  }, [shownName, accent, isDirty, reset]);
  return null;
}
