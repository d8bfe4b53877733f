import type { ConsoleRouter } from '@vivavoce/api/console-router';
import { StateDot } from '../../kit/badge.tsx';
import { Button } from '../../kit/button.tsx';
import { Panel } from '../../kit/panel.tsx';
import { type Column, DataTable } from '../../kit/table/data-table.tsx';
import { linksWords } from '../../words/links.ts';

export type Preview = ConsoleRouter['links']['preview']['_def']['$types']['output'];
type PreviewRow = Preview['rows'][number];

const words = linksWords.inviting;

const columns: Column<PreviewRow>[] = [
  { id: 'line', header: words.row, cell: ({ line }) => line, align: 'end', hideOnPhone: true },
  { id: 'name', header: words.name, cell: ({ name }) => name || '—' },
  { id: 'email', header: words.email, cell: ({ email }) => email || '—' },
  { id: 'problem', header: words.problem, cell: (row) => <Fault row={row} /> },
];

function Fault({ row: { faults, known } }: { row: PreviewRow }) {
  if (faults.length > 0) {
    return <StateDot tone="danger">{faults.map((fault) => linksWords.faults[fault]).join(' ')}</StateDot>;
  }
  return known ? <StateDot tone="warning">{words.known}</StateDot> : null;
}

export interface InvitePreviewProps {
  preview: Preview;
  isSending: boolean;
  failure: string | undefined;
  /** @param mail whether each is mailed */
  onSend: (mail: boolean) => void;
}

/** Every line of the list, with what is wrong, before anybody is mailed. */
export function InvitePreview({ preview: { rows, good }, isSending, failure, onSend }: InvitePreviewProps) {
  return (
    <Panel title={words.preview}>
      <p role="status">{good === rows.length ? words.allGood(good) : words.good(good, rows.length)}</p>
      <DataTable
        label={words.preview}
        columns={columns}
        rows={rows}
        rowId={({ line, email }) => `${line} ${email}`}
        rowLabel={({ name, email }) => name || email}
      />
      {failure ? <p role="alert">{failure}</p> : null}
      {good > 0 ? (
        <p>
          <Button look="primary" isPending={isSending} onPress={() => onSend(true)}>
            {words.send(good)}
          </Button>{' '}
          <Button isPending={isSending} onPress={() => onSend(false)}>
            {words.without}
          </Button>
        </p>
      ) : null}
    </Panel>
  );
}
