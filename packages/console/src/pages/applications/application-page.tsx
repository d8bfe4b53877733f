import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type Outputs, useApi } from '../../api.ts';
import { CopyId } from '../../kit/copy-id.tsx';
import { Facts } from '../../kit/facts.tsx';
import { Page } from '../../kit/page.tsx';
import { Panel } from '../../kit/panel.tsx';
import { QueryView } from '../../kit/query-view.tsx';
import { RelativeTime } from '../../kit/relative-time.tsx';
import { useParam } from '../../kit/use-param.ts';
import { usePath } from '../../session/tenant.ts';
import { applicationWords as words } from '../../words/applications.ts';
import { candidateWords } from '../../words/candidates.ts';
import styles from './applications.module.css';
import { NotesPanel } from './notes-panel.tsx';
import { StatusDot } from './status-dot.tsx';
import { TimelinePanel } from './timeline-panel.tsx';

export { ApplicationPage as Page };

type Detail = Outputs['applications']['read'];

/** One application of a candidate who agreed that advisers see it: to read, and to write a note on. */
function ApplicationPage() {
  const api = useApi();
  const path = usePath();
  const id = useParam('id');
  const query = useQuery(api.applications.read.queryOptions({ id }));
  const application = query.data;
  return (
    <Page
      title={application?.title ?? words.title}
      breadcrumbs={[{ label: words.title, to: path('applications') }]}
      meta={application && <StatusDot status={application.status} />}
    >
      <QueryView query={query} lines={6}>
        {(found) => (
          <>
            <TimelinePanel id={id} />
            <NotesPanel id={id} notes={found.notes} />
            <Practice application={found} />
            <Panel title={words.facts.title}>
              <Facts facts={factsOf(found, path)} />
            </Panel>
          </>
        )}
      </QueryView>
    </Page>
  );
}

function Practice({ application }: { application: Detail }) {
  const path = usePath();
  return (
    <Panel title={words.practice.title}>
      {application.practice.length === 0 && <p>{words.practice.none}</p>}
      <ul className={styles.list}>
        {application.practice.map(({ sessionId, status, createdAt }) => (
          <li key={sessionId}>
            <Link to={path(`interviews/${sessionId}`)}>
              {words.practice.open} · {candidateWords.states[status]}
            </Link>
            <span className={styles.soft}>
              <RelativeTime at={createdAt} />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function factsOf(found: Detail, path: (page: string) => string) {
  const { facts } = words;
  const { employer, location, url, resume, nextReminder } = found;
  return [
    [
      facts.candidate,
      <Link key="candidate" to={path(`candidates/${found.candidateId}`)}>
        {found.candidateName ?? words.unnamed}
      </Link>,
    ],
    [facts.employer, employer ?? facts.none],
    [facts.location, location ?? facts.none],
    [
      facts.page,
      url ? (
        <a key="url" href={url} target="_blank" rel="noreferrer noopener nofollow">
          {url}
        </a>
      ) : (
        facts.none
      ),
    ],
    [facts.resume, resume ? facts.version(resume.version) : facts.none],
    [
      facts.reminder,
      nextReminder ? (
        <span key="reminder">
          {nextReminder.text} · <RelativeTime at={nextReminder.at} />
        </span>
      ) : (
        facts.none
      ),
    ],
    [facts.since, <RelativeTime key="since" at={found.statusChangedAt} />],
    [facts.id, <CopyId key="id" id={found.id} />],
  ] as const;
}
