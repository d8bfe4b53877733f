import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useBlocker } from '@tanstack/react-router';
import type { TemplateInput, TemplateResource } from '@vivavoce/contract/records';
import { useMemo, useRef } from 'react';
import { useFormContext } from 'react-hook-form';
import { useApi } from '../../api.ts';
import { Button } from '../../kit/button.tsx';
import { Dialog, DialogActions } from '../../kit/dialog.tsx';
import { Form } from '../../kit/form/form.tsx';
import { SubmitButton } from '../../kit/form/submit-button.tsx';
import { Panel } from '../../kit/panel.tsx';
import { toast } from '../../kit/toasts.tsx';
import { useTenant } from '../../session/tenant.ts';
import { kitWords } from '../../words/kit.ts';
import { templateWords } from '../../words/templates.ts';
import { editorSchema } from './document.ts';
import styles from './editor.module.css';
import { countFaults } from './faults.ts';
import { Basics } from './parts/basics.tsx';
import { BrandingPart } from './parts/branding.tsx';
import { Consent } from './parts/consent.tsx';
import { Criteria } from './parts/criteria.tsx';
import { EvaluationPart } from './parts/evaluation.tsx';
import { Persona } from './parts/persona.tsx';
import { Questions } from './parts/questions.tsx';
import { Translations } from './parts/translations.tsx';
import { TurnTaking } from './parts/turn-taking.tsx';
import { Tryout } from './tryout.tsx';
import { useUnsaved } from './use-unsaved.ts';

const { editor } = templateWords;

interface EditorProps {
  template: TemplateResource;
  onSaved: (version: number) => void;
}

/** The form of a template, and beside it the interview as a candidate meets it. */
export function Editor({ template, onSaved }: EditorProps) {
  const api = useApi();
  const queries = useQueryClient();
  const { may } = useTenant();
  const document = useMemo(() => documentOf(template), [template]);
  const last = useRef(template.version);
  const save = useMutation(api.templates.save.mutationOptions());
  const mayWrite = may('templates:write');
  return (
    <Form
      schema={editorSchema}
      defaultValues={document}
      onSubmit={async (values, form) => {
        const saved = await save.mutateAsync({
          idOrSlug: template.id,
          document: values,
          // Two who write on one version: the second is told, and overwrites nothing.
          baseVersion: last.current,
        });
        form.reset(documentOf(saved));
        toast({ text: saved.version === last.current ? editor.unchanged : editor.saved(saved.version) });
        last.current = saved.version;
        onSaved(saved.version);
        queries.setQueryData(api.templates.read.queryKey({ idOrSlug: template.id }), saved);
        await queries.invalidateQueries(api.templates.versions.queryFilter({ idOrSlug: template.id }));
      }}
    >
      <UnsavedGuard />
      <div className={styles.columns}>
        <fieldset className={styles.parts} disabled={!mayWrite}>
          {!mayWrite && <p>{editor.readOnly}</p>}
          <Panel title={editor.parts.basics}>
            <Basics />
          </Panel>
          <Panel title={editor.parts.persona}>
            <Persona />
          </Panel>
          <Panel title={editor.parts.questions}>
            <Questions />
          </Panel>
          <Panel title={editor.parts.criteria}>
            <Criteria />
          </Panel>
          <Panel title={editor.parts.evaluation}>
            <EvaluationPart />
          </Panel>
          <Panel title={editor.parts.turn}>
            <TurnTaking />
          </Panel>
          <Panel title={editor.parts.consent}>
            <Consent />
          </Panel>
          <Panel title={editor.parts.branding}>
            <BrandingPart />
          </Panel>
          <Panel title={editor.parts.translations}>
            <Translations />
          </Panel>
        </fieldset>
        <aside className={styles.beside}>
          {mayWrite && <SaveBar />}
          <Tryout idOrSlug={template.id} />
        </aside>
      </div>
    </Form>
  );
}

/** Whether there is something to save, and what keeps it from being saved. */
function SaveBar() {
  const { errors } = useFormContext<TemplateInput>().formState;
  const isUnsaved = useUnsaved();
  const faults = countFaults(errors);
  return (
    <div className={styles.save}>
      <SubmitButton>{editor.save}</SubmitButton>
      <p role="status" className={styles.state}>
        {faults > 0 ? editor.faults(faults) : isUnsaved ? editor.unsaved : ''}
      </p>
    </div>
  );
}

/** Nobody loses what they wrote by a click beside it. */
function UnsavedGuard() {
  const { isSubmitting } = useFormContext<TemplateInput>().formState;
  const isUnsaved = useUnsaved();
  const guard = useBlocker({
    shouldBlockFn: ({ current, next }) => isUnsaved && !isSubmitting && current.pathname !== next.pathname,
    enableBeforeUnload: isUnsaved,
    withResolver: true,
  });
  const { leave } = editor;
  return (
    <Dialog
      title={leave.title}
      isOpen={guard.status === 'blocked'}
      onOpenChange={() => guard.reset?.()}
      alert
    >
      <p>{leave.text}</p>
      <DialogActions>
        <Button onPress={() => guard.reset?.()}>{kitWords.cancel}</Button>
        <Button look="danger" onPress={() => guard.proceed?.()}>
          {leave.action}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** What an author writes of a template, as the form holds it. */
function documentOf(template: TemplateResource): TemplateInput {
  const { id: _id, version: _version, createdAt: _at, languages: _languages, ...document } = template;
  return document;
}
