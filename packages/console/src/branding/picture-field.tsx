import { useId, useRef, useState } from 'react';
import { problemOf } from '../api.ts';
import { Button } from '../kit/button.tsx';
import { brandingWords as words } from '../words/branding.ts';
import styles from './picture-field.module.css';

const TYPES = ['image/png', 'image/jpeg', 'image/webp'] as const;
type ImageType = (typeof TYPES)[number];
const MAX_BYTES = 512 * 1_024;

interface SignedUpload {
  upload: string;
  request: { url: string; method: string; headers: Record<string, string> };
}

export interface PictureFieldProps {
  label: string;
  logoUrl: string | null;
  sign: (type: ImageType) => Promise<SignedUpload>;
  /** What it is, the API looks at. */
  take: (upload: string) => Promise<void>;
  /** Nothing where there is none of its own to remove. */
  remove?: (() => Promise<void>) | undefined;
}

/** A logo: kept as soon as it is chosen. */
export function PictureField({ label, logoUrl, sign, take, remove }: PictureFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState<string>();
  const [isPending, setIsPending] = useState(false);
  const id = useId();
  const attempt = async (act: () => Promise<void>) => {
    setFault(undefined);
    setIsPending(true);
    try {
      await act();
    } catch (error) {
      setFault(problemOf(error)?.errors?.[0]?.detail ?? words.failed);
    } finally {
      setIsPending(false);
    }
  };
  const send = async (file: File) => {
    const { type } = file;
    if (!isImageType(type)) return setFault(words.wrongType);
    if (file.size > MAX_BYTES) return setFault(words.tooLarge);
    await attempt(async () => {
      const { upload, request } = await sign(type);
      const { url, method, headers } = request;
      const answer = await fetch(url, { method, headers, body: file });
      if (!answer.ok) throw new Error(`upload: ${answer.status}`);
      await take(upload);
    });
  };

  return (
    <div className={styles.field}>
      <span id={id} className={styles.label}>
        {label}
      </span>
      {logoUrl && <img src={logoUrl} alt={label} className={styles.picture} />}
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
        {remove && (
          <Button look="quiet" isPending={isPending} onPress={() => void attempt(remove)}>
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
