import { useParams } from '@tanstack/react-router';

/** A parameter of the page's path: `$id` of its line in `routes.tsx`. @throws where the path has none of that name */
export function useParam(name: string): string {
  const value = (useParams({ strict: false }) as Record<string, string | undefined>)[name];
  if (value === undefined) throw new Error(`The path of this page has no $${name}.`);
  return value;
}
