import { useQuery } from '@tanstack/react-query';
import { ChartSpline } from 'lucide-react';
import { useId } from 'react';
import { z } from 'zod';
import { useApi } from '../../api.ts';
import { ButtonLink } from '../../kit/button.tsx';
import { Page as Frame } from '../../kit/page.tsx';
import { QueryView } from '../../kit/query-view.tsx';
import { EmptyState } from '../../kit/states.tsx';
import { usePageSearch } from '../../kit/use-page-search.ts';
import { usePath } from '../../session/tenant.ts';
import { reportsWords } from '../../words/reports.ts';
import { ImpactPanel } from './impact-panel.tsx';
import styles from './reports.module.css';
import { ReproducibilityPanel } from './reproducibility-panel.tsx';

const searchSchema = z.object({ template: z.string().max(60).optional().catch(undefined) });

/** How far the evaluations of a template's interviews can be relied on. */
export function Page() {
  const api = useApi();
  const path = usePath();
  const [{ template }, setSearch] = usePageSearch(searchSchema);
  const templates = useQuery(api.reproducibility.templates.queryOptions());
  const { title, intro, empty } = reportsWords;
  return (
    <Frame title={title} intro={intro}>
      <QueryView query={templates} lines={10}>
        {(listed) => {
          const chosen = listed.find(({ id }) => id === template) ?? listed[0];
          if (!chosen) {
            return (
              <EmptyState
                icon={ChartSpline}
                title={empty.title}
                action={<ButtonLink to={path('interviews')}>{empty.action}</ButtonLink>}
              >
                {empty.text}
              </EmptyState>
            );
          }
          return (
            <>
              <TemplateChoice
                templates={listed}
                value={chosen.id}
                onChange={(id) => setSearch({ template: id })}
              />
              <ReproducibilityPanel templateId={chosen.id} />
              <ImpactPanel templateId={chosen.id} />
            </>
          );
        }}
      </QueryView>
    </Frame>
  );
}

interface TemplateChoiceProps {
  templates: readonly { id: string; title: string }[];
  value: string;
  onChange: (id: string) => void;
}

function TemplateChoice({ templates, value, onChange }: TemplateChoiceProps) {
  const id = useId();
  return (
    <div className={styles.choice}>
      <label htmlFor={id}>{reportsWords.template}</label>
      <select id={id} value={value} onChange={({ target }) => onChange(target.value)}>
        {templates.map((template) => (
          <option key={template.id} value={template.id}>
            {template.title}
          </option>
        ))}
      </select>
    </div>
  );
}
