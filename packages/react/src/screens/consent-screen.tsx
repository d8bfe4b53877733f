import Clock from 'lucide-react/icons/clock';
import FileText from 'lucide-react/icons/file-text';
import Mic from 'lucide-react/icons/mic';
import ScanFace from 'lucide-react/icons/scan-face';
import { useVivavoce } from '../interview/provider.tsx';
import type { Interview } from '../interview/use-interview.ts';
import { useResults } from '../interview/use-results.ts';
import { Button } from '../parts/button.tsx';
import { ScreenHeading } from '../parts/heading.tsx';
import { PastList } from '../parts/past-list.tsx';
import { TestModeNotice } from '../parts/test-mode-notice.tsx';
import { consentView } from '../view/consent.ts';

export interface ConsentScreenProps {
  interview: Interview;
  /** Opens a result of the past. */
  onPast: (sessionId: string) => void;
}

/** Who runs it, that an AI asks, what is kept and for how long, and the choice to type only. */
export function ConsentScreen({ interview, onPast }: ConsentScreenProps) {
  const { client } = useVivavoce();
  const kept = useResults(client?.results ?? null);
  const { state, words, actions, busy } = interview;
  if (!state) return null;
  const view = consentView(state, words);
  return (
    <div className="vv-body">
      <div className="vv-stage">
        <div className="vv-column">
          <ScreenHeading>{view.title}</ScreenHeading>
          <ul className="vv-facts">
            <li>
              <Clock size={20} />
              <span>{view.length}</span>
            </li>
            <li>
              <Mic size={20} />
              <span>{view.voice}</span>
            </li>
            <li>
              <FileText size={20} />
              <span>{view.kept}</span>
            </li>
            <li>
              <ScanFace size={20} />
              <span>{view.limits}</span>
            </li>
          </ul>
          {view.tenantText === '' ? null : (
            <p className="vv-own-words" dir="auto">
              {view.tenantText}
            </p>
          )}
          <TestModeNotice state={state} words={words} />
          <div className="vv-acts">
            <Button look="primary" busy={busy === 'consent'} onClick={() => void actions.agree()}>
              {view.agree}
            </Button>
            <Button look="quiet" busy={busy === 'join'} onClick={() => void actions.typeOnly()}>
              {view.type}
            </Button>
            <p className="vv-soft vv-small vv-acts-note">{view.nothingYet}</p>
          </div>
        </div>
      </div>
      <PastList results={kept} words={words} onOpen={onPast} />
    </div>
  );
}
