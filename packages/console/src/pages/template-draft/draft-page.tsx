import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { problemOf, useApi } from '../../api.ts';
import { Page as Frame } from '../../kit/page.tsx';
import { usePath } from '../../session/tenant.ts';
import { kitWords } from '../../words/kit.ts';
import { templateWords } from '../../words/templates.ts';
import { DescriptionStep } from './description-step.tsx';
import { documentFrom } from './document-from.ts';
import { OutlineStep } from './outline-step.tsx';
import type { Outline, OutlineCriterion } from './types.ts';

const { draft: words } = templateWords;

/** What is being done, with what it is done to. */
type Step = { name: 'description' } | { name: 'outline'; outline: Outline };

/** From a job description to a template: the model proposes, the recruiter decides what stays. */
export function Page() {
  const api = useApi();
  const path = usePath();
  const navigate = useNavigate();
  const [step, setStep] = useState<Step>({ name: 'description' });
  const [description, setDescription] = useState('');
  const [locale, setLocale] = useState('en');
  const [failure, setFailure] = useState<string>();
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
    outline.reset();
    questions.reset();
    setFailure(words.stopped);
  };
  const read = () =>
    run(async (isWanted) => {
      const found = await outline.mutateAsync({ description, locale });
      if (isWanted()) setStep({ name: 'outline', outline: found });
    });
  const write = (title: string, criteria: OutlineCriterion[]) =>
    run(async (isWanted) => {
      const plain = criteria.map(({ source: _source, ...criterion }) => criterion);
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
      {step.name === 'description' ? (
        <DescriptionStep
          description={description}
          locale={locale}
          isPending={outline.isPending}
          failure={failure}
          onDescription={setDescription}
          onLocale={setLocale}
          onStart={() => void read()}
          onStop={stop}
        />
      ) : (
        <OutlineStep
          outline={step.outline}
          isPending={questions.isPending || creating.isPending}
          failure={failure}
          onBack={() => setStep({ name: 'description' })}
          onWrite={(title, criteria) => void write(title, criteria)}
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
