import { LETTER_FORMATS } from '@vivavoce/sdk/tailor';
import Download from 'lucide-react/icons/download';
import { useEffect, useRef } from 'react';
import { Button } from '../parts/button.tsx';
import type { StepProps } from './resume-step.tsx';

export interface LetterProps extends StepProps {
  /** The look of its file. */
  template: string;
  onExport(file: { name: string; blob: Blob }): void;
  onSay(sentence: string): void;
  /** What is still being written belongs into the letter, too. */
  onBefore(): void;
}

/** A cover letter: asked for, read, and taken along. */
export function Letter({ state, actions, words, template, onExport, onSay, onBefore }: LetterProps) {
  const { busy } = state;
  const letter = state.tailoring?.letter;
  const isWorking = busy?.kind === 'letter' || letter?.state === 'working';
  const isDone = letter?.state === 'done' && !isWorking;
  const wasWorking = useRef(isWorking);
  useEffect(() => {
    if (wasWorking.current && isDone) onSay(words.say('letter.done'));
    wasWorking.current = isWorking;
  }, [isWorking, isDone, onSay, words]);
  const failed = letter?.state === 'failed' && !isWorking;
  return (
    <section className="vv-export" aria-label={words.say('letter.title')}>
      <p className="vv-subtitle">{words.say('letter.title')}</p>
      <p className="vv-soft">{words.say('letter.lead')}</p>
      {failed && (
        <p className="vv-notice vv-notice-warning" role="status">
          {words.say('letter.failed')}
        </p>
      )}
      {isDone && (
        <div className="vv-letter">
          {letter.paragraphs.map(({ text }) => (
            <p key={text} dir="auto">
              {text}
            </p>
          ))}
        </div>
      )}
      {isDone && letter.droppedCount > 0 && (
        <p className="vv-soft vv-small">{words.say('letter.dropped', { count: letter.droppedCount })}</p>
      )}
      <div className="vv-tailor-row">
        {isDone &&
          LETTER_FORMATS.map((format) => (
            <Button
              key={format}
              busy={busy?.kind === 'exportingLetter' && busy.format === format}
              onClick={async () => {
                if (busy) return;
                const file = await actions.exportLetter(format, template);
                if (!file) return;
                onExport(file);
                onSay(words.say('announce.exported', { name: file.name }));
              }}
            >
              <Download size={18} aria-hidden="true" />
              <span>{words.say(`letter.${format}`)}</span>
            </Button>
          ))}
        <Button
          look={isDone ? 'quiet' : 'plain'}
          busy={isWorking}
          onClick={() => {
            if (isWorking) return;
            onBefore();
            void actions.writeLetter();
          }}
        >
          {words.say(isWorking ? 'letter.working' : isDone || failed ? 'letter.again' : 'letter.write')}
        </Button>
      </div>
    </section>
  );
}
