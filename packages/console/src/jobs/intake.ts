import { useMutation } from '@tanstack/react-query';
import { type Outputs, useApi } from '../api.ts';

export type Job = Outputs['jobs']['create'];

export const WAYS = ['url', 'text', 'file'] as const;

/** What was entered so far, each way for itself. */
export interface Intake {
  way: (typeof WAYS)[number];
  url: string;
  text: string;
  file: File | null;
}

export const NOTHING: Intake = { way: 'url', url: '', text: '', file: null };

/** Takes a job in, whichever way it is named. */
export function useTakeIn() {
  const api = useApi();
  const byWords = useMutation(api.jobs.create.mutationOptions());
  const byFile = useMutation(api.jobs.createFromFile.mutationOptions());
  return {
    isPending: byWords.isPending || byFile.isPending,
    takeIn: ({ way, url, text, file }: Intake): Promise<Job> => {
      if (way === 'file' && file) return byFile.mutateAsync(file);
      return byWords.mutateAsync(way === 'url' ? { url } : { text });
    },
    reset: () => {
      byWords.reset();
      byFile.reset();
    },
  };
}
