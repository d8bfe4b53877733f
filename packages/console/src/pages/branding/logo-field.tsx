import { useMutation } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import { problemOf, useApi } from '../../api.ts';
import { Button } from '../../kit/button.tsx';
import { toast } from '../../kit/toasts.tsx';
import { brandingWords as words } from '../../words/branding.ts';
import styles from './branding.module.css';
import type { Branding } from './types.ts';

const TYPES = ['image/png', 'image/jpeg', 'image/webp'] as const;
type ImageType = (typeof TYPES)[number];
const MAX_BYTES = 512 * 1_024;

export interface LogoFieldProps {
  branding: Branding;
  onChanged: (branding: Branding) => void;
}

/** The tenant's logo: saved as soon as it is chosen. What it is, the API looks at. */
export function LogoField({ branding: { logoUrl }, onChanged }: LogoFieldProps) {
  const api = useApi();
  const sign = useMutation(api.branding.signLogo.mutationOptions());
  const set = useMutation(api.branding.setLogo.mutationOptions());
  const remove = useMutation(api.branding.removeLogo.mutationOptions());
  const input = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState<string>();
  const [isPending, setIsPending] = useState(false);
  const id = useId();

  const send = async (file: File) => {
    if (!isImageType(file.type)) return setFault(words.wrongType);
    if (file.size > MAX_BYTES) return setFault(words.tooLarge);
    setFault(undefined);
    setIsPending(true);
    try {
      const { upload, request } = await sign.mutateAsync({ type: file.type });
      const answer = await fetch(request.url, {
        method: request.method,
        headers: request.headers,
        body: file,
      });
      if (!answer.ok) throw new Error(`upload: ${answer.status}`);
      onChanged(await set.mutateAsync({ upload }));
      toast({ text: words.uploaded });
    } catch (error) {
      setFault(problemOf(error)?.errors?.[0]?.detail ?? words.failed);
    } finally {
      setIsPending(false);
    }
  };

  return (
    <div className={styles.logo}>
      <span id={id} className={styles.label}>
        {words.logo}
      </span>
      {logoUrl && <img src={logoUrl} alt={words.logo} className={styles.picture} />}
      <div className={styles.buttons}>
        <input
          ref={input}
          type="file"
          accept={TYPES.join(',')}
          className="visually-hidden"
          tabIndex={-1}
          aria-labelledby={id}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            target.value = '';
            if (file) void send(file);
          }}
        />
        <Button isPending={isPending} onPress={() => input.current?.click()} aria-describedby={`${id}-hint`}>
          {logoUrl ? words.replace : words.choose}
        </Button>
        {logoUrl && (
          <Button
            look="quiet"
            isPending={remove.isPending}
            onPress={() =>
              remove.mutate(undefined, {
                onSuccess: (changed) => {
                  onChanged(changed);
                  toast({ text: words.removed });
                },
                onError: () => setFault(words.failed),
              })
            }
          >
            {words.remove}
          </Button>
        )}
      </div>
      <p id={`${id}-hint`} className={styles.hint}>
        {words.logoHint}
      </p>
      {fault && (
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
      )}
    </div>
  );
}

function isImageType(type: string): type is ImageType {
  return (TYPES as readonly string[]).includes(type);
}
