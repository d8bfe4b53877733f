import type { Evaluation } from '@vivavoce/sdk';
import DownloadIcon from 'lucide-react/icons/download';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { Button } from '../parts/button.tsx';
import type { ResultSource } from '../view/conversation.ts';
import { type Download, dataDownload, textDownload } from '../view/download.ts';
import type { Words } from '../words/translate.ts';

export interface DownloadMenuProps {
  source: ResultSource;
  evaluation: Evaluation;
  words: Words;
}

/** The result to keep: a text for people, data for programs. */
export function DownloadMenu({ source, evaluation, words }: DownloadMenuProps) {
  const menu = useRef<HTMLDetailsElement>(null);
  const close = () => menu.current?.removeAttribute('open');
  const choose = (download: Download) => {
    save(download);
    close();
    menu.current?.querySelector('summary')?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !menu.current?.open) return;
    event.preventDefault();
    event.stopPropagation();
    close();
    menu.current.querySelector('summary')?.focus();
  };
  useEffect(() => {
    // Not by where focus goes: some browsers give none to a button that is pressed.
    const onPress = ({ target }: PointerEvent) => {
      if (target instanceof Node && !menu.current?.contains(target)) menu.current?.removeAttribute('open');
    };
    document.addEventListener('pointerdown', onPress);
    return () => document.removeEventListener('pointerdown', onPress);
  }, []);
  return (
    <details ref={menu} className="vv-download" onKeyDown={onKeyDown}>
      <summary className="vv-button vv-button-plain">
        <DownloadIcon size={18} />
        <span>{words.say('result.download')}</span>
      </summary>
      <div className="vv-download-panel">
        <Button look="quiet" onClick={() => choose(textDownload(source, evaluation, words))}>
          {words.say('result.downloadText')}
        </Button>
        <Button look="quiet" onClick={() => choose(dataDownload(source, evaluation, words))}>
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
