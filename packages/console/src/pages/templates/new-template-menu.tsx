import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { problemOf, useApi } from '../../api.ts';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { Menu } from '../../kit/menu.tsx';
import { toast } from '../../kit/toasts.tsx';
import { usePath } from '../../session/tenant.ts';
import { kitWords } from '../../words/kit.ts';
import { templateWords } from '../../words/templates.ts';
import { BLANK } from './blank.ts';

const { start } = templateWords;

/** The ways to a new template. */
export function NewTemplateMenu({ onLibrary }: { onLibrary: () => void }) {
  const api = useApi();
  const path = usePath();
  const navigate = useNavigate();
  const file = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState<string[]>();
  const importing = useMutation(api.templates.import.mutationOptions());
  const bring = async (document: unknown, isFile: boolean) => {
    try {
      const { id, title } = await importing.mutateAsync({ document });
      if (isFile) toast({ text: templateWords.imported(title) });
      await navigate({ to: path(`templates/${id}`) });
    } catch (error) {
      const problem = problemOf(error);
      const faults = (problem?.errors ?? []).map(({ pointer, detail }) => `${pointer}: ${detail}`);
      setFault(faults.length > 0 ? faults : [problem?.detail ?? kitWords.errors.notDone]);
    }
  };
  const read = async (chosen: File | undefined) => {
    if (!chosen) return;
    const document = parse(await chosen.text());
    if (document === undefined) setFault([templateWords.importNotJson]);
    else await bring(document, true);
  };
  return (
    <>
      <Menu
        label={templateWords.newLabel}
        entries={[
          { id: 'library', label: start.library, onAction: onLibrary },
          { id: 'draft', label: start.draft, onAction: () => void navigate({ to: path('templates/draft') }) },
          { id: 'import', label: start.import, onAction: () => file.current?.click() },
          { id: 'blank', label: start.blank, onAction: () => void bring(BLANK, false) },
        ]}
      >
        <Button look="primary" icon={<Plus size={16} aria-hidden />} isPending={importing.isPending}>
          {templateWords.newLabel}
        </Button>
      </Menu>
      <input
        ref={file}
        type="file"
        accept="application/json,.json"
        hidden
        aria-label={start.import}
        onChange={({ target }) => {
          void read(target.files?.[0]);
          target.value = '';
        }}
      />
      <Dialog
        title={templateWords.importFault}
        isOpen={fault !== undefined}
        onOpenChange={() => setFault(undefined)}
      >
        <ul>
          {fault?.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Dialog>
    </>
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
