import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { WHOLE_LANGUAGES } from '@vivavoce/contract/plain';
import { useState } from 'react';
import { useApi } from '../../api.ts';
import { type Job, NOTHING, useTakeIn } from '../../jobs/intake.ts';
import { IntakeStep } from '../../jobs/intake-step.tsx';
import { useAttempt } from '../../jobs/use-attempt.ts';
import { Page as Frame } from '../../kit/page.tsx';
import { QueryView } from '../../kit/query-view.tsx';
import { usePath } from '../../session/tenant.ts';
import { jobWords } from '../../words/jobs.ts';
import { templateWords } from '../../words/templates.ts';
import { documentFrom } from './document-from.ts';
import { JobStep } from './job-step.tsx';
import { OutlineStep } from './outline-step.tsx';
import type { Outline, OutlineCriterion } from './types.ts';

const { draft: words } = templateWords;

/** What is being done, with what it is done to. */
type Step = { name: 'intake' } | { name: 'job'; job: Job } | { name: 'outline'; job: Job; outline: Outline };

/** From a job to a template: the job is read, the model proposes, the recruiter decides what stays. One that was read before is begun with. */
export function Page() {
  const api = useApi();
  const path = usePath();
  const { id } = useParams({ strict: false }) as { id?: string };
  const query = useQuery(api.jobs.read.queryOptions({ id: id ?? '' }, { enabled: id !== undefined }));
  const above = id === undefined ? 'templates' : 'jobs';
  return (
    <Frame
      title={words.title}
      intro={words.intro}
      narrow
      breadcrumbs={[
        { label: above === 'jobs' ? jobWords.title : templateWords.title, to: path(above) },
        ...(id === undefined ? [] : [{ label: query.data?.title ?? words.untitled, to: path(`jobs/${id}`) }]),
      ]}
    >
      {id === undefined ? (
        <Draft known={null} />
      ) : (
        <QueryView query={query} lines={8}>
          {(job) => <Draft known={job} />}
        </QueryView>
      )}
    </Frame>
  );
}

function Draft({ known }: { known: Job | null }) {
  const api = useApi();
  const path = usePath();
  const navigate = useNavigate();
  const [step, setStep] = useState<Step>(known ? { name: 'job', job: known } : { name: 'intake' });
  const [intake, setIntake] = useState(NOTHING);
  const [locale, setLocale] = useState(known ? languageOf(known) : 'en');
  const attempt = useAttempt();
  const { failure, run } = attempt;
  const taking = useTakeIn();
  const outline = useMutation(api.templates.draft.outline.mutationOptions());
  const questions = useMutation(api.templates.draft.questions.mutationOptions());
  const creating = useMutation(api.templates.import.mutationOptions());

  const stop = () => {
    for (const each of [taking, outline, questions]) each.reset();
    attempt.stop();
  };
  const read = () =>
    run(async (isWanted) => {
      const job = await taking.takeIn(intake);
      if (!isWanted()) return;
      setLocale(languageOf(job));
      setStep({ name: 'job', job });
    });
  const draft = (job: Job) =>
    run(async (isWanted) => {
      const found = await outline.mutateAsync({ description: job.text, locale });
      if (isWanted()) setStep({ name: 'outline', job, outline: found });
    });
  const goTo = (next: Step) => {
    attempt.forgive();
    setStep(next);
  };
  const write = (job: Job, title: string, criteria: OutlineCriterion[]) =>
    run(async (isWanted) => {
      const plain = criteria.map(({ source: _source, ...criterion }) => criterion);
      const { text: description } = job;
      const written = await questions.mutateAsync({ description, locale, title, criteria: plain });
      if (!isWanted()) return;
      const { id } = await creating.mutateAsync({ document: documentFrom({ title, locale, ...written }) });
      await navigate({ to: path(`templates/${id}`) });
    });

  return (
    <>
      {step.name === 'intake' && (
        <IntakeStep
          intake={intake}
          isPending={taking.isPending}
          failure={failure}
          onChange={setIntake}
          onStart={() => void read()}
          onStop={stop}
        />
      )}
      {step.name === 'job' && (
        <JobStep
          job={step.job}
          locale={locale}
          isPending={outline.isPending}
          failure={failure}
          onLocale={setLocale}
          onBack={() => goTo({ name: 'intake' })}
          onDraft={() => void draft(step.job)}
          onStop={stop}
        />
      )}
      {step.name === 'outline' && (
        <OutlineStep
          outline={step.outline}
          isPending={questions.isPending || creating.isPending}
          failure={failure}
          onBack={() => goTo({ name: 'job', job: step.job })}
          onWrite={(title, criteria) => void write(step.job, title, criteria)}
          onStop={stop}
        />
      )}
    </>
  );
}

/** The job's own, where an interview can be held in it. */
function languageOf(job: Pick<Job, 'locale'>): string {
  const [language = ''] = job.locale.split('-');
  return (WHOLE_LANGUAGES as readonly string[]).includes(language) ? language : 'en';
}
