import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useApi } from '../../api.ts';
import { NOTHING, useTakeIn } from '../../jobs/intake.ts';
import { IntakeStep } from '../../jobs/intake-step.tsx';
import { useAttempt } from '../../jobs/use-attempt.ts';
import { Page } from '../../kit/page.tsx';
import { toast } from '../../kit/toasts.tsx';
import { usePath } from '../../session/tenant.ts';
import { jobWords as words } from '../../words/jobs.ts';

export { NewJobPage as Page };

/** Takes a job in, and shows how it was read. */
function NewJobPage() {
  const api = useApi();
  const path = usePath();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [intake, setIntake] = useState(NOTHING);
  const { failure, run, stop } = useAttempt();
  const { isPending, takeIn, reset } = useTakeIn();
  const add = () =>
    run(async (isWanted) => {
      const { id } = await takeIn(intake);
      await queries.invalidateQueries(api.jobs.pathFilter());
      if (!isWanted()) return;
      toast({ text: words.added });
      await navigate({ to: path(`jobs/${id}`) });
    });
  return (
    <Page
      title={words.add}
      intro={words.addIntro}
      narrow
      breadcrumbs={[{ label: words.title, to: path('jobs') }]}
    >
      <IntakeStep
        intake={intake}
        isPending={isPending}
        reading={words.reading}
        failure={failure}
        onChange={setIntake}
        onStart={() => void add()}
        onStop={() => {
          reset();
          stop();
        }}
      />
    </Page>
  );
}
