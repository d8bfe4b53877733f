import { useMutation, useQuery } from '@tanstack/react-query';
import { useFormContext, useWatch } from 'react-hook-form';
import { useApi } from '../../../api.ts';
import { AccentField } from '../../../branding/accent-field.tsx';
import { colorOf } from '../../../branding/color.ts';
import { PictureField } from '../../../branding/picture-field.tsx';
import { Preview } from '../../../branding/preview.tsx';
import { TextField } from '../../../kit/form/text-field.tsx';
import { useTenant } from '../../../session/tenant.ts';
import { templateWords } from '../../../words/templates.ts';

const { branding: words } = templateWords.editor;

/** How this interview shows itself, where not as its tenant does; what is typed is what is shown. */
export function BrandingPart() {
  const api = useApi();
  const { name: tenantName } = useTenant();
  const { setValue } = useFormContext();
  const { data: own } = useQuery(api.branding.shown.queryOptions());
  const sign = useMutation(api.branding.signTemplateLogo.mutationOptions());
  const take = useMutation(api.branding.takeTemplateLogo.mutationOptions());
  const [name, accent, logo] = useWatch({
    name: ['branding.shownName', 'branding.accent', 'branding.logo'],
  }) as unknown[];
  const ownName = own?.name ?? tenantName;
  const typed = typeof name === 'string' ? name.trim() : '';
  const chosen = typeof logo === 'string' && logo !== '' && own ? `${own.pictures}${logo}` : null;
  const show = (picture: string) => setValue('branding.logo', picture, { shouldDirty: true });
  return (
    <>
      <TextField name="branding.shownName" label={words.name} hint={words.nameHint(ownName)} optional />
      <AccentField name="branding.accent" hint={words.accentHint} />
      <PictureField
        label={words.logo}
        logoUrl={chosen}
        sign={(type) => sign.mutateAsync({ type })}
        take={async (upload) => show((await take.mutateAsync({ upload })).logo)}
        remove={chosen ? async () => show('') : undefined}
      />
      <Preview
        name={typed || ownName}
        accent={colorOf(accent) ?? own?.accent ?? null}
        logoUrl={chosen ?? own?.logoUrl ?? null}
      />
    </>
  );
}
