import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Download } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { z } from 'zod';
import { codeOf, useApi } from '../../api.ts';
import { StateDot } from '../../kit/badge.tsx';
import { Button } from '../../kit/button.tsx';
import { Menu } from '../../kit/menu.tsx';
import { Page as PageFrame } from '../../kit/page.tsx';
import { RelativeTime } from '../../kit/relative-time.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../kit/states.tsx';
import { Tabs } from '../../kit/tabs.tsx';
import { usePageSearch } from '../../kit/use-page-search.ts';
import { useParam } from '../../kit/use-param.ts';
import { usePath, useTenant } from '../../session/tenant.ts';
import { interviewWords } from '../../words/interview.ts';
import { AnswersTab } from './answers-tab.tsx';
import { clock } from './clock.ts';
import { CostTab } from './cost-tab.tsx';
import { DecisionPanel } from './decision-panel.tsx';
import type { Interview } from './interview.ts';
import styles from './interview-page.module.css';
import { LatencyTab } from './latency-tab.tsx';
import { NotesTab } from './notes-tab.tsx';
import { ShareDialog } from './share-dialog.tsx';
import { isOverStatus, noticesOf, stateOf } from './state.ts';
import { TranscriptTab } from './transcript-tab.tsx';

/** With the table of a list: it comes where somebody looks at it. */
const AuditTab = lazy(async () => ({ default: (await import('./audit-tab.tsx')).AuditTab }));

const searchSchema = z.object({
  tab: z.enum(['answers', 'transcript', 'notes', 'latency', 'cost', 'audit']).catch('answers'),
  /** Number of the utterance that a quote led to. */
  at: z.coerce.number().int().optional().catch(undefined),
});

/** One interview: who, what state, the one next act; what was said, scored, noted and decided. */
export function Page() {
  const sessionId = useParam('id');
  const api = useApi();
  const path = usePath();
  const query = useQuery(api.interview.read.queryOptions({ sessionId }));
  const words = interviewWords;
  const breadcrumbs = [{ label: words.interviews, to: path('interviews') }];
  // What was on screen is no more, either: it was erased meanwhile.
  if (query.error && codeOf(query.error) === 'not_found') {
    return (
      <PageFrame title={words.untitled} breadcrumbs={breadcrumbs}>
        <EmptyState title={words.erased.title}>{words.erased.text}</EmptyState>
      </PageFrame>
    );
  }
  if (query.data) return <Loaded interview={query.data} breadcrumbs={breadcrumbs} />;
  return (
    <PageFrame title={words.untitled} breadcrumbs={breadcrumbs}>
      {query.error ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <LoadingState lines={10} />
      )}
    </PageFrame>
  );
}

function Loaded({
  interview,
  breadcrumbs,
}: {
  interview: Interview;
  breadcrumbs: { label: string; to: string }[];
}) {
  const { session, candidate, durationMs, notes, decisions } = interview;
  const words = interviewWords;
  const path = usePath();
  const { may } = useTenant();
  const [search] = usePageSearch(searchSchema);
  const [isSharing, setIsSharing] = useState(false);
  const { tone, word } = stateOf(interview);
  const isOver = isOverStatus(session.status);
  const mayDecide = may('decisions:write') && isOver;
  return (
    <PageFrame
      title={session.displayName ?? candidate?.name ?? words.candidate}
      breadcrumbs={breadcrumbs}
      meta={
        <>
          <StateDot tone={tone}>{word}</StateDot>
          <span className={styles.facts}>
            {candidate && (
              <>
                <Link to={path(`candidates/${candidate.id}`)}>{candidate.email ?? words.allOfCandidate}</Link>
                {' · '}
              </>
            )}
            <bdi>{session.template.title}</bdi> · {words.facts(session.template.version)}
            {durationMs !== null && ` · ${clock(durationMs)}`}
            {' · '}
            <RelativeTime at={session.endedAt ?? session.startedAt ?? session.createdAt} />
          </span>
        </>
      }
      actions={
        <>
          {isOver && may('reports:read') && <ReportMenu sessionId={session.id} />}
          {isOver && may('shares:write') && (
            <Button onPress={() => setIsSharing(true)}>{words.share.open}</Button>
          )}
          {mayDecide && decisions.length === 0 && (
            <Button look="primary" onPress={() => document.getElementById('decision')?.focus()}>
              {words.decision.decide}
            </Button>
          )}
        </>
      }
    >
      {noticesOf(interview).map((notice) => (
        <p key={notice} className={styles.notice}>
          {notice}
        </p>
      ))}
      <Tabs
        label={words.tabs.label}
        selected={search.tab}
        clears={['at']}
        tabs={[
          { id: 'answers', label: words.tabs.answers },
          { id: 'transcript', label: words.tabs.transcript },
          { id: 'notes', label: words.tabs.notes, count: notes.length },
          { id: 'latency', label: words.tabs.latency },
          ...(may('usage:read') ? [{ id: 'cost', label: words.tabs.cost }] : []),
          ...(may('audit:read') ? [{ id: 'audit', label: words.tabs.audit }] : []),
        ]}
      />
      <div className={styles.columns}>
        <div className={styles.main}>
          <TabContents interview={interview} tab={search.tab} at={search.at} />
        </div>
        <aside className={styles.aside}>
          <DecisionPanel interview={interview} mayDecide={mayDecide} />
        </aside>
      </div>
      <ShareDialog sessionId={session.id} isOpen={isSharing} onOpenChange={setIsSharing} />
    </PageFrame>
  );
}

interface TabContentsProps extends z.output<typeof searchSchema> {
  interview: Interview;
}

function TabContents({ interview, tab, at }: TabContentsProps) {
  const sessionId = interview.session.id;
  switch (tab) {
    case 'answers':
      return <AnswersTab interview={interview} at={at} />;
    case 'transcript':
      return <TranscriptTab interview={interview} at={at} />;
    case 'notes':
      return <NotesTab sessionId={sessionId} notes={interview.notes} />;
    case 'latency':
      return <LatencyTab sessionId={sessionId} />;
    case 'cost':
      return <CostTab sessionId={sessionId} />;
    case 'audit':
      return (
        <Suspense fallback={<LoadingState lines={8} />}>
          <AuditTab sessionId={sessionId} />
        </Suspense>
      );
  }
}

/** A file that the browser saves; the address names the tenant, as no header of a navigation can. */
function ReportMenu({ sessionId }: { sessionId: string }) {
  const { id, mode } = useTenant();
  const { report } = interviewWords;
  const save = (notes: '0' | '1') => {
    const query = new URLSearchParams({ tenant: id, mode, notes });
    location.assign(`/console/files/interviews/${sessionId}/report.pdf?${query}`);
  };
  return (
    <Menu
      label={report.label}
      entries={[
        { id: 'plain', label: report.plain, onAction: () => save('0') },
        { id: 'notes', label: report.withNotes, onAction: () => save('1') },
      ]}
    >
      <Button icon={<Download size={16} aria-hidden />}>{report.label}</Button>
    </Menu>
  );
}
