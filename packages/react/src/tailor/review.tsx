import type { Job, Proposal, Tailoring, TailoringSection } from '@vivavoce/sdk/tailor';
import Redo2 from 'lucide-react/icons/redo-2';
import Undo2 from 'lucide-react/icons/undo-2';
import { type KeyboardEvent, useRef, useState } from 'react';
import { Button } from '../parts/button.tsx';
import { AsRead } from './as-read/as-read.tsx';
import { isEditable, leftOf } from './decisions.ts';
import { ExportBar } from './export-bar.tsx';
import { FoundNotice } from './found-notice.tsx';
import { MatchReport } from './match-report.tsx';
import { ProposalCard } from './proposal-card.tsx';
import type { StepProps } from './resume-step.tsx';
import { Waiting } from './waiting.tsx';

export interface ReviewProps extends StepProps {
  onExport(file: { name: string; blob: Blob }): void;
}

/** Proposals as they come, section by section, and the decisions on them. */
export function Review({ state, actions, words, onExport }: ReviewProps) {
  const { resume, job, tailoring, acts, busy } = state;
  const [view, setView] = useState<'inline' | 'sides'>('inline');
  const [currentId, setCurrentId] = useState<string | null>(null);
  const [editingId, setEditingId] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const draft = useRef<{ id: string; text: string } | null>(null);
  const cards = useRef(new Map<string, HTMLElement>());
  const progress = useRef<HTMLParagraphElement>(null);
  if (!resume || !job) return null;
  if (!tailoring) {
    if (!busy) {
      return (
        <div className="vv-tailor-row">
          <Button look="primary" onClick={() => void actions.start()}>
            {words.say('again')}
          </Button>
          <Button onClick={() => actions.leaveJob()}>{words.say('job.change')}</Button>
        </div>
      );
    }
    return (
      <Waiting text={words.say('review.starting')} share={null} words={words} onStop={() => actions.stop()} />
    );
  }
  const { proposals } = tailoring;
  const left = leftOf(tailoring);
  const current = proposals.find(({ id }) => id === currentId) ?? proposals[0];
  const decide = (proposal: Proposal, decision: 'accepted' | 'rejected' | 'open') => {
    if (!actions.decide(decision, { id: proposal.id })) return;
    const rest = left - (proposal.state === 'open' ? 1 : 0);
    if (decision !== 'open') setSaid(words.say(`announce.${decision}`, { left: rest }));
  };
  /* Whoever accepts all or takes the file means the words that they just wrote, too. */
  const saveOpenEdit = () => {
    const { id, text } = draft.current ?? { id: null, text: '' };
    draft.current = null;
    if (id === editingId && id !== null && text.trim() !== '') actions.edit(id, text.trim());
    setEditingId(null);
  };
  const retry = () => {
    void actions.retry();
    // The button goes; what it began is told here.
    progress.current?.focus();
  };
  const moveTo = (proposal: Proposal | undefined) => {
    if (!proposal) return;
    setCurrentId(proposal.id);
    cards.current.get(proposal.id)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLElement && event.target.closest('textarea, input, select')) return;
    const act = actOfKey(event);
    if (!act) return;
    event.preventDefault();
    if (act === 'undo' || act === 'redo') {
      if (actions[act]()) setSaid(words.say('announce.undone'));
      return;
    }
    if (!current) return;
    const at = proposals.indexOf(current);
    if (act === 'next' || act === 'previous') moveTo(proposals[at + (act === 'next' ? 1 : -1)]);
    else if (act === 'edit') setEditingId(isEditable(current) ? current.id : null);
    else decide(current, act);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys are a short way to what every card has a button for
    <div className="vv-tailor-body" onKeyDown={onKeyDown}>
      <p className="vv-hidden" role="status">
        {said}
      </p>
      <div className="vv-tailor-about">
        <p className="vv-subtitle" dir="auto">
          {[job.title ?? words.say('job.untitled'), job.employer].filter(Boolean).join(' · ')}
        </p>
        <p ref={progress} className="vv-soft" role="status" tabIndex={-1}>
          {progressOf(state, words)}
        </p>
        {(tailoring.state === 'failed' || tailoring.state === 'partial') && (
          <div className="vv-tailor-row">
            <Button look="primary" busy={busy?.kind === 'starting'} onClick={retry}>
              {words.say('again')}
            </Button>
          </div>
        )}
      </div>
      <FoundNotice title={words.say('found.job')} found={job.found} words={words} />
      <AsRead resume={resume} words={words} opens={false} readPage={actions.page} />
      <MatchReport job={job} resume={resume} tailoring={tailoring} words={words} />
      {proposals.length > 0 && (
        <div className="vv-tailor-tools" role="toolbar" aria-label={words.say('step.review')}>
          <Button
            look="quiet"
            className="vv-icon-button"
            aria-label={words.say('undo')}
            aria-disabled={acts.done.length === 0}
            onClick={() => actions.undo() && setSaid(words.say('announce.undone'))}
          >
            <Undo2 size={18} aria-hidden="true" />
          </Button>
          <Button
            look="quiet"
            className="vv-icon-button"
            aria-label={words.say('redo')}
            aria-disabled={acts.undone.length === 0}
            onClick={() => actions.redo()}
          >
            <Redo2 size={18} aria-hidden="true" />
          </Button>
          <fieldset className="vv-tailor-ways">
            <legend className="vv-hidden">{words.say('view.label')}</legend>
            {(['inline', 'sides'] as const).map((each) => (
              <label key={each} className="vv-tailor-way">
                <input type="radio" checked={view === each} onChange={() => setView(each)} />
                <span>{words.say(`view.${each}`)}</span>
              </label>
            ))}
          </fieldset>
          {left > 0 && (
            <>
              <Button
                onClick={() => {
                  saveOpenEdit();
                  actions.decide('accepted', 'all');
                }}
              >
                {words.say('acceptAll')}
              </Button>
              <Button onClick={() => actions.decide('rejected', 'all')}>{words.say('rejectAll')}</Button>
            </>
          )}
        </div>
      )}
      {sectionsOf(proposals).map(([section, own]) => (
        <section key={section} className="vv-tailor-section" aria-label={words.say(`section.${section}`)}>
          <div className="vv-tailor-section-head">
            <h3 className="vv-subtitle">{words.say(`section.${section}`)}</h3>
            {own.some((proposal) => proposal.state === 'open') && own.length > 1 && (
              <div className="vv-tailor-row">
                <Button
                  look="quiet"
                  onClick={() => {
                    saveOpenEdit();
                    actions.decide('accepted', { section });
                  }}
                >
                  {words.say('acceptSection')}
                </Button>
                <Button look="quiet" onClick={() => actions.decide('rejected', { section })}>
                  {words.say('rejectSection')}
                </Button>
              </div>
            )}
          </div>
          {own.map((proposal, at) => (
            <ProposalCard
              key={proposal.id}
              proposal={proposal}
              label={words.say('proposal.label', {
                section: words.say(`section.${section}`),
                number: at + 1,
                total: own.length,
              })}
              resume={resume}
              job={job}
              view={view}
              words={words}
              current={proposal === current}
              editing={editingId === proposal.id}
              cardRef={(element) => {
                if (element) cards.current.set(proposal.id, element);
                else cards.current.delete(proposal.id);
              }}
              onFocus={() => setCurrentId(proposal.id)}
              readPage={actions.page}
              onDecide={(decision) => decide(proposal, decision)}
              onDraft={(text) => {
                draft.current = { id: proposal.id, text };
              }}
              onEditing={(editing) => {
                draft.current = null;
                setEditingId(editing ? proposal.id : null);
                if (!editing) cards.current.get(proposal.id)?.focus();
              }}
              onEdit={(text) => {
                actions.edit(proposal.id, text);
                setSaid(words.say('announce.saved'));
              }}
            />
          ))}
        </section>
      ))}
      {tailoring.state === 'working' && (
        <div className="vv-tailor-bones" aria-hidden="true">
          <span />
          <span />
          <span />
        </div>
      )}
      {proposals.length > 0 && <p className="vv-soft vv-small vv-tailor-keys">{words.say('review.keys')}</p>}
      <Dropped state={state} words={words} />
      {tailoring.state !== 'working' && tailoring.state !== 'failed' && (
        <ExportBar
          state={state}
          actions={actions}
          onBefore={saveOpenEdit}
          words={words}
          onExport={onExport}
          onSay={setSaid}
        />
      )}
      <div className="vv-tailor-row">
        <Button look="quiet" onClick={() => actions.leaveJob()}>
          {words.say('job.change')}
        </Button>
        <Button look="quiet" onClick={() => actions.leaveResume()}>
          {words.say('resume.change')}
        </Button>
      </div>
    </div>
  );
}

