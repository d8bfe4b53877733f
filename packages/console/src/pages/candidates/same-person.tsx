import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useApi } from '../../api.ts';
import { Button } from '../../kit/button.tsx';
import { Panel } from '../../kit/panel.tsx';
import { toast } from '../../kit/toasts.tsx';
import { usePath, useTenant } from '../../session/tenant.ts';
import { candidateWords as words } from '../../words/candidates.ts';
import styles from './candidates.module.css';
import { addressOf, nameOf } from './names.ts';
import type { Detail } from './types.ts';

/** Who may be the same person, and who was found to be; nothing where there is nobody. */
export function SamePerson({ candidate }: { candidate: Detail }) {
  const api = useApi();
  const tenant = useTenant();
  const queries = useQueryClient();
  const onSettled = () => queries.invalidateQueries(api.candidates.pathFilter());
  const onError = (error: { message: string }) => void toast({ text: error.message, tone: 'danger' });
  const merge = useMutation(api.candidates.merge.mutationOptions({ onSettled, onError }));
  const separate = useMutation(api.candidates.separate.mutationOptions({ onSettled, onError }));
  const mayWrite = tenant.may('candidates:write');
  return (
    <>
      {candidate.duplicates.length > 0 && (
        <Panel title={words.merge.title}>
          <p className={styles.soft}>{words.merge.text}</p>
          <ul className={styles.people}>
            {candidate.duplicates.map((other) => (
              <Somebody key={other.id} person={other} about={words.merge[other.reason]}>
                {mayWrite && (
                  <Button
                    aria-label={words.merge.action(nameOf(other))}
                    isPending={merge.isPending}
                    onPress={() =>
                      merge.mutate(
                        { candidateId: candidate.id, otherId: other.id },
                        {
                          onSuccess: () =>
                            toast({
                              text: words.merge.done(nameOf(other)),
                              undo: () => separate.mutate({ candidateId: other.id }),
                            }),
                        },
                      )
                    }
                  >
                    {words.merge.short}
                  </Button>
                )}
              </Somebody>
            ))}
          </ul>
        </Panel>
      )}
      {candidate.merged.length > 0 && (
        <Panel title={words.merged.title}>
          <ul className={styles.people}>
            {candidate.merged.map((other) => (
              <Somebody key={other.id} person={other} about={other.externalId}>
                {mayWrite && (
                  <Button
                    aria-label={words.merged.action(nameOf(other))}
                    isPending={separate.isPending}
                    onPress={() =>
                      separate.mutate(
                        { candidateId: other.id },
                        { onSuccess: () => toast({ text: words.merged.done(nameOf(other)) }) },
                      )
                    }
                  >
                    {words.merged.short}
                  </Button>
                )}
              </Somebody>
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}

interface SomebodyProps {
  person: Detail['merged'][number];
  about: string | null;
  children: ReactNode;
}

function Somebody({ person, about, children }: SomebodyProps) {
  const path = usePath();
  return (
    <li className={styles.person}>
      <span className={styles.who}>
        <Link to={path(`candidates/${person.id}`)} className={styles.name} dir="auto">
          {nameOf(person)}
        </Link>
        <span className={styles.soft}>{[addressOf(person), about].filter(Boolean).join(' · ')}</span>
      </span>
      {children}
    </li>
  );
}
