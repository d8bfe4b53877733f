import { useMutation, useQueryClient } from '@tanstack/react-query';
import { DECISIONS, type Decision, type DecisionKind } from '@vivavoce/contract/plain';
import { useState } from 'react';
import { z } from 'zod';
import { useApi } from '../../api.ts';
import { Button } from '../../kit/button.tsx';
import { Form } from '../../kit/form/form.tsx';
import { SubmitButton } from '../../kit/form/submit-button.tsx';
import { TextField } from '../../kit/form/text-field.tsx';
import { Panel } from '../../kit/panel.tsx';
import { RelativeTime } from '../../kit/relative-time.tsx';
import { toast } from '../../kit/toasts.tsx';
import { interviewWords } from '../../words/interview.ts';
import { kitWords } from '../../words/kit.ts';
import styles from './decision-panel.module.css';
import type { Interview } from './interview.ts';
import { isOverStatus } from './state.ts';

const reasonSchema = z.object({
  reason: z.string().trim().min(1, interviewWords.decision.reasonMissing).max(2_000),
});

/** What people decided, the newest first, and the next decision. */
export function DecisionPanel({ interview, mayDecide }: { interview: Interview; mayDecide: boolean }) {
  const { decision: words } = interviewWords;
  const { session, decisions } = interview;
  const [kind, setKind] = useState<DecisionKind>();
  const [current, ...earlier] = decisions;
  return (
    <Panel title={words.title}>
      <div id="decision" tabIndex={-1} className={styles.panel}>
        {current ? <Made decision={current} /> : <p className={styles.quiet}>{words.about}</p>}
        {mayDecide && (
          <>
            <div className={styles.kinds}>
              {DECISIONS.map((each) => (
                <Button key={each} aria-expanded={kind === each} onPress={() => setKind(each)}>
                  {words.kinds[each]}
                </Button>
              ))}
            </div>
            {kind && (
              <ReasonForm key={kind} sessionId={session.id} kind={kind} onDone={() => setKind(undefined)} />
            )}
          </>
        )}
        {!mayDecide && !current && (
          <p className={styles.quiet}>{isOverStatus(session.status) ? words.none : words.notYet}</p>
        )}
        {earlier.length > 0 && (
          <details>
            <summary>{words.earlier}</summary>
            <ul className={styles.earlier}>
              {earlier.map((decision) => (
                <li key={decision.id}>
                  <Made decision={decision} />
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </Panel>
  );
}

function Made({ decision: { decision, reason, by, createdAt } }: { decision: Decision }) {
  const { decided, decision: words } = interviewWords;
  return (
    <div>
      <strong>{decided[decision]}</strong>{' '}
      <span className={styles.quiet}>
        {words.by(by.name)}, <RelativeTime at={createdAt} />
      </span>
      <p dir="auto" className={styles.reason}>
        {reason}
      </p>
    </div>
  );
}

interface ReasonFormProps {
  sessionId: string;
  kind: DecisionKind;
  onDone: () => void;
}

function ReasonForm({ sessionId, kind, onDone }: ReasonFormProps) {
  const { decision: words } = interviewWords;
  const api = useApi();
  const queries = useQueryClient();
  const decide = useMutation(api.interview.decide.mutationOptions());
  return (
    <Form
      schema={reasonSchema}
      defaultValues={{ reason: '' }}
      onSubmit={async ({ reason }) => {
        await decide.mutateAsync({ sessionId, decision: kind, reason });
        await queries.invalidateQueries(api.interview.read.queryFilter({ sessionId }));
        toast({ text: words.saved });
        onDone();
      }}
    >
      <TextField name="reason" label={words.reason} hint={words.reasonHint} lines={3} autoFocus />
      <div className={styles.kinds}>
        <SubmitButton>{words.save[kind]}</SubmitButton>
        <Button look="quiet" onPress={onDone}>
          {kitWords.cancel}
        </Button>
      </div>
    </Form>
  );
}
