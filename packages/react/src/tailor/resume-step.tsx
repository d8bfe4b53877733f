import Camera from 'lucide-react/icons/camera';
import FileText from 'lucide-react/icons/file-text';
import Upload from 'lucide-react/icons/upload';
import { type DragEvent, useId, useRef, useState } from 'react';
import { Button } from '../parts/button.tsx';
import type { TailorState } from './store.ts';
import type { TailorActions } from './use-tailor.ts';
import { Waiting } from './waiting.tsx';
import type { TailorWords } from './words/words.ts';

export interface StepProps {
  state: TailorState;
  actions: TailorActions;
  words: TailorWords;
}

const MAX_BYTES = 10 * 1024 * 1024;
const MIN_TEXT = 80;
const TYPES = '.pdf,.docx,.md,.markdown,.txt,.json,.png,.jpg,.jpeg,.webp,application/pdf,image/*';

/** Hands the resume in: dropped, chosen, or pasted; or one from before. */
export function ResumeStep({ state, actions, words }: StepProps) {
  const { busy, earlier } = state;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [text, setText] = useState('');
  const [complaint, setComplaint] = useState('');
  if (busy) {
    const name = 'name' in busy ? busy.name : '';
    const word = busy.kind === 'uploading' ? 'resume.uploading' : 'resume.reading';
    return (
      <Waiting
        text={name ? words.say(word, { name }) : ''}
        share={'share' in busy ? busy.share : null}
        words={words}
        onStop={busy.kind === 'opening' ? null : () => actions.stop()}
      />
    );
  }
  const take = (file: File | null | undefined) => {
    if (!file) return;
    setComplaint(file.size > MAX_BYTES ? words.say('resume.tooLarge') : '');
    if (file.size <= MAX_BYTES) void actions.upload(file, file.name);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  const paste = () => {
    const short = text.trim().length < MIN_TEXT;
    setComplaint(short ? words.say('resume.short') : '');
    if (!short) void actions.upload(text, 'resume.txt');
  };
  return (
    <div className="vv-tailor-body">
      <p className="vv-soft">{words.say('resume.lead')}</p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is for a mouse; the button inside is for everybody */}
      <div
        className="vv-drop"
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Upload size={24} aria-hidden="true" />
        <p className="vv-subtitle">{words.say('resume.drop')}</p>
        <input
          ref={input}
          type="file"
          className="vv-hidden"
          tabIndex={-1}
          aria-label={words.say('resume.browse')}
          accept={TYPES}
          onChange={(event) => {
            take(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
        <Button look="primary" onClick={() => input.current?.click()}>
          {words.say('resume.browse')}
        </Button>
        <input
          ref={camera}
          type="file"
          className="vv-hidden"
          tabIndex={-1}
          aria-label={words.say('resume.photo')}
          accept="image/*"
          capture="environment"
          onChange={(event) => {
            take(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
        <Button className="vv-tailor-photo" onClick={() => camera.current?.click()}>
          <Camera size={18} aria-hidden="true" />
          <span>{words.say('resume.photo')}</span>
        </Button>
        <p className="vv-soft vv-small">{words.say('resume.kinds')}</p>
      </div>
      {earlier.length > 0 && (
        <ul className="vv-tailor-earlier">
          {earlier.slice(0, 3).map((resume) => (
            <li key={resume.id}>
              <Button onClick={() => actions.takeResume(resume)}>
                <FileText size={18} aria-hidden="true" />
                <span>{words.say('resume.use', { date: words.date(resume.updatedAt) })}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <label className="vv-field-label" htmlFor={id}>
        {words.say('resume.paste')}
      </label>
      <textarea
        id={id}
        className="vv-text-field"
        rows={5}
        dir="auto"
        value={text}
        aria-describedby={complaint ? `${id}-complaint` : undefined}
        onChange={(event) => setText(event.target.value)}
      />
      <p id={`${id}-complaint`} className="vv-complaint" role="status">
        {complaint}
      </p>
      <div className="vv-tailor-row">
        <Button onClick={paste}>{words.say('resume.pasteButton')}</Button>
      </div>
    </div>
  );
}