function Dropped({ state: { tailoring }, words }: Pick<StepProps, 'state' | 'words'>) {
  const count = (tailoring?.dropped ?? [])
    .filter(({ reason }) => reason !== 'unchanged' && reason !== 'not_applicable')
    .reduce((total, each) => total + each.count, 0);
  return count > 0 ? <p className="vv-soft vv-small">{words.say('review.dropped', { count })}</p> : null;
}

function progressOf({ tailoring, job }: StepProps['state'], words: StepProps['words']): string {
  if (!tailoring || !job) return '';
  const { state, sections, proposals } = tailoring;
  if (state === 'working') {
    const { done, all } = sections;
    return done.length === 0 && all.length === 0
      ? words.say('review.starting')
      : words.say('review.working', { done: done.length, total: all.length });
  }
  if (state === 'failed') return words.say('review.failed');
  const count = proposals.length;
  const found =
    count === 0
      ? [state === 'partial' ? '' : words.say('review.none')]
      : [words.say('review.done', { count }), words.say('review.left', { count: leftOf(tailoring) })];
  const missing =
    state === 'partial' ? words.say('review.partial', { sections: unwritten(tailoring, job, words) }) : '';
  return [...found, missing].filter(Boolean).join(' · ');
}

/** What was not written, by name. */
function unwritten({ sections, match }: Tailoring, job: Job, words: StepProps['words']): string {
  const names = sections.all
    .filter((section) => !sections.done.includes(section))
    .map((section) => words.say(`section.${section}`));
  if (match.length === 0 && job.requirements.length > 0) names.push(words.say('match.title'));
  return new Intl.ListFormat(words.locale).format(names);
}

/** Proposals by section, in the order in which they came. */
function sectionsOf(proposals: readonly Proposal[]): [TailoringSection, Proposal[]][] {
  const sections = new Map<TailoringSection, Proposal[]>();
  for (const proposal of proposals) {
    sections.set(proposal.section, [...(sections.get(proposal.section) ?? []), proposal]);
  }
  return [...sections];
}

type KeyAct = 'undo' | 'redo' | 'next' | 'previous' | 'edit' | 'accepted' | 'rejected';

function actOfKey({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): KeyAct | undefined {
  const letter = key.toLowerCase();
  if (ctrlKey || metaKey) {
    if (letter === 'z') return shiftKey ? 'redo' : 'undo';
    return letter === 'y' ? 'redo' : undefined;
  }
  if (altKey) return undefined;
  const acts: Record<string, KeyAct> = { j: 'next', k: 'previous', a: 'accepted', r: 'rejected', e: 'edit' };
  return acts[letter];
}
