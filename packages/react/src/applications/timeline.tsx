import type { ApplicationTimelineEntry } from '@vivavoce/sdk/applications';
import { Button } from '../parts/button.tsx';
import { isolated } from './isolated.ts';
import type { ApplicationsWords } from './words/words.ts';

export interface TimelineProps {
  entries: readonly ApplicationTimelineEntry[];
  hasEarlier: boolean;
  words: ApplicationsWords;
  onEarlier(): void;
}

/** What happened around an application, newest first. */
export function Timeline({ entries, hasEarlier, words, onEarlier }: TimelineProps) {
  return (
    <>
      <ol className="vv-apps-timeline">
        {entries.map((entry) => {
          const sentence = sentenceOf(entry, words);
          return sentence === null ? null : (
            <li key={entry.id}>
              <span dir="auto">{sentence}</span>
              <time className="vv-soft vv-small" dateTime={entry.at}>
                {words.moment(entry.at)}
              </time>
              {entry.kind === 'message' && (
                <p className="vv-apps-message" dir="auto">
                  {entry.message.text}
                </p>
              )}
            </li>
          );
        })}
      </ol>
      {hasEarlier && (
        <div className="vv-apps-row">
          <Button onClick={onEarlier}>{words.say('timeline.more')}</Button>
        </div>
      )}
    </>
  );
}

/** In words; nothing for a kind that a newer server tells of. */
function sentenceOf(entry: ApplicationTimelineEntry, words: ApplicationsWords): string | null {
  const { say } = words;
  switch (entry.kind) {
    case 'created':
      return say('timeline.created', { status: say(`status.${entry.status}`) });
    case 'status':
      return say('timeline.status', { from: say(`status.${entry.from}`), to: say(`status.${entry.to}`) });
    case 'note':
      return say('timeline.note');
    case 'reminder':
      return say('timeline.reminder');
    case 'message':
      return say('timeline.message', {
        from: isolated(entry.message.from),
        subject: isolated(entry.message.subject),
      });
    case 'practice':
      return practiceOf(entry.status, words);
    case 'answer':
      return say('timeline.answer', { number: entry.questionNumber, total: entry.questionCount });
    case 'evaluation':
      return say('timeline.evaluation');
    case 'tailoring':
      return tailoringOf(entry.state, words);
    case 'resume':
      return say('timeline.resume', { version: entry.version });
    default:
      return null;
  }
}

type OfKind<K> = Extract<ApplicationTimelineEntry, { kind: K }>;

function practiceOf(status: OfKind<'practice'>['status'], { say }: ApplicationsWords): string | null {
  switch (status) {
    case 'created':
    case 'live':
    case 'ended':
    case 'abandoned':
    case 'failed':
      return say(`timeline.practice.${status}`);
    default:
      return null;
  }
}

function tailoringOf(state: OfKind<'tailoring'>['state'], { say }: ApplicationsWords): string | null {
  switch (state) {
    case 'started':
    case 'decided':
    case 'failed':
      return say(`timeline.tailoring.${state}`);
    case 'done':
    case 'partial':
      return say('timeline.tailoring.finished');
    default:
      return null;
  }
}
