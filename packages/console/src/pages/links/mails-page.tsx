import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { useApi } from '../../api.ts';
import { FieldFrame } from '../../kit/form/field.tsx';
import styles from '../../kit/form/form.module.css';
import { Page as Frame } from '../../kit/page.tsx';
import { QueryView } from '../../kit/query-view.tsx';
import { usePageSearch } from '../../kit/use-page-search.ts';
import { linksWords } from '../../words/links.ts';
import { MailsPanel } from './mails-panel.tsx';

const searchSchema = z.object({ template: z.string().catch('') });

/** The mails of one template after the other. */
export function Page() {
  const api = useApi();
  const [{ template }, setSearch] = usePageSearch(searchSchema);
  const templates = useQuery(api.links.templates.queryOptions());
  return (
    <Frame title={linksWords.mails.title}>
      <QueryView query={templates} lines={6}>
        {(known) => {
          const chosen = known.find(({ id }) => id === template) ?? known[0];
          if (!chosen) return <p>{linksWords.inviting.noTemplates}</p>;
          return (
            <>
              <FieldFrame label={linksWords.inviting.template} fault={undefined}>
                {(control) => (
                  <select
                    {...control}
                    className={styles.control}
                    value={chosen.id}
                    onChange={({ target }) => setSearch({ template: target.value })}
                  >
                    {known.map(({ id, title }) => (
                      <option key={id} value={id}>
                        {title}
                      </option>
                    ))}
                  </select>
                )}
              </FieldFrame>
              <MailsPanel key={chosen.id} template={chosen.id} />
            </>
          );
        }}
      </QueryView>
    </Frame>
  );
}
