import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { type Inputs, useApi } from '../../api.ts';
import { Panel } from '../../kit/panel.tsx';
import { QueryView } from '../../kit/query-view.tsx';
import { toast } from '../../kit/toasts.tsx';
import { useTenant } from '../../session/tenant.ts';
import { settingsWords } from '../../words/settings.ts';
import styles from './settings.module.css';

const words = settingsWords.preferences;

type Preference = Inputs['notices']['setPreference'];
const KINDS = Object.keys(words.kinds) as Preference['kind'][];
const FREQUENCIES = Object.keys(words.frequencies) as Preference['frequency'][];

/** What is mailed to whoever looks at it, and how often: each choice is saved as it is made. */
export function MailPreferences() {
  const api = useApi();
  const { mode } = useTenant();
  const queries = useQueryClient();
  const query = useQuery(api.notices.preferences.queryOptions());
  const set = useMutation(
    api.notices.setPreference.mutationOptions({
      onSuccess: (preferences) => {
        queries.setQueryData(api.notices.preferences.queryKey(), preferences);
        toast({ text: words.saved });
      },
      onError: (error) => toast({ text: error.message, tone: 'danger' }),
    }),
  );
  return (
    <Panel title={words.title}>
      <p>{words.text(mode)}</p>
      <QueryView query={query}>
        {(preferences) => (
          <div className={styles.choices}>
            {KINDS.map((kind) => {
              const frequency = preferences[kind];
              return frequency === undefined ? null : (
                <Choice
                  key={kind}
                  label={words.kinds[kind]}
                  value={frequency}
                  onChange={(chosen) => set.mutate({ kind, frequency: chosen })}
                />
              );
            })}
          </div>
        )}
      </QueryView>
    </Panel>
  );
}

interface ChoiceProps {
  label: string;
  value: Preference['frequency'];
  onChange: (frequency: Preference['frequency']) => void;
}

function Choice({ label, value, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <div className={styles.choice}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={({ target }) => {
          const chosen = FREQUENCIES.find((frequency) => frequency === target.value);
          if (chosen) onChange(chosen);
        }}
      >
        {FREQUENCIES.map((frequency) => (
          <option key={frequency} value={frequency}>
            {words.frequencies[frequency]}
          </option>
        ))}
      </select>
    </div>
  );
}
