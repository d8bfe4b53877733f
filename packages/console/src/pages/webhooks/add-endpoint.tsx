import { Plus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Button } from '../../kit/button.tsx';
import { webhookWords as words } from '../../words/webhooks.ts';
import { ShownSecret } from './shown-secret.tsx';

const EndpointDialog = lazy(async () => ({
  default: (await import('./endpoint-dialog.tsx')).EndpointDialog,
}));

/** Makes an endpoint and shows its secret, once. */
export function AddEndpoint() {
  const [isOpen, setIsOpen] = useState(false);
  const [secret, setSecret] = useState<string>();
  return (
    <>
      <Button look="primary" icon={<Plus size={16} aria-hidden />} onPress={() => setIsOpen(true)}>
        {words.create}
      </Button>
      <Suspense fallback={null}>
        {isOpen && <EndpointDialog onClose={() => setIsOpen(false)} onMade={setSecret} />}
      </Suspense>
      <ShownSecret value={secret} onDone={() => setSecret(undefined)} />
    </>
  );
}
