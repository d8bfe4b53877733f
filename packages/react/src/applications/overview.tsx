import type { Application } from '@vivavoce/sdk/applications';
import { useState } from 'react';
import { Button } from '../parts/button.tsx';
import { ScreenHeading } from '../parts/heading.tsx';
import { AddForm } from './add-form.tsx';
import { Board } from './board.tsx';
import type { ApplicationsState } from './store.ts';
import { Table } from './table.tsx';
import type { ApplicationsActions } from './use-applications.ts';
import { Waiting } from './waiting.tsx';
import type { ApplicationsWords } from './words/words.ts';

export interface OverviewProps {
  applications: readonly Application[];
  state: ApplicationsState;
  actions: ApplicationsActions;
  words: ApplicationsWords;
  view: 'board' | 'table';
  onView(view: 'board' | 'table'): void;
  onExport(file: { name: string; blob: Blob }): void;
}

/** All applications, and what can be done with all of them. */
export function Overview(props: OverviewProps) {
  const { applications, state, actions, words, view, onView, onExport } = props;
  const [adding, setAdding] = useState(false);
  const save = async (format: 'csv' | 'json') => {
    const file = await actions.export(format);
    if (file) onExport(file);
  };
  const shown = {
    applications,
    words,
    onMove: (id: string, status: Application['status']) => actions.move(id, status),
    onOpen: (id: string) => void actions.show(id),
  };
  return (
    <>
      <div className="vv-apps-head">
        <div>
          <ScreenHeading>{words.say('title')}</ScreenHeading>
          {applications.length > 0 && (
            <p className="vv-soft">{words.say('count', { count: applications.length })}</p>
          )}
        </div>
        {!adding && applications.length > 0 && (
          <Button look="primary" onClick={() => setAdding(true)}>
            {words.say('add.button')}
          </Button>
        )}
      </div>
      {state.erasedAt && (
        <p className="vv-soft vv-small">{words.say('erased', { date: words.moment(state.erasedAt) })}</p>
      )}
      {state.working === 'reading-job' && (
        <Waiting text={words.say('add.reading')} words={words} onStop={() => actions.stop()} />
      )}
      {adding && (
        <div hidden={state.working === 'reading-job'}>
          <AddForm actions={actions} words={words} onDone={() => setAdding(false)} />
        </div>
      )}
      {!adding && applications.length === 0 && (
        <div className="vv-apps-empty">
          <h3 className="vv-subtitle">{words.say('empty.title')}</h3>
          <p className="vv-soft">{words.say('empty.text')}</p>
          <Button look="primary" onClick={() => setAdding(true)}>
            {words.say('add.button')}
          </Button>
        </div>
      )}
      {applications.length > 0 && (
        <>
          <div className="vv-apps-tools">
            <div className="vv-apps-row" role="radiogroup" aria-label={words.say('view.label')}>
              {(['board', 'table'] as const).map((each) => (
                <label key={each} className="vv-apps-way">
                  <input type="radio" checked={view === each} onChange={() => onView(each)} />
                  <span>{words.say(`view.${each}`)}</span>
                </label>
              ))}
            </div>
            <div className="vv-apps-row">
              <Button look="quiet" onClick={() => void save('csv')}>
                {words.say('export.csv')}
              </Button>
              <Button look="quiet" onClick={() => void save('json')}>
                {words.say('export.json')}
              </Button>
            </div>
          </div>
          {view === 'board' ? <Board {...shown} /> : <Table {...shown} />}
        </>
      )}
    </>
  );
}
