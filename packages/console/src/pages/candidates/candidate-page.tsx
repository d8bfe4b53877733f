import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Download, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useApi } from '../../api.ts';
import { StateDot, type Tone } from '../../kit/badge.tsx';
import { Button } from '../../kit/button.tsx';
import { ConfirmDialog } from '../../kit/confirm-dialog.tsx';
import { CopyId } from '../../kit/copy-id.tsx';
import { Facts } from '../../kit/facts.tsx';
import { Page } from '../../kit/page.tsx';
import { Panel } from '../../kit/panel.tsx';
import { QueryView } from '../../kit/query-view.tsx';
import { RelativeTime } from '../../kit/relative-time.tsx';
import { saveFile } from '../../kit/save-file.ts';
import { type Column, DataTable } from '../../kit/table/data-table.tsx';
import { toast } from '../../kit/toasts.tsx';
import { useParam } from '../../kit/use-param.ts';
import { usePath, useTenant } from '../../session/tenant.ts';
import { candidateWords as words } from '../../words/candidates.ts';
import styles from './candidates.module.css';
import { EditDialog } from './edit-dialog.tsx';
import { addressOf, nameOf } from './names.ts';
import { SamePerson } from './same-person.tsx';
import type { Detail } from './types.ts';

export { CandidatePage as Page };

type Interview = Detail['interviews'][number];

function CandidatePage() {
  const api = useApi();
  const path = usePath();
  const candidateId = useParam('id');
  const query = useQuery(api.candidates.read.queryOptions({ candidateId }));
  const candidate = query.data;
  return (
    <Page
      title={candidate ? nameOf(candidate) : words.title}
      breadcrumbs={[{ label: words.title, to: path('candidates') }]}
      meta={candidate?.name && <span className={styles.soft}>{addressOf(candidate)}</span>}
      actions={candidate && <Acts candidate={candidate} />}
    >
      <QueryView query={query} lines={6}>
        {(found) => (
          <>
            <SamePerson candidate={found} />
            <Panel title={words.interviews} flush={found.interviews.length > 0}>
              <Interviews interviews={found.interviews} />
            </Panel>
            <Panel title={words.facts.title}>
              <Facts
                facts={[
                  [words.facts.name, found.name ?? words.facts.unknown],
                  [words.facts.email, found.email ?? words.facts.unknown],
                  ...(found.statedEmail === null
                    ? []
                    : ([
                        [
                          words.facts.stated,
                          <span key="stated">
                            {found.statedEmail} <span className={styles.soft}>{words.facts.statedHint}</span>
                          </span>,
                        ],
                      ] as const)),
                  [words.facts.locale, found.locale ?? words.facts.unknown],
                  [words.facts.reference, found.externalId ?? words.facts.unknown],
                  [words.facts.added, <RelativeTime key="added" at={found.createdAt} />],
                  [
                    words.facts.advisers,
                    found.advisersAgreedAt === null ? (
                      words.facts.advisersNo
                    ) : (
                      <RelativeTime key="advisers" at={found.advisersAgreedAt} />
                    ),
                  ],
                  [words.facts.id, <CopyId key="id" id={found.id} />],
                ]}
              />
            </Panel>
          </>
        )}
      </QueryView>
    </Page>
  );
}

