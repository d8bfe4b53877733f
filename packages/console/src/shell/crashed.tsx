import type { ErrorComponentProps } from '@tanstack/react-router';
import { Button } from '../kit/button.tsx';
import { Page } from '../kit/page.tsx';
import { Plain } from '../kit/plain.tsx';
import { shellWords } from '../words/shell.ts';

/** A page that threw. */
export function Crashed({ error }: ErrorComponentProps) {
  const { title, text, reload } = shellWords.crashed;
  return (
    <Plain>
      <Page title={title} intro={text}>
        <pre>{error instanceof Error ? error.message : String(error)}</pre>
        <div>
          <Button look="primary" onPress={() => window.location.reload()}>
            {reload}
          </Button>
        </div>
      </Page>
    </Plain>
  );
}
