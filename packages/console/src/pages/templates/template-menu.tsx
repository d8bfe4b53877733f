import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Ellipsis } from 'lucide-react';
import { problemOf, useApi } from '../../api.ts';
import { Button } from '../../kit/button.tsx';
import { Menu, type MenuEntry } from '../../kit/menu.tsx';
import { toast } from '../../kit/toasts.tsx';
import { useTenant } from '../../session/tenant.ts';
import { kitWords } from '../../words/kit.ts';
import { templateWords } from '../../words/templates.ts';
import { download } from './download.ts';
import type { TemplateItem } from './types.ts';

/** Acts on one template of the list. */
export function TemplateMenu({ template: { id, title, archivedAt } }: { template: TemplateItem }) {
  const api = useApi();
  const queries = useQueryClient();
  const { may } = useTenant();
  const again = () => queries.invalidateQueries(api.templates.list.infiniteQueryFilter());
  const onError = (error: unknown) =>
    toast({ text: problemOf(error)?.detail ?? kitWords.errors.notDone, tone: 'danger' });
  const archive = useMutation(api.templates.archive.mutationOptions({ onSuccess: again, onError }));
  const duplicate = useMutation(
    api.templates.duplicate.mutationOptions({
      onSuccess: () => {
        toast({ text: templateWords.duplicated(title) });
        return again();
      },
      onError,
    }),
  );
  const put = async (archived: boolean) => {
    await archive.mutateAsync({ idOrSlug: id, archived });
    toast({
      text: archived ? templateWords.archived(title) : templateWords.restored(title),
      undo: () => archive.mutate({ idOrSlug: id, archived: !archived }),
    });
  };
  const exporting = async () => {
    try {
      download(await queries.fetchQuery(api.templates.read.queryOptions({ idOrSlug: id })));
    } catch (error) {
      onError(error);
    }
  };
  const entries: MenuEntry[] = [
    { id: 'export', label: templateWords.export, onAction: () => void exporting() },
    ...(may('templates:write')
      ? [
          {
            id: 'duplicate',
            label: templateWords.duplicate,
            onAction: () => duplicate.mutate({ idOrSlug: id }),
          },
          archivedAt === null
            ? {
                id: 'archive',
                label: templateWords.archive,
                danger: true,
                onAction: () => void put(true).catch(() => {}),
              }
            : {
                id: 'restore',
                label: templateWords.restore,
                onAction: () => void put(false).catch(() => {}),
              },
        ]
      : []),
  ];
  return (
    <Menu label={templateWords.acts(title)} entries={entries}>
      <Button look="quiet" aria-label={templateWords.acts(title)} icon={<Ellipsis size={16} aria-hidden />} />
    </Menu>
  );
}