function Acts({ candidate }: { candidate: Detail }) {
  const api = useApi();
  const tenant = useTenant();
  const [isEditing, setIsEditing] = useState(false);
  const [isErasing, setIsErasing] = useState(false);
  const exporting = useMutation(
    api.candidates.export.mutationOptions({
      onSuccess: (everything) => {
        saveFile(`${candidate.id}.json`, JSON.stringify(everything, null, 2));
        toast({ text: words.exported });
      },
      onError: (error) => toast({ text: error.message, tone: 'danger' }),
    }),
  );
  const mayWrite = tenant.may('candidates:write');
  const mayErase = tenant.may('candidates:erase');
  if (!mayWrite && !mayErase) return null;
  return (
    <>
      {mayWrite && (
        <Button icon={<Pencil size={16} aria-hidden />} onPress={() => setIsEditing(true)}>
          {words.edit}
        </Button>
      )}
      {mayWrite && (
        <Button
          icon={<Download size={16} aria-hidden />}
          isPending={exporting.isPending}
          onPress={() => exporting.mutate({ candidateId: candidate.id })}
        >
          {words.export}
        </Button>
      )}
      {mayErase && (
        <Button icon={<Trash2 size={16} aria-hidden />} onPress={() => setIsErasing(true)}>
          {words.erase}
        </Button>
      )}
      <EditDialog candidate={candidate} isOpen={isEditing} onOpenChange={setIsEditing} />
      <EraseDialog candidate={candidate} isOpen={isErasing} onOpenChange={setIsErasing} />
    </>
  );
}

interface DialogProps {
  candidate: Detail;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

function EraseDialog({ candidate, isOpen, onOpenChange }: DialogProps) {
  const api = useApi();
  const path = usePath();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const erase = useMutation(api.erasures.create.mutationOptions());
  // What the API asks for, too: the name, else what there is.
  const typed = (
    candidate.name ??
    candidate.email ??
    candidate.statedEmail ??
    candidate.externalId ??
    candidate.id
  ).trim();
  const { erasing } = words;
  return (
    <ConfirmDialog
      title={erasing.title(nameOf(candidate))}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      action={erasing.action}
      typed={typed}
      onConfirm={async () => {
        const receipt = await erase.mutateAsync({ candidateId: candidate.id, confirm: typed });
        await navigate({ to: path(`candidates/receipts/${receipt.id}`) });
        queries.removeQueries(api.candidates.read.queryFilter({ candidateId: candidate.id }));
        await Promise.all([
          queries.invalidateQueries(api.candidates.pathFilter()),
          queries.invalidateQueries(api.erasures.pathFilter()),
        ]);
      }}
    >
      <p>{erasing.what(candidate.interviews.length)}</p>
      <p>{erasing.running}</p>
      <p>{erasing.stays}</p>
      <p>
        <strong>{erasing.final}</strong>
      </p>
    </ConfirmDialog>
  );
}

function Interviews({ interviews }: { interviews: readonly Interview[] }) {
  const path = usePath();
  if (interviews.length === 0) return <p className={styles.soft}>{words.noInterviews}</p>;
  return (
    <DataTable
      label={words.interviews}
      columns={COLUMNS}
      rows={interviews}
      rowId={({ id }) => id}
      rowLabel={({ template }) => `${template.title} v${template.version}`}
      rowTo={({ id }) => path(`interviews/${id}`)}
    />
  );
}

const TONES: Readonly<Record<string, Tone>> = {
  queued: 'info',
  live: 'info',
  suspended: 'warning',
  evaluated: 'accent',
  failed: 'danger',
};

const COLUMNS: readonly Column<Interview>[] = [
  {
    id: 'template',
    header: words.columns.template,
    cell: ({ template }) => (
      <span className={styles.who}>
        <span className={styles.name} dir="auto">
          {template.title}
        </span>
        <span className={styles.soft}>v{template.version}</span>
      </span>
    ),
  },
  {
    id: 'state',
    header: words.columns.state,
    cell: ({ status }) => (
      <StateDot tone={TONES[status] ?? 'neutral'}>{words.states[status] ?? status}</StateDot>
    ),
  },
  {
    id: 'created',
    header: words.columns.created,
    hideOnPhone: true,
    cell: ({ createdAt }) => <RelativeTime at={createdAt} />,
  },
  {
    id: 'finished',
    header: words.columns.finished,
    hideOnPhone: true,
    cell: ({ endedAt }) => endedAt && <RelativeTime at={endedAt} />,
  },
  {
    id: 'kept',
    header: words.columns.kept,
    hideOnPhone: true,
    cell: ({ expiresAt }) => expiresAt && <RelativeTime at={expiresAt} />,
  },
];
