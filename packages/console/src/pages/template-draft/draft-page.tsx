import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { WHOLE_LANGUAGES } from '@vivavoce/contract/plain';
import { useRef, useState } from 'react';
import { problemOf, useApi } from '../../api.ts';
import { Page as Frame } from '../../kit/page.tsx';
import { usePath } from '../../session/tenant.ts';
import { kitWords } from '../../words/kit.ts';
import { templateWords } from '../../words/templates.ts';
import { documentFrom } from './document-from.ts';
import { IntakeStep } from './intake-step.tsx';
import { JobStep } from './job-step.tsx';
import { OutlineStep } from './outline-step.tsx';
import type { Intake, Job, Outline, OutlineCriterion } from './types.ts';

const { draft: words } = templateWords;

/** What is being done, with what it is done to. */
type Step = { name: 'intake' } | { name: 'job'; job: Job } | { name: 'outline'; job: Job; outline: Outline };

const NOTHING: Intake = { way: 'url', url: '', text: '', file: null };

/** From a job to a template: the job is read, the model proposes, the recruiter decides what stays. */
export function Page() {
  const api = useApi();
  const path = usePath();
  const navigate = useNavigate();
  const [step, setStep] = useState<Step>({ name: 'intake' });
  const [intake, setIntake] = useState(NOTHING);
  const [locale, setLocale] = useState('en');
  const [failure, setFailure] = useState<string>();
  const byWords = useMutation(api.jobs.create.mutationOptions());
  const byFile = useMutation(api.jobs.createFromFile.mutationOptions());
  const outline = useMutation(api.templates.draft.outline.mutationOptions());
  const questions = useMutation(api.templates.draft.questions.mutationOptions());
  const creating = useMutation(api.templates.import.mutationOptions());
  /** Which request is wanted: what a stopped one answers is not. */
  const wanted = useRef(0);

  const run = async (work: (isWanted: () => boolean) => Promise<void>) => {
    wanted.current += 1;
    const own = wanted.current;
    const isWanted = () => wanted.current === own;
    setFailure(undefined);
    try {
      await work(isWanted);
    } catch (error) {
      if (isWanted()) setFailure(wordsOf(error));
    }
  };
  const stop = () => {
    wanted.current += 1;
    for (const each of [byWords, byFile, outline, questions]) each.reset();
    setFailure(words.stopped);
  };
  const takeIn = ({ way, url, text, file }: Intake): Promise<Job> => {
    if (way === 'file' && file) return byFile.mutateAsync(file);
    return byWords.mutateAsync(way === 'url' ? { url } : { text });
  };
  const read = () =>
    run(async (isWanted) => {
      const job = await takeIn(intake);
      if (!isWanted()) return;
      const [language = ''] = job.locale.split('-');
      setLocale((WHOLE_LANGUAGES as readonly string[]).includes(language) ? language : 'en');
      setStep({ name: 'job', job });
    });
  const draft = (job: Job) =>
    run(async (isWanted) => {
      const found = await outline.mutateAsync({ description: job.text, locale });
      if (isWanted()) setStep({ name: 'outline', job, outline: found });
    });
  const goTo = (next: Step) => {
    setFailure(undefined);
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
    <Frame
      title={words.title}
      intro={words.intro}
      narrow
      breadcrumbs={[{ label: templateWords.title, to: path('templates') }]}
    >
      {step.name === 'intake' && (
        <IntakeStep
          intake={intake}
          isPending={byWords.isPending || byFile.isPending}
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
    </Frame>
  );
}

/** What happened, what is safe, and what to do. */
function wordsOf(error: unknown): string {
  const problem = problemOf(error);
  if (!problem) return kitWords.errors.notDone;
  const fields = (problem.errors ?? []).map(({ detail }) => detail).join(' ');
  return [problem.detail, fields, problem.fix].filter(Boolean).join(' ');
}
