import type { Job, Proposal, Resume } from '@vivavoce/sdk/tailor';
import Check from 'lucide-react/icons/check';
import FileSearch from 'lucide-react/icons/file-search';
import Pencil from 'lucide-react/icons/pencil';
import RotateCcw from 'lucide-react/icons/rotate-ccw';
import X from 'lucide-react/icons/x';
import { type KeyboardEvent, type Ref, useId, useState } from 'react';
import { Button } from '../parts/button.tsx';
import { ChangeView } from './change-view.tsx';
import { isEditable } from './decisions.ts';
import { hasPlace, Original } from './original/original.tsx';
import type { TailorWords } from './words/words.ts';

export interface ProposalCardProps {
  proposal: Proposal;
  /** Its name to assistive technology: section and place. */
  label: string;
  resume: Resume;
  job: Job;
  view: 'inline' | 'sides';
  words: TailorWords;
  current: boolean;
  editing: boolean;
  cardRef: Ref<HTMLElement>;
  onFocus(): void;
  onDecide(decision: 'accepted' | 'rejected' | 'open'): void;
  onEditing(editing: boolean): void;
  onEdit(text: string): void;
  /** What stands in the open editor, saved or not. */
  onDraft(text: string): void;
  readPage(page: number): Promise<Blob>;
}

/** One proposal: what it changes, why, what it rests on, and the decision. */
export function ProposalCard(props: ProposalCardProps) {
  const { proposal, label, resume, job, view, words, current, editing, cardRef, onFocus } = props;
  const { onDecide, onEditing, onEdit, onDraft, readPage } = props;
  const [isShown, setShown] = useState(false);
  const { state, before, after, edited, reason, requirementId, lines, warnings } = proposal;
  const shown = edited ?? after;
  const requirement = job.requirements.find(({ id }) => id === requirementId);
  /* An order has no words to edit. */
  const isWorded = isEditable(proposal);
  const decided = state === 'accepted' || state === 'rejected' || state === 'edited';
  return (
    <article
      ref={cardRef}
      className="vv-proposal"
      data-state={state}
      aria-label={label}
      tabIndex={current ? 0 : -1}
      onFocus={onFocus}
    >
      <p className="vv-proposal-state">{words.say(`state.${state}`)}</p>
      {editing ? (
        <Editor
          text={shown}
          words={words}
          onDraft={onDraft}
          onSave={(text) => {
            onEdit(text);
            onEditing(false);
          }}
          onCancel={() => onEditing(false)}
        />
      ) : (
        <ChangeView before={before} after={shown} view={view} words={words} />
      )}
      {state === 'stale' && <p className="vv-soft vv-small">{words.say('state.staleNote')}</p>}
      {edited !== null && warnings.length > 0 && (
        <p className="vv-notice vv-notice-warning" dir="auto">
          {words.say('proposal.warning', { texts: warnings.map(({ text }) => text).join(', ') })}
        </p>
      )}
      <dl className="vv-proposal-facts">
        {reason && (
          <div>
            <dt>{words.say('proposal.reason')}</dt>
            <dd dir="auto">{reason}</dd>
          </div>
        )}
        {requirement && (
          <div>
            <dt>{words.say('proposal.serves')}</dt>
            <dd dir="auto">{requirement.text}</dd>
          </div>
        )}
        {lines.length > 0 && (
          <div>
            <dt>{words.say('proposal.source')}</dt>
            {lines.map((at) => {
              const line = resume.lines[at];
              return (
                line && (
                  <dd key={at}>
                    <blockquote className="vv-source">
                      <p dir="auto">
                        <span>{line.text}</span>
                        {line.box && (
                          <>
                            {' '}
                            <bdi className="vv-soft vv-small">
                              {words.say('proposal.page', { page: line.page })}
                            </bdi>
                          </>
                        )}
                      </p>
                    </blockquote>
                  </dd>
                )
              );
            })}
          </div>
        )}
      </dl>
      {hasPlace(resume, lines) && (
        <div className="vv-tailor-row">
          <Button look="quiet" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
            <FileSearch size={18} aria-hidden="true" />
            <span>{words.say(isShown ? 'original.hide' : 'original.show')}</span>
          </Button>
        </div>
      )}
      {isShown && <Original resume={resume} lines={lines} read={readPage} words={words} />}
      {state !== 'stale' && !editing && (
        <div className="vv-tailor-row">
          {decided ? (
            <Button onClick={() => onDecide('open')}>
              <RotateCcw size={18} aria-hidden="true" />
              <span>{words.say('proposal.open')}</span>
            </Button>
          ) : (
            <>
              <Button look="primary" onClick={() => onDecide('accepted')}>
                <Check size={18} aria-hidden="true" />
                <span>{words.say('proposal.accept')}</span>
              </Button>
              <Button onClick={() => onDecide('rejected')}>
                <X size={18} aria-hidden="true" />
                <span>{words.say('proposal.reject')}</span>
              </Button>
            </>
          )}
          {isWorded && (
            <Button look="quiet" onClick={() => onEditing(true)}>
              <Pencil size={18} aria-hidden="true" />
              <span>{words.say('proposal.edit')}</span>
            </Button>
          )}
        </div>
      )}
    </article>
  );
}

interface EditorProps {
  text: string;
  words: TailorWords;
  onDraft(text: string): void;
  onSave(text: string): void;
  onCancel(): void;
}

/** The candidate's own words in place of the proposal's. Escape leaves them; Ctrl or Cmd with Enter saves. */
function Editor({ text, words, onDraft, onSave, onCancel }: EditorProps) {
  const id = useId();
  const [own, setOwn] = useState(text);
  const save = () => (own.trim() === '' ? onCancel() : onSave(own.trim()));
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape') onCancel();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
  };
  return (
    <div className="vv-tailor-editor">
      <label className="vv-field-label" htmlFor={id}>
        {words.say('proposal.own')}
      </label>
      <textarea
        id={id}
        className="vv-text-field"
        rows={4}
        dir="auto"
        // biome-ignore lint/a11y/noAutofocus: whoever asked to edit is to write
        autoFocus
        value={own}
        onChange={(event) => {
          setOwn(event.target.value);
          onDraft(event.target.value);
        }}
        onKeyDown={onKeyDown}
      />
      <div className="vv-tailor-row">
        <Button look="primary" onClick={save}>
          {words.say('save')}
        </Button>
        <Button onClick={onCancel}>{words.say('cancel')}</Button>
      </div>
    </div>
  );
}
