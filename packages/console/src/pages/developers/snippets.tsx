import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useApi } from '../../api.ts';
import { Filter } from '../../kit/filter.tsx';
import { QueryView } from '../../kit/query-view.tsx';
import { useTenant } from '../../session/tenant.ts';
import { developerWords } from '../../words/developers.ts';
import { CodeBlock } from './code-block.tsx';
import styles from './developers.module.css';
import { rememberedKey, rememberKey } from './shown-keys.ts';
import { reactSnippet, restSnippet, scriptSnippet } from './snippet.ts';
import type { ApiKey } from './types.ts';
import { useKeyOptions } from './use-key-options.ts';

const words = developerWords.snippets;

/** Code with the tenant's own key and template. */
export function Snippets() {
  const api = useApi();
  const query = useQuery(api.keys.list.queryOptions());
  return <QueryView query={query}>{(keys) => <Contents keys={keys} />}</QueryView>;
}

function Contents({ keys }: { keys: readonly ApiKey[] }) {
  const { mode } = useTenant();
  const { templates } = useKeyOptions();
  const working = keys.filter(({ state }) => state === 'active');
  const publishable = working.filter(({ kind }) => kind === 'publishable');
  const secret = working.find(({ kind }) => kind === 'secret');
  const [keyId, setKeyId] = useState<string>();
  const [template, setTemplate] = useState<string>();
  const chosen = publishable.find(({ id }) => id === keyId) ?? publishable[0];
  const slug = template ?? templates[0] ?? 'graduate-practice';
  const facts = {
    apiUrl: window.location.origin,
    template: slug,
    publishableKey: chosen ? (rememberedKey(chosen.start) ?? `${chosen.start}…`) : `vv_${mode}_pk_…`,
    secretKey: secret ? (rememberedKey(secret.start) ?? `${secret.start}…`) : `vv_${mode}_sk_…`,
  };
  return (
    <>
      <div className={styles.filters}>
        {templates.length > 0 && (
          <Filter
            label={words.template}
            all={templates[0] ?? ''}
            value={template}
            options={templates.slice(1).map((value) => ({ value, label: value }))}
            onChange={setTemplate}
          />
        )}
        {publishable.length > 1 && (
          <Filter
            label={words.key}
            all={publishable[0]?.name ?? ''}
            value={keyId}
            options={publishable.slice(1).map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setKeyId}
          />
        )}
      </div>
      {chosen ? (
        <PasteKey key={chosen.id} start={chosen.start} />
      ) : (
        <p className={styles.soft}>{words.keyUnknown}</p>
      )}
      <CodeBlock title={words.script.title} text={words.script.text} code={scriptSnippet(facts)} />
      <CodeBlock title={words.react.title} text={words.react.text} code={reactSnippet(facts)} />
      <CodeBlock title={words.rest.title} text={words.rest.text} code={restSnippet(facts)} />
    </>
  );
}

/** A key that is not known to anybody but whoever kept it. It stays in this page. */
function PasteKey({ start }: { start: string }) {
  const id = useId();
  const [, setPasted] = useState(0);
  if (rememberedKey(start)) return null;
  return (
    <div className={styles.paste}>
      <label htmlFor={id}>{words.key}</label>
      <input
        id={id}
        autoComplete="off"
        spellCheck={false}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => {
          const key = target.value.trim();
          if (!key.startsWith(start) || key.length <= start.length) return;
          rememberKey(key);
          setPasted((times) => times + 1);
        }}
      />
      <p id={`${id}-hint`} className={styles.soft}>
        {words.keyHint(start)}
      </p>
    </div>
  );
}
