import type { Evaluation, SessionState } from '@vivavoce/sdk';
import { Download as DownloadIcon } from 'lucide-react';
import { Button } from '../parts/button.tsx';
import { type Download, dataDownload, textDownload } from '../view/download.ts';
import type { Words } from '../words/translate.ts';

export interface DownloadMenuProps {
  state: SessionState;
  evaluation: Evaluation;
  words: Words;
}

/** The result to keep: a text for people, data for programs. */
export function DownloadMenu({ state, evaluation, words }: DownloadMenuProps) {
  return (
    <details className="vv-download">
      <summary className="vv-button vv-button-plain">
        <DownloadIcon size={18} />
        {words.say('result.download')}
      </summary>
      <div className="vv-download-panel">
        <Button look="quiet" onClick={() => save(textDownload(state, evaluation, words))}>
          {words.say('result.downloadText')}
        </Button>
        <Button look="quiet" onClick={() => save(dataDownload(state, evaluation, words))}>
          {words.say('result.downloadData')}
        </Button>
      </div>
    </details>
  );
}

/** Long enough for the browser to have read the object behind the address. */
const REVOKE_AFTER_MS = 10_000;

function save({ name, type, content }: Download): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), REVOKE_AFTER_MS);
}
