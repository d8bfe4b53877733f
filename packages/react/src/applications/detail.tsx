import type { ApplicationDetail } from '@vivavoce/sdk/applications';
import ArrowLeft from 'lucide-react/icons/arrow-left';
import { useState } from 'react';
import { Button } from '../parts/button.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { ScreenHeading } from '../parts/heading.tsx';
import { Facts } from './facts.tsx';
import { Notes } from './notes.tsx';
import { Reminders } from './reminders.tsx';
import { StatusSelect } from './status-select.tsx';
import type { ApplicationsState } from './store.ts';
import { Timeline } from './timeline.tsx';
import type { ApplicationsActions } from './use-applications.ts';
import { Waiting } from './waiting.tsx';
import type { ApplicationsWords } from './words/words.ts';

export interface DetailProps {
  detail: ApplicationDetail;
  state: ApplicationsState;
  actions: ApplicationsActions;
  words: ApplicationsWords;
}

/** One application: where it stands, practice for it, notes, reminders, what happened. */
export function Detail({ detail, state, actions, words }: DetailProps) {
  const { timeline, hasEarlier, working } = state;
  const [asking, setAsking] = useState(false);
  const draft = detail.practiceDraft?.state;
  const place = [detail.employer, detail.location].filter(Boolean).join(' · ');
  return (
    <article className="vv-apps-detail" aria-label={detail.title}>
      <div inert={asking}>
        <Button look="quiet" className="vv-apps-back" onClick={() => actions.hide()}>
          <ArrowLeft size={18} aria-hidden="true" />
          <span>{words.say('back')}</span>
        </Button>
        <div className="vv-apps-head">
          <div>
            <ScreenHeading>{detail.title}</ScreenHeading>
            <p className="vv-soft" dir="auto">
              {place !== '' && <span>{detail.url ? `${place} · ` : place}</span>}
              {detail.url && (
                <a href={detail.url} target="_blank" rel="noreferrer noopener nofollow">
                  {words.say('facts.posting')}
                </a>
              )}
            </p>
            <Facts application={detail} words={words} />
          </div>
          <StatusSelect
            application={detail}
            words={words}
            onMove={(status) => actions.move(detail.id, status)}
          />
        </div>
        {working === 'drafting' || draft === 'drafting' ? (
          <Waiting
            text={words.say(draft === 'ready' ? 'practice.ready' : 'practice.drafting')}
            words={words}
            onStop={working === 'drafting' ? () => actions.stop() : null}
          />
        ) : detail.jobId === null ? (
          <p className="vv-soft">{words.say('practice.without')}</p>
        ) : (
          <div className="vv-apps-row">
            <Button look="primary" onClick={() => void actions.practise()}>
              {words.say('practice.button')}
            </Button>
            {(draft === 'ready' || draft === 'failed') && (
              <p className="vv-soft" role="status">
                {words.say(`practice.${draft}`)}
              </p>
            )}
          </div>
        )}
        <div className="vv-apps-parts">
          <section className="vv-apps-part" aria-label={words.say('timeline.title')}>
            <h3 className="vv-subtitle">{words.say('timeline.title')}</h3>
            <Timeline
              entries={timeline}
              hasEarlier={hasEarlier}
              words={words}
              onEarlier={() => void actions.showEarlier()}
            />
          </section>
          <div className="vv-apps-side">
            <Notes notes={detail.notes} actions={actions} words={words} />
            <Reminders reminders={detail.reminders} actions={actions} words={words} />
            <div className="vv-apps-row">
              <Button look="quiet" onClick={() => setAsking(true)}>
                {words.say('delete.button')}
              </Button>
            </div>
          </div>
        </div>
      </div>
      {asking && (
        <Confirm
          title={words.say('delete.title', { title: detail.title })}
          text={words.say('delete.text')}
          confirmLabel={words.say('delete')}
          cancelLabel={words.say('cancel')}
          look="danger"
          busy={working === 'saving'}
          onConfirm={() => void actions.remove().then((gone) => gone || setAsking(false))}
          onCancel={() => setAsking(false)}
        />
      )}
    </article>
  );
}
