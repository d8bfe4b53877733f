import { EXPORT_FORMATS } from '@vivavoce/sdk/tailor';
import Download from 'lucide-react/icons/download';
import { useId, useState } from 'react';
import { Button } from '../parts/button.tsx';
import { Letter } from './letter.tsx';
import type { StepProps } from './resume-step.tsx';

export interface ExportBarProps extends StepProps {
  onExport(file: { name: string; blob: Blob }): void;
  onSay(sentence: string): void;
  /** What is still being written belongs into the file, too. */
  onBefore(): void;
}

const TEMPLATES = ['classic', 'modern', 'compact'] as const;

/** The resume with everything that was accepted, as a file. */
export function ExportBar({ state, actions, words, onExport, onSay, onBefore }: ExportBarProps) {
  const id = useId();
  const [template, setTemplate] = useState<string>(TEMPLATES[0]);
  const busy = state.busy?.kind === 'exporting' ? state.busy.format : null;
  return (
    <>
      <section className="vv-export" aria-label={words.say('export.title')}>
        <p className="vv-subtitle">{words.say('export.title')}</p>
        <p className="vv-soft">{words.say('export.lead')}</p>
        <label className="vv-tailor-row" htmlFor={id}>
          <span>{words.say('export.template')}</span>
          <select
            id={id}
            className="vv-text-field vv-select"
            value={template}
            onChange={(event) => setTemplate(event.target.value)}
          >
            {TEMPLATES.map((each) => (
              <option key={each} value={each}>
                {words.say(`template.${each}`)}
              </option>
            ))}
          </select>
        </label>
        <div className="vv-tailor-row">
          {EXPORT_FORMATS.map((format) => (
            <Button
              key={format}
              busy={busy === format}
              onClick={async () => {
                if (busy) return;
                onBefore();
                onSay(words.say('export.busy'));
                const file = await actions.export(format, template);
                if (!file) return;
                onExport(file);
                onSay(words.say('announce.exported', { name: file.name }));
              }}
            >
              <Download size={18} aria-hidden="true" />
              <span>{words.say(`export.${format}`)}</span>
            </Button>
          ))}
        </div>
      </section>
      <Letter
        state={state}
        actions={actions}
        words={words}
        template={template}
        onExport={onExport}
        onSay={onSay}
        onBefore={onBefore}
      />
    </>
  );
}
