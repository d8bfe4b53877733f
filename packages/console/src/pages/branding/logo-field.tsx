import { useMutation } from '@tanstack/react-query';
import { useApi } from '../../api.ts';
import { PictureField } from '../../branding/picture-field.tsx';
import { toast } from '../../kit/toasts.tsx';
import { brandingWords as words } from '../../words/branding.ts';
import type { Branding } from './types.ts';

export interface LogoFieldProps {
  branding: Branding;
  onChanged: (branding: Branding) => void;
}

/** The tenant's logo. */
export function LogoField({ branding: { logoUrl }, onChanged }: LogoFieldProps) {
  const api = useApi();
  const sign = useMutation(api.branding.signLogo.mutationOptions());
  const set = useMutation(api.branding.setLogo.mutationOptions());
  const remove = useMutation(api.branding.removeLogo.mutationOptions());
  const changed = (branding: Branding, text: string) => {
    onChanged(branding);
    toast({ text });
  };
  return (
    <PictureField
      label={words.logo}
      logoUrl={logoUrl}
      sign={(type) => sign.mutateAsync({ type })}
      take={async (upload) => changed(await set.mutateAsync({ upload }), words.uploaded)}
      remove={logoUrl ? async () => changed(await remove.mutateAsync(), words.removed) : undefined}
    />
  );
}
