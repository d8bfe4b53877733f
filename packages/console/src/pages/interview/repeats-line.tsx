import { useMutation, useQueryClient } from '@tanstack/react-query';
import { problemOf, useApi } from '../../api.ts';
import { Button } from '../../kit/button.tsx';
import { toast } from '../../kit/toasts.tsx';
import { useTenant } from '../../session/tenant.ts';
import { interviewWords } from '../../words/interview.ts';
import { kitWords } from '../../words/kit.ts';
import styles from './answers-tab.module.css';
import type { Interview } from './interview.ts';
import { countsOf, type Judgements } from './repeats.ts';

const { repeats: words } = interviewWords;

/** How often the answers were judged, and the way to one more judgement. How far they lie apart stands at each score. */
export function RepeatsLine({ interview, judgements }: { interview: Interview; judgements: Judgements }) {
  const api = useApi();
  const queries = useQueryClient();
  const { may } = useTenant();
  const { id: sessionId } = interview.session;
  const again = useMutation(
    api.evaluations.again.mutationOptions({
      onSuccess: () => queries.invalidateQueries(api.evaluations.judgements.queryFilter({ sessionId })),
      onError: (error) =>
        toast({
          text: problemOf(error)?.errors?.[0]?.detail ?? problemOf(error)?.detail ?? kitWords.errors.notDone,
          tone: 'danger',
        }),
    }),
  );
  const { done, running, failed, byOtherVersions } = countsOf(judgements, interview.session.template.version);
  return (
    <div className={styles.repeats}>
      <p>
        {[
          words.judged(done),
          ...(byOtherVersions > 0 ? [words.byOthers(byOtherVersions)] : []),
          ...(running > 0 ? [words.running(running)] : []),
          ...(failed > 0 ? [words.failed(failed)] : []),
        ].join(' ')}
      </p>
      {may('evaluations:repeat') && (
        <Button
          look="quiet"
          isPending={again.isPending}
          onPress={() => again.mutate({ sessionId, times: 1 })}
        >
          {words.again}
        </Button>
      )}
    </div>
  );
}
