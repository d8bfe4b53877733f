import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Ellipsis, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { type Outputs, useApi } from '../../api.ts';
import { JobAsRead } from '../../jobs/job-as-read.tsx';
import { Button, ButtonLink } from '../../kit/button.tsx';
import { ConfirmDialog } from '../../kit/confirm-dialog.tsx';
import { CopyId } from '../../kit/copy-id.tsx';
import { Facts } from '../../kit/facts.tsx';
import { Menu } from '../../kit/menu.tsx';
import { Page } from '../../kit/page.tsx';
import { Panel } from '../../kit/panel.tsx';
import { QueryView } from '../../kit/query-view.tsx';
import { RelativeTime } from '../../kit/relative-time.tsx';
import { toast } from '../../kit/toasts.tsx';
import { useParam } from '../../kit/use-param.ts';
import { usePath, useTenant } from '../../session/tenant.ts';
import { jobWords as words } from '../../words/jobs.ts';

export { JobPage as Page };

type Detail = Outputs['jobs']['read'];

const LANGUAGES = new Intl.DisplayNames(['en'], { type: 'language' });

/** One job: what it asks for, each with the words that say it. */
function JobPage() {
  const api = useApi();
  const path = usePath();
  const id = useParam('id');
  const query = useQuery(api.jobs.read.queryOptions({ id }));
  const job = query.data;
  return (
    <Page
      title={job ? (job.title ?? words.untitled) : words.title}
      breadcrumbs={[{ label: words.title, to: path('jobs') }]}
      actions={job && <Acts job={job} />}
    >
      <QueryView query={query} lines={8}>
        {(found) => (
          <>
            <Panel title={words.requirements}>
              <JobAsRead job={found} />
            </Panel>
            <Panel title={words.facts.title}>
              <Facts facts={factsOf(found)} />
            </Panel>
          </>
        )}
      </QueryView>
    </Page>
  );
}

function Acts({ job }: { job: Detail }) {
  const api = useApi();
  const path = usePath();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { may } = useTenant();
  const [isErasing, setIsErasing] = useState(false);
  const erasing = useMutation(api.jobs.erase.mutationOptions());
  const erase = async () => {
    await erasing.mutateAsync({ id: job.id });
    toast({ text: words.erase.done });
    await navigate({ to: path('jobs') });
    queries.removeQueries(api.jobs.read.queryFilter({ id: job.id }));
    await queries.invalidateQueries(api.jobs.pathFilter());
  };
  return (
    <>
      {may('jobs:write') && (
        <Menu
          label={words.more}
          entries={[
            {
              id: 'erase',
              label: words.erase.item,
              icon: <Trash2 size={16} aria-hidden />,
              danger: true,
              onAction: () => setIsErasing(true),
            },
          ]}
        >
          <Button aria-label={words.more} icon={<Ellipsis size={16} aria-hidden />} />
        </Menu>
      )}
      {may('templates:write') && (
        <ButtonLink to={path(`jobs/${job.id}/draft`)} look="primary">
          {words.draft}
        </ButtonLink>
      )}
      <ConfirmDialog
        title={words.erase.title(job.title ?? words.untitled)}
        isOpen={isErasing}
        onOpenChange={setIsErasing}
        action={words.erase.action}
        onConfirm={erase}
      >
        <p>{words.erase.text}</p>
      </ConfirmDialog>
    </>
  );
}

function factsOf({ employer, location, url, source, locale, createdAt, id }: Detail) {
  const { facts } = words;
  return [
    [facts.employer, employer ?? facts.none],
    [facts.location, location ?? facts.none],
    ...(url === null
      ? []
      : ([
          [
            facts.page,
            <a key="url" href={url} target="_blank" rel="noreferrer noopener nofollow">
              {url}
            </a>,
          ],
        ] as const)),
    [facts.source, words.sources[source]],
    [facts.language, LANGUAGES.of(locale) ?? locale],
    [facts.added, <RelativeTime key="added" at={createdAt} />],
    [facts.id, <CopyId key="id" id={id} />],
  ] as const;
}
