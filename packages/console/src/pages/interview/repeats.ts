import type { ConsoleRouter } from '@vivavoce/api/console-router';

export type Judgements = ConsoleRouter['evaluations']['judgements']['_def']['$types']['output'];
export type Spread = Judgements['spread'][number];

/** How often a rubric has judged, and what is still to come; by its own version and by others. */
export function countsOf({ judgements }: Judgements, templateVersion: number) {
  const own = judgements.filter((judgement) => judgement.templateVersion === templateVersion);
  const isDone = ({ status }: Judgements['judgements'][number]) =>
    status === 'complete' || status === 'partial';
  return {
    done: own.filter(isDone).length,
    running: own.filter(({ status }) => status === 'running').length,
    failed: own.filter(({ status }) => status === 'failed').length,
    byOtherVersions: judgements.filter(
      (judgement) => judgement.templateVersion !== templateVersion && isDone(judgement),
    ).length,
  };
}
