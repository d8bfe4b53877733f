import type { TemplateInput } from '@vivavoce/contract/records';
import { useMemo } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { toDocument } from './document.ts';

/**
 * Whether the form holds another document than the one that was saved. A field that was touched and left empty is none: the form's
 * own mark would count it.
 */
export function useUnsaved(): boolean {
  const { formState } = useFormContext<TemplateInput>();
  const values = useWatch<TemplateInput>();
  const saved = useMemo(() => inOrder(toDocument(formState.defaultValues)), [formState.defaultValues]);
  return useMemo(() => inOrder(toDocument(values)), [values]) !== saved;
}

/** The same text for the same document, in whatever order its fields were written. */
function inOrder(document: unknown): string {
  return JSON.stringify(document, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
}
