import { Plus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Button } from '../../kit/button.tsx';
import { developerWords as words } from '../../words/developers.ts';
import { ShownKey } from './shown-key.tsx';
import { useKeyOptions } from './use-key-options.ts';

const load = () => import('./create-key-dialog.tsx');
const CreateKeyDialog = lazy(async () => ({ default: (await load()).CreateKeyDialog }));

/** Makes a key and shows it, once. */
export function CreateKey() {
  // The form begins with every right: they are asked for before it opens.
  const { scopes } = useKeyOptions();
  const [isOpen, setIsOpen] = useState(false);
  const [made, setMade] = useState<string>();
  return (
    <>
      <Button look="primary" icon={<Plus size={16} aria-hidden />} onPress={() => setIsOpen(true)}>
        {words.keys.create}
      </Button>
      <Suspense fallback={null}>
        {isOpen && scopes.length > 0 && <CreateKeyDialog onClose={() => setIsOpen(false)} onMade={setMade} />}
      </Suspense>
      <ShownKey value={made} onDone={() => setMade(undefined)} />
    </>
  );
}
