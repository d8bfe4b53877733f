import ArrowDown from 'lucide-react/icons/arrow-down';
import { useId } from 'react';
import type { Transcript } from '../interview/use-transcript.ts';
import type { Words } from '../words/translate.ts';
import { Button } from './button.tsx';
import { ScreenHeading } from './heading.tsx';
import { LogLine } from './log-line.tsx';

export interface TranscriptLogProps {
  transcript: Transcript;
  words: Words;
  /** Language of what is said. */
  lang: string;
  interviewerName: string;
}

/**
 * The captions. A log for assistive technology, but a silent one: words still growing would be read again and again, so
 * the announcer beside it says each final caption once.
 */
export function TranscriptLog({ transcript, words, lang, interviewerName }: TranscriptLogProps) {
  const id = useId();
  const { lines, logProps, atEnd, jumpToLatest } = transcript;
  return (
    <div className="vv-log-frame">
      <ScreenHeading id={id} className="vv-hidden">
        {words.say('room.conversation')}
      </ScreenHeading>
      <div className="vv-log" role="log" aria-live="off" aria-labelledby={id} {...logProps}>
        {lines.length === 0 ? (
          <p className="vv-soft">{words.say('room.empty', { name: interviewerName })}</p>
        ) : (
          lines.map((line) => <LogLine key={line.key} line={line} lang={lang} />)
        )}
      </div>
      {atEnd ? null : (
        <Button className="vv-jump" onClick={jumpToLatest}>
          <ArrowDown size={16} />
          <span>{words.say('room.jump')}</span>
        </Button>
      )}
    </div>
  );
}
