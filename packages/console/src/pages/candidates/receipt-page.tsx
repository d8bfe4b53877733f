import { useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { type Outputs, useApi } from '../../api.ts';
import { Button } from '../../kit/button.tsx';
import { CopyId } from '../../kit/copy-id.tsx';
import { Facts } from '../../kit/facts.tsx';
import { Page } from '../../kit/page.tsx';
import { Panel } from '../../kit/panel.tsx';
import { QueryView } from '../../kit/query-view.tsx';
import { RelativeTime } from '../../kit/relative-time.tsx';
import { saveFile } from '../../kit/save-file.ts';
import { useParam } from '../../kit/use-param.ts';
import { usePath } from '../../session/tenant.ts';
import { candidateWords as words } from '../../words/candidates.ts';
import styles from './candidates.module.css';
import { ErasureState } from './receipt-list.tsx';

export { ReceiptPage as Page };

type Receipt = Outputs['erasures']['read'];

function ReceiptPage() {
  const api = useApi();
  const path = usePath();
  const erasureId = useParam('receiptId');
  const query = useQuery(api.erasures.read.queryOptions({ erasureId }));
  const receipt = query.data;
  return (
    <Page
      title={words.receipt.title}
      intro={words.receipt.intro}
      breadcrumbs={[{ label: words.title, to: path('candidates') }]}
      meta={receipt && <ErasureState receipt={receipt} />}
      actions={
        receipt?.state === 'done' && (
          <Button
            look="primary"
            icon={<Download size={16} aria-hidden />}
            onPress={() => saveFile(`${receipt.id}.json`, JSON.stringify(receipt, null, 2))}
          >
            {words.receipt.download}
          </Button>
        )
      }
    >
      <QueryView query={query}>{(found) => <Contents receipt={found} />}</QueryView>
    </Page>
  );
}

function Contents({ receipt }: { receipt: Receipt }) {
  const { progress, state } = receipt;
  return (
    <>
      {state === 'running' && (
        <div role="status" className={styles.progress}>
          <progress max={progress.of} value={progress.done} aria-label={words.receipt.running} />
          {words.receipt.progress(progress.done, progress.of)}
        </div>
      )}
      <Panel>
        <Facts
          facts={[
            [words.receipt.number, <CopyId key="id" id={receipt.id} />],
            [words.receipt.candidate, <CopyId key="candidate" id={receipt.candidateId} />],
            [words.receipt.askedBy, <CopyId key="by" id={receipt.askedBy} />],
            [words.receipt.asked, <RelativeTime key="asked" at={receipt.createdAt} />],
            ...(receipt.doneAt
              ? [[words.receipt.finished, <RelativeTime key="done" at={receipt.doneAt} />] as const]
              : []),
          ]}
        />
      </Panel>
      <Panel title={words.receipt.counts}>
        <Facts
          numbers
          facts={Object.entries(receipt.counts).map(([kind, count]) => [words.kinds[kind] ?? kind, count])}
        />
      </Panel>
    </>
  );
}
