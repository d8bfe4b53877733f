import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../api.ts';
import { Button } from '../../kit/button.tsx';
import { ConfirmDialog } from '../../kit/confirm-dialog.tsx';
import { Panel } from '../../kit/panel.tsx';
import { toast } from '../../kit/toasts.tsx';
import { settingsWords } from '../../words/settings.ts';
import type { Settings } from './types.ts';

const words = settingsWords.close;

/** Closes the tenant: its owner types its short name. */
export function CloseTenant({ settings: { name, slug } }: { settings: Settings }) {
  const api = useApi();
  const queries = useQueryClient();
  const close = useMutation(api.settings.close.mutationOptions());
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Panel title={words.title}>
      <p>{words.text}</p>
      <div>
        <Button look="danger" onPress={() => setIsOpen(true)}>
          {words.action}
        </Button>
      </div>
      <ConfirmDialog
        title={words.ask(name)}
        isOpen={isOpen}
        onOpenChange={setIsOpen}
        action={words.action}
        typed={slug}
        onConfirm={async () => {
          const settings = await close.mutateAsync({ confirm: slug });
          queries.setQueryData(api.settings.read.queryKey(), settings);
          toast({ text: words.done });
        }}
      >
        <ul>
          {words.consequences.map((consequence) => (
            <li key={consequence}>{consequence}</li>
          ))}
        </ul>
      </ConfirmDialog>
    </Panel>
  );
}
