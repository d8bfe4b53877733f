import { useQuery } from '@tanstack/react-query';
import { useWatch } from 'react-hook-form';
import { useApi } from '../../../api.ts';
import { AccentField } from '../../../branding/accent-field.tsx';
import { colorOf } from '../../../branding/color.ts';
import { Preview } from '../../../branding/preview.tsx';
import { TextField } from '../../../kit/form/text-field.tsx';
import { useTenant } from '../../../session/tenant.ts';
import { templateWords } from '../../../words/templates.ts';

const { branding: words } = templateWords.editor;

/** How this interview shows itself, where not as its tenant does; what is typed is what is shown. */
export function BrandingPart() {
  const api = useApi();
  const { name: tenantName } = useTenant();
  const { data: own } = useQuery(api.branding.shown.queryOptions());
  const [name, accent] = useWatch({ name: ['branding.shownName', 'branding.accent'] }) as unknown[];
  const ownName = own?.name ?? tenantName;
  const typed = typeof name === 'string' ? name.trim() : '';
  return (
    <>
      <TextField name="branding.shownName" label={words.name} hint={words.nameHint(ownName)} optional />
      <AccentField name="branding.accent" hint={words.accentHint} />
      <Preview
        name={typed || ownName}
        accent={colorOf(accent) ?? own?.accent ?? null}
        logoUrl={own?.logoUrl ?? null}
      />
    </>
  );
}
