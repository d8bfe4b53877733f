import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { problemOf } from '../api.ts';
import { kitWords } from '../words/kit.ts';
import { Button } from './button.tsx';
import type { CsvFile } from './csv.ts';
import { saveFile } from './save-file.ts';
import { toast } from './toasts.tsx';

export interface CsvButtonProps {
  /** Of the file, without its ending. */
  name: string;
  /** All rows that the page shows as it is narrowed and sorted. */
  file: () => Promise<CsvFile>;
}

/** Saves a list as a file. */
export function CsvButton({ name, file }: CsvButtonProps) {
  const save = useMutation({
    mutationFn: file,
    onSuccess: ({ csv, rows, truncated }) => {
      saveFile(`${name}.csv`, csv, 'text/csv');
      toast({ text: truncated ? kitWords.rowsSavedPart(rows) : kitWords.rowsSaved(rows) });
    },
    onError: (error) => toast({ text: problemOf(error)?.detail ?? kitWords.errors.notDone, tone: 'danger' }),
  });
  return (
    <Button
      icon={<Download size={16} aria-hidden />}
      isPending={save.isPending}
      onPress={() => save.mutate()}
    >
      {kitWords.saveCsv}
    </Button>
  );
}
