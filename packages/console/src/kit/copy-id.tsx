import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { kitWords } from '../words/kit.ts';
import styles from './copy-id.module.css';

/** An id, an address or a key that goes into the clipboard at a click. */
export function CopyId({ id, label = id }: { id: string; label?: string }) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2_000);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <button
      type="button"
      className={styles.copy}
      aria-label={kitWords.copy(label)}
      onClick={() => void navigator.clipboard.writeText(id).then(() => setCopied(true))}
    >
      <code>{label}</code>
      {copied ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />}
      <span role="status" className="visually-hidden">
        {copied ? kitWords.copied : ''}
      </span>
    </button>
  );
}
