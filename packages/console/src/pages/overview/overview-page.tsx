import { useQuery } from '@tanstack/react-query';
import { LayoutDashboard } from 'lucide-react';
import { useApi } from '../../api.ts';
import { ButtonLink } from '../../kit/button.tsx';
import { Page as Frame } from '../../kit/page.tsx';
import { QueryView } from '../../kit/query-view.tsx';
import { EmptyState } from '../../kit/states.tsx';
import { usePath, useTenant } from '../../session/tenant.ts';
import { overviewWords } from '../../words/overview.ts';
import { Counts } from './counts.tsx';
import { FunnelPanel } from './funnel-panel.tsx';
import styles from './overview.module.css';
import { ReviewPanel } from './review-panel.tsx';
import { RunningPanel } from './running-panel.tsx';
import { TrendPanel } from './trend-panel.tsx';

/** What needs the recruiter now, where interviews stand, and how it goes. */
export function Page() {
  const api = useApi();
  const path = usePath();
  const invites = useTenant().may('links:write');
  const counts = useQuery(api.interviews.counts.queryOptions({}));
  const { title, empty } = overviewWords;
  return (
    <Frame title={title}>
      <QueryView query={counts} lines={3}>
        {(counted) =>
          counted.all === 0 ? (
            <EmptyState
              icon={LayoutDashboard}
              title={empty.title}
              action={
                invites && (
                  <ButtonLink look="primary" to={path('templates')}>
                    {empty.templates}
                  </ButtonLink>
                )
              }
            >
              {invites ? empty.text : empty.waiting}
            </EmptyState>
          ) : (
            <>
              <Counts counts={counted} />
              <div className={styles.now}>
                <ReviewPanel count={counted.to_review} />
                <RunningPanel failed={counted.failed} />
              </div>
              <TrendPanel />
              <FunnelPanel />
            </>
          )
        }
      </QueryView>
    </Frame>
  );
}
