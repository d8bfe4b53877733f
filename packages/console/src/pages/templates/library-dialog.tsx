import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { problemOf, useApi } from '../../api.ts';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { QueryView } from '../../kit/query-view.tsx';
import { usePath } from '../../session/tenant.ts';
import { kitWords } from '../../words/kit.ts';
import { templateWords } from '../../words/templates.ts';
import styles from './library-dialog.module.css';
import type { LibraryItem } from './types.ts';

const { library } = templateWords;

interface LibraryDialogProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

/** Good templates to start from, by profession. */
export function LibraryDialog({ isOpen, onOpenChange }: LibraryDialogProps) {
  const api = useApi();
  const path = usePath();
  const navigate = useNavigate();
  const items = useQuery({
    ...api.templates.library.list.queryOptions(),
    enabled: isOpen,
    staleTime: Infinity,
  });
  const start = useMutation(
    api.templates.library.start.mutationOptions({
      onSuccess: ({ id }) => void navigate({ to: path(`templates/${id}`) }),
    }),
  );
  return (
    <Dialog title={library.title} size="wide" isOpen={isOpen} onOpenChange={onOpenChange}>
      <p className={styles.about}>{library.about}</p>
      {start.error && <p role="alert">{problemOf(start.error)?.detail ?? kitWords.errors.notDone}</p>}
      <QueryView query={items} lines={10}>
        {(all) =>
          [...new Set(all.map(({ profession }) => profession))].map((profession) => (
            <section key={profession} className={styles.profession}>
              <h3>{library.professions[profession]}</h3>
              <ul className={styles.items}>
                {all
                  .filter((item) => item.profession === profession)
                  .map((item) => (
                    <Item
                      key={item.slug}
                      item={item}
                      isPending={start.isPending && start.variables.slug === item.slug}
                      onStart={() => start.mutate({ slug: item.slug })}
                    />
                  ))}
              </ul>
            </section>
          ))
        }
      </QueryView>
    </Dialog>
  );
}

interface ItemProps {
  item: LibraryItem;
  isPending: boolean;
  onStart: () => void;
}

function Item({ item, isPending, onStart }: ItemProps) {
  const minutes = Math.round(item.timeBudgetMs / 60_000);
  return (
    <li className={styles.item}>
      <div className={styles.words}>
        <h4>{item.title}</h4>
        <p className={styles.facts}>{library.facts(item.questions.length, minutes)}</p>
        <p className={styles.facts}>
          {library.asks}: {item.questions.join(' · ')}
        </p>
        <p className={styles.facts}>
          {library.judges}: {item.criteria.join(' · ')}
        </p>
      </div>
      <Button isPending={isPending} onPress={onStart} aria-label={library.use(item.title)}>
        {library.useShort}
      </Button>
    </li>
  );
}
