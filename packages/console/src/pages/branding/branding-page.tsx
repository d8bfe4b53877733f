import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { z } from 'zod';
import { useApi } from '../../api.ts';
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
import { Preview } from './preview.tsx';
import type { Branding } from './types.ts';

export { BrandingPage as Page };

const HEX = /^#[0-9a-f]{6}$/i;
const schema = z.object({
  shownName: z.string().transform((text) => (text.trim() === '' ? null : text.trim())),
  accent: z
    .string()
    .trim()
    .refine((color) => color === '' || HEX.test(color), words.accentFault)
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
            <div className={styles.accent}>
              <TextField name="accent" label={words.accent} hint={words.accentHint} optional />
              <ColourPicker />
            </div>
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
    <Preview
      name={name.trim() || branding.name}
      accent={HEX.test(accent.trim()) ? accent.trim() : null}
      logoUrl={branding.logoUrl}
    />
  );
}

const PRODUCT_ACCENT = '#0f766e';

/** The browser's own way to choose a colour, beside the field that says it in digits. */
function ColourPicker() {
  const { setValue } = useFormContext();
  const accent: unknown = useWatch({ name: 'accent' });
  return (
    <input
      type="color"
      aria-label={words.pick}
      className={styles.picker}
      value={typeof accent === 'string' && HEX.test(accent) ? accent.toLowerCase() : PRODUCT_ACCENT}
      onChange={({ target }) => setValue('accent', target.value, { shouldDirty: true, shouldValidate: true })}
    />
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
