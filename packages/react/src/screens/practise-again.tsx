import type { Interview } from '../interview/use-interview.ts';
import { Button } from '../parts/button.tsx';

/** After a practice interview, another one. Nothing where one interview is all there can be. */
export function PractiseAgain({
  interview: { state, words, repeatable, actions },
}: {
  interview: Interview;
}) {
  if (!repeatable || state?.record.template.kind !== 'practice') return null;
  return (
    <Button look="primary" onClick={() => void actions.startAnew()}>
      {words.say('common.practiseAgain')}
    </Button>
  );
}
