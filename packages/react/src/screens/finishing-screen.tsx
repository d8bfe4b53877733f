import { useState } from 'react';
import { type Interview, useWaited } from '../interview/use-interview.ts';
import { Button } from '../parts/button.tsx';
import { CHECK_MS, FINISH_SLOW_MS, finishView } from '../view/finish.ts';
import { MessageScreen } from './message-screen.tsx';
import { PractiseAgain } from './practise-again.tsx';

export interface FinishingScreenProps {
  interview: Interview;
}

/** Thanks by name, and how far the evaluation is; after a while without news, that it takes longer, and a way to look. */
export function FinishingScreen({ interview }: FinishingScreenProps) {
  const { state, words, actions } = interview;
  const view = state && finishView(state, words);
  const { late, checking, check } = useLateness(view?.progress?.text ?? null);
  if (!view) return null;
  const { title, text, progress } = view;
  const checkAgain = () => {
    check();
    actions.checkAgain();
  };
  return (
    <MessageScreen
      title={title}
      paragraphs={[text]}
      actions={
        progress ? (
          late && (
            <Button busy={checking} onClick={checkAgain}>
              {words.say('common.checkAgain')}
            </Button>
          )
        ) : (
          <PractiseAgain interview={interview} />
        )
      }
    >
      {progress ? (
        <div className="vv-progress">
          <progress
            className="vv-progress-bar"
            max={Math.max(1, progress.count)}
            value={progress.done}
            aria-label={progress.text}
          />
          <div className="vv-progress-words" role="status">
            <p className="vv-small">{progress.text}</p>
            {late ? (
              <p className="vv-soft">{words.say(checking ? 'finish.checking' : 'finish.slow')}</p>
            ) : null}
          </div>
        </div>
      ) : null}
    </MessageScreen>
  );
}

/** Whether news is overdue, and whether the candidate is just looking for it; news puts both back. */
function useLateness(news: string | null) {
  const [checked, setChecked] = useState<{ news: string | null; times: number }>({ news: null, times: 0 });
  const times = checked.news === news ? checked.times : 0;
  const waited = useWaited(news && `${times} ${news}`, [times > 0 ? CHECK_MS : FINISH_SLOW_MS]) > 0;
  return {
    late: waited || times > 0,
    checking: times > 0 && !waited,
    check: () => setChecked({ news, times: times + 1 }),
  };
}
