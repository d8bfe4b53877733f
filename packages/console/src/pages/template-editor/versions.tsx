import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../api.ts';
import { Panel } from '../../kit/panel.tsx';
import { QueryView } from '../../kit/query-view.tsx';
import { RelativeTime } from '../../kit/relative-time.tsx';
import { templateWords } from '../../words/templates.ts';
import { Diff } from './diff.tsx';
import styles from './versions.module.css';

const { versions: words, version: versionName } = templateWords.editor;

/** Every version with its use, and what changed between two of them. */
export function Versions({ idOrSlug }: { idOrSlug: string }) {
  const api = useApi();
  const versions = useQuery(api.templates.versions.queryOptions({ idOrSlug }));
  return (
    <QueryView query={versions} lines={6}>
      {(all) => (
        <div className={styles.parts}>
          <Panel title={templateWords.editor.tabs.versions}>
            <ol className={styles.list} reversed>
              {all.map(({ version, createdAt, sessions }, index) => (
                <li key={version} className={styles.version}>
                  <span>
                    {versionName(version)}
                    {index === 0 && ` · ${words.current}`}
                  </span>
                  <span className={styles.soft}>{sessions === 0 ? words.unused : words.used(sessions)}</span>
                  <RelativeTime at={createdAt} />
                </li>
              ))}
            </ol>
          </Panel>
          <Panel title={words.compare}>
            {all.length < 2 ? (
              <p>{words.one}</p>
            ) : (
              <Compare idOrSlug={idOrSlug} versions={all.map(({ version }) => version)} />
            )}
          </Panel>
        </div>
      )}
    </QueryView>
  );
}

function Compare({ idOrSlug, versions }: { idOrSlug: string; versions: number[] }) {
  const api = useApi();
  const [chosen, setChosen] = useState<{ from?: number; to?: number }>({});
  const to = chosen.to ?? versions[0] ?? 1;
  const from = chosen.from ?? versions[1] ?? 1;
  const diff = useQuery(api.templates.compare.queryOptions({ idOrSlug, from, to }));
  const select = (label: string, value: number, onChange: (version: number) => void) => (
    <label className={styles.choice}>
      {label}
      <select value={value} onChange={({ target }) => onChange(Number(target.value))}>
        {versions.map((version) => (
          <option key={version} value={version}>
            {versionName(version)}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <>
      <div className={styles.choices}>
        {select(words.from, from, (version) => setChosen({ ...chosen, from: version }))}
        {select(words.to, to, (version) => setChosen({ ...chosen, to: version }))}
      </div>
      <QueryView query={diff}>{(changes) => <Diff diff={changes} />}</QueryView>
    </>
  );
}
