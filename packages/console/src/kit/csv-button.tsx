import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { problemOf } from '../api.ts';
import { kitWords } from '../words/kit.ts';
import { Button } from './button.tsx';
import { type Cell, csvOf } from './csv.ts';
import { saveFile } from './save-file.ts';
import { toast } from './toasts.tsx';

export interface CsvButtonProps<Row> {
  /** Of the file, without its ending. */
  name: string;
  /** All rows that the filters of the page show. */
  rows: () => Promise<readonly Row[]>;
  /** A column by its name in the file. */
  columns: Record<string, (row: Row) => Cell>;
}

/** Saves a list as a file, as it is filtered. */
export function CsvButton<Row>({ name, rows, columns }: CsvButtonProps<Row>) {
  const save = useMutation({
    mutationFn: rows,
    onSuccess: (found) => {
      const cells = found.map((row) => Object.values(columns).map((cellOf) => cellOf(row)));
      saveFile(`${name}.csv`, csvOf(Object.keys(columns), cells), 'text/csv');
      toast({ text: kitWords.rowsSaved(found.length) });
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
