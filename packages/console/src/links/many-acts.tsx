import { useMutation, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useApi } from '../api.ts';
import { Button } from '../kit/button.tsx';
import { ConfirmDialog } from '../kit/confirm-dialog.tsx';
import { toast } from '../kit/toasts.tsx';
import { linksWords } from '../words/links.ts';
import type { LinkRow } from './link.ts';
import { fitFor, type ManyAct } from './many.ts';

const words = linksWords.many;

const ExtendDialog = lazy(() => import('./extend-dialog.tsx'));

interface ManyActsProps {
  /** Those that are selected. */
  links: readonly LinkRow[];
  onDone: () => void;
}

/** What can be done with many links at once. Each act says with how many before it is done, and with how many it was. */
export function ManyActs({ links, onDone }: ManyActsProps) {
  const api = useApi();
  const queries = useQueryClient();
  const [asking, setAsking] = useState<ManyAct>();
  const acting = useMutation(
    api.links.actOnMany.mutationOptions({
      onSettled: () => queries.invalidateQueries({ queryKey: api.links.pathKey() }),
    }),
  );
  const close = () => setAsking(undefined);
  const counts = {
    remind: fitFor('remind', links).length,
    extend: fitFor('extend', links).length,
    revoke: fitFor('revoke', links).length,
  };
  const run = async (act: Parameters<typeof acting.mutateAsync>[0]['act']) => {
    const ids = fitFor(act.kind, links).map(({ id }) => id);
    const { done, left } = await acting.mutateAsync({ ids, act });
    toast({ text: [words[act.kind].done(done), ...left.map(words.left)].join(' ') });
    onDone();
  };
  const rest = (act: ManyAct) => {
    const count = links.length - counts[act];
    return count > 0 ? ` ${words[act].rest(count)}` : '';
  };
  return (
    <>
      {(['remind', 'extend', 'revoke'] as const).map((act) => (
        <Button key={act} look="quiet" isDisabled={counts[act] === 0} onPress={() => setAsking(act)}>
          {words[act].open}
        </Button>
      ))}
      <ConfirmDialog
        title={words.remind.ask(counts.remind)}
        isOpen={asking === 'remind'}
        onOpenChange={close}
        look="primary"
        action={words.remind.action(counts.remind)}
        onConfirm={() => run({ kind: 'remind' })}
      >
        {`${words.remind.text}${rest('remind')}`}
      </ConfirmDialog>
      {asking === 'extend' && (
        <Suspense>
          <ExtendDialog
            title={words.extend.ask(counts.extend)}
            hint={`${words.extend.text}${rest('extend')}`}
            action={words.extend.action(counts.extend)}
            onClose={close}
            onExtend={(expiresAt) => run({ kind: 'extend', expiresAt })}
          />
        </Suspense>
      )}
      <ConfirmDialog
        title={words.revoke.ask(counts.revoke)}
        isOpen={asking === 'revoke'}
        onOpenChange={close}
        action={words.revoke.action(counts.revoke)}
        onConfirm={() => run({ kind: 'revoke' })}
      >
        {`${words.revoke.text}${rest('revoke')}`}
      </ConfirmDialog>
    </>
  );
}
