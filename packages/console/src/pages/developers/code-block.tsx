import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '../../kit/button.tsx';
import { Panel } from '../../kit/panel.tsx';
import { developerWords } from '../../words/developers.ts';
import styles from './developers.module.css';

const words = developerWords.snippets;

/** Code to be copied. */
export function CodeBlock({ title, text, code }: { title: string; text: string; code: string }) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2_000);
    return () => clearTimeout(timer);
  }, [copied]);
  const Icon = copied ? Check : Copy;
  return (
    <Panel
      title={title}
      actions={
        <Button
          aria-label={words.copy(title)}
          icon={<Icon size={16} aria-hidden />}
          onPress={() => void navigator.clipboard.writeText(code).then(() => setCopied(true))}
        />
      }
    >
      <p className={styles.soft}>{text}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard */}
      <pre className={styles.code} tabIndex={0} dir="ltr">
        <code>{code}</code>
      </pre>
      <span role="status" className="visually-hidden">
        {copied ? words.copied : ''}
      </span>
    </Panel>
  );
}
