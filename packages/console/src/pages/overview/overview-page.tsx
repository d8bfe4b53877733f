import { LayoutDashboard } from 'lucide-react';
import { Page as Frame } from '../../kit/page.tsx';
import { EmptyState } from '../../kit/states.tsx';
import { overviewWords } from '../../words/overview.ts';

/** What needs the recruiter now. */
export function Page() {
  const { title, empty } = overviewWords;
  return (
    <Frame title={title}>
      <EmptyState icon={LayoutDashboard} title={empty.title}>
        {empty.text}
      </EmptyState>
    </Frame>
  );
}
