import type { SessionState } from '@vivavoce/sdk';
import Bot from 'lucide-react/icons/bot';
import Clock from 'lucide-react/icons/clock';
import ListChecks from 'lucide-react/icons/list-checks';
import type { Words } from '../words/translate.ts';

/** Before the interview, where there is room: what it is, with whom, how long. */
export function AboutPanel({ state, words }: { state: SessionState; words: Words }) {
  const { template, notice } = state.record;
  return (
    <aside className="vv-side" aria-label={template.title}>
      <h3 className="vv-subtitle" dir="auto">
        {template.title}
      </h3>
      <ul className="vv-facts vv-facts-small">
        <li>
          <Bot size={18} />
          <span>{words.say('about.interviewer', { name: template.interviewerName })}</span>
        </li>
        <li>
          <Clock size={18} />
          <span>{words.minutes(template.timeBudgetMs)}</span>
        </li>
        <li>
          <ListChecks size={18} />
          <span>{words.say('about.questions', { count: template.questionCount })}</span>
        </li>
      </ul>
      <p className="vv-soft vv-small vv-push">{words.say('room.kept', { count: notice.retentionDays })}</p>
    </aside>
  );
}
