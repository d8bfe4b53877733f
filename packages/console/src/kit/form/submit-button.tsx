import type { ReactNode } from 'react';
import { useFormContext } from 'react-hook-form';
import { Button } from '../button.tsx';

/** Sends the form that it stands in. */
export function SubmitButton({ children }: { children: ReactNode }) {
  const { isSubmitting } = useFormContext().formState;
  return (
    <Button type="submit" look="primary" isPending={isSubmitting}>
      {children}
    </Button>
  );
}
