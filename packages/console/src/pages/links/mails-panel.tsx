import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ConsoleRouter } from '@vivavoce/api/console-router';
import { type ReactNode, useState } from 'react';
import { z } from 'zod';
import { useApi } from '../../api.ts';
import { Badge } from '../../kit/badge.tsx';
import { Button } from '../../kit/button.tsx';
import { DialogActions } from '../../kit/dialog.tsx';
import { FieldFrame } from '../../kit/form/field.tsx';
import styles from '../../kit/form/form.module.css';
import { Form } from '../../kit/form/form.tsx';
import { SubmitButton } from '../../kit/form/submit-button.tsx';
import { TextField } from '../../kit/form/text-field.tsx';
import { Panel } from '../../kit/panel.tsx';
import { QueryView } from '../../kit/query-view.tsx';
import { toast } from '../../kit/toasts.tsx';
import { linksWords } from '../../words/links.ts';

type Mail = ConsoleRouter['links']['mails']['_def']['$types']['output'][number];

const words = linksWords.mails;
const KINDS = ['link', 'reminder', 'done'] as const;
const mailSchema = z.object({
  subject: z.string().trim().min(1).max(200),
  body: z.string().trim().min(1).max(4_000),
});

/** What candidates are written about a template, mail by mail and language by language. */
export function MailsPanel({ template }: { template: string }) {
  const api = useApi();
  const mails = useQuery(api.links.mails.queryOptions({ template }));
  return (
    <Panel title={words.title}>
      <p>{words.text}</p>
      <QueryView query={mails} lines={6}>
        {(all) => <MailEditor template={template} mails={all} />}
      </QueryView>
    </Panel>
  );
}

function MailEditor({ template, mails }: { template: string; mails: readonly Mail[] }) {
  const api = useApi();
  const queries = useQueryClient();
  const [kind, setKind] = useState<Mail['kind']>('link');
  const [locale, setLocale] = useState('en');
  const onSuccess = () => queries.invalidateQueries({ queryKey: api.links.mails.pathKey() });
  const edit = useMutation(api.links.editMail.mutationOptions({ onSuccess }));
  const reset = useMutation(api.links.resetMail.mutationOptions({ onSuccess }));
  const names = new Intl.DisplayNames('en', { type: 'language' });
  const mail = mails.find((each) => each.kind === kind && each.locale === locale);
  if (!mail) return null;
  const key = { template, kind, locale: mail.locale as 'en' };
  return (
    <>
      <Choice label={words.kind} value={kind} onChange={(next) => setKind(next as Mail['kind'])}>
        {KINDS.map((each) => (
          <option key={each} value={each}>
            {words.kinds[each]}
          </option>
        ))}
      </Choice>
      <Choice label={words.language} value={locale} onChange={setLocale}>
        {[...new Set(mails.map((each) => each.locale))].map((each) => (
          <option key={each} value={each}>
            {names.of(each) ?? each}
          </option>
        ))}
      </Choice>
      <p>
        <Badge tone={mail.own ? 'accent' : 'neutral'}>{mail.own ? words.own : words.standard}</Badge>
      </p>
      <Form
        key={`${kind} ${locale} ${mail.own}`}
        schema={mailSchema}
        defaultValues={{ subject: mail.subject, body: mail.body }}
        onSubmit={async (text) => {
          await edit.mutateAsync({ ...key, ...text });
          toast({ text: words.saved });
        }}
      >
        <TextField name="subject" label={words.subject} />
        <TextField name="body" label={words.body} hint={words.bodyHint} lines={10} />
        <DialogActions>
          {mail.own ? (
            <Button
              isPending={reset.isPending}
              onPress={() => void reset.mutateAsync(key).then(() => toast({ text: words.isReset }))}
            >
              {words.reset}
            </Button>
          ) : null}
          <SubmitButton>{words.save}</SubmitButton>
        </DialogActions>
      </Form>
    </>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  children: ReactNode;
}

function Choice({ label, value, onChange, children }: ChoiceProps) {
  return (
    <FieldFrame label={label} fault={undefined}>
      {(control) => (
        <select
          {...control}
          className={styles.control}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        >
          {children}
        </select>
      )}
    </FieldFrame>
  );
}
