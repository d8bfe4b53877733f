import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { z } from 'zod';
import { problemOf, useApi } from '../../api.ts';
import { Form } from '../../kit/form/form.tsx';
import { RadioField } from '../../kit/form/radio-field.tsx';
import { SelectField } from '../../kit/form/select-field.tsx';
import { SubmitButton } from '../../kit/form/submit-button.tsx';
import { TextField } from '../../kit/form/text-field.tsx';
import { Page as Frame } from '../../kit/page.tsx';
import { Panel } from '../../kit/panel.tsx';
import { QueryView } from '../../kit/query-view.tsx';
import { toast } from '../../kit/toasts.tsx';
import { dayFromNow, endOfDay } from '../../links/link.ts';
import { usePath } from '../../session/tenant.ts';
import { kitWords } from '../../words/kit.ts';
import { linksWords } from '../../words/links.ts';
import styles from './invite-page.module.css';
import { InvitePreview, type Preview } from './invite-preview.tsx';

const words = linksWords.inviting;

const inviteSchema = z
  .object({
    template: z.string().min(1, words.pickTemplate),
    kind: z.enum(['single', 'open']),
    day: z.string().min(1, linksWords.pick),
    locale: z.string(),
    contact: z.string().trim().max(200),
    source: z.string().trim().max(100),
    maxSessions: z.int().min(1).max(100_000).optional(),
    list: z.string().max(200_000),
  })
  .refine(({ kind, list }) => kind === 'open' || list.trim() !== '', {
    path: ['list'],
    message: words.listMissing,
  });

type Invite = z.output<typeof inviteSchema>;

/** Forty people as easily as one: the interview, the list, a look at every line, then the mails. */
export function Page() {
  const api = useApi();
  const templates = useQuery(api.links.templates.queryOptions());
  return (
    <Frame title={words.title}>
      <QueryView query={templates} lines={8}>
        {(known) => <InviteForm templates={known} />}
      </QueryView>
    </Frame>
  );
}

interface TemplateChoice {
  id: string;
  title: string;
  locales: readonly string[];
}

function InviteForm({ templates }: { templates: readonly TemplateChoice[] }) {
  const api = useApi();
  const path = usePath();
  const navigate = useNavigate();
  const preview = useMutation(api.links.preview.mutationOptions());
  const invite = useMutation(api.links.invite.mutationOptions());
  const create = useMutation(api.links.create.mutationOptions());
  const [checked, setChecked] = useState<{ terms: Invite; result: Preview; batch: string } | null>(null);
  const [failure, setFailure] = useState<string>();
  if (templates.length === 0) return <p>{words.noTemplates}</p>;

  const done = (text: string) => {
    toast({ text });
    void navigate({ to: path('links') });
  };
  const submit = async (terms: Invite) => {
    setFailure(undefined);
    if (terms.kind === 'open') {
      const { maxSessions } = terms;
      await create.mutateAsync({ ...termsOf(terms), ...(maxSessions === undefined ? {} : { maxSessions }) });
      done(words.made(1));
      return;
    }
    const result = await preview.mutateAsync({ text: terms.list, template: terms.template });
    // Named once for each list that was looked at: pressed twice, nobody is invited twice.
    setChecked({ terms, result, batch: crypto.randomUUID() });
  };
  const send = async (mail: boolean) => {
    if (!checked) return;
    const candidates = checked.result.rows.flatMap(({ invitee }) => invitee ?? []);
    setFailure(undefined);
    try {
      const made = await invite.mutateAsync({
        batch: checked.batch,
        links: { ...termsOf(checked.terms), send: mail, candidates },
      });
      done(mail ? words.sent(made.length) : words.made(made.length));
    } catch (error) {
      setFailure(problemOf(error)?.detail ?? kitWords.errors.notDone);
    }
  };
  return (
    <>
      <Panel title={words.terms}>
        <Form
          schema={inviteSchema}
          defaultValues={{
            template: templates[0]?.id ?? '',
            kind: 'single',
            day: dayFromNow(14),
            locale: '',
            contact: '',
            source: '',
            list: '',
          }}
          onSubmit={submit}
        >
          <SelectField
            name="template"
            label={words.template}
            options={templates.map(({ id, title }) => ({ value: id, label: title }))}
          />
          <LanguageField templates={templates} />
          <TextField name="day" type="date" label={words.deadline} hint={words.deadlineHint} />
          <TextField name="contact" label={words.contact} hint={words.contactHint} optional />
          <TextField name="source" label={words.source} hint={words.sourceHint} optional />
          <RadioField
            name="kind"
            label={words.kind}
            options={[
              { value: 'single', label: words.single, hint: words.singleHint },
              { value: 'open', label: words.open, hint: words.openHint },
            ]}
          />
          <ListField />
          <OnChange onChange={() => setChecked(null)} />
        </Form>
      </Panel>
      {checked ? (
        <InvitePreview
          preview={checked.result}
          isSending={invite.isPending}
          failure={failure}
          onSend={(mail) => void send(mail)}
        />
      ) : null}
    </>
  );
}

function termsOf({ template, day, locale, contact, source }: Invite) {
  return {
    template,
    expiresAt: endOfDay(day),
    ...(locale ? { locale } : {}),
    ...(contact ? { contact } : {}),
    ...(source ? { source } : {}),
  };
}

function LanguageField({ templates }: { templates: readonly TemplateChoice[] }) {
  const template: unknown = useWatch({ name: 'template' });
  const locales = templates.find(({ id }) => id === template)?.locales ?? [];
  const names = new Intl.DisplayNames('en', { type: 'language' });
  return (
    <SelectField
      name="locale"
      label={words.language}
      none={words.templateLanguage}
      options={locales.map((locale) => ({ value: locale, label: names.of(locale) ?? locale }))}
    />
  );
}

/** What was checked is true of these terms and this list only: nothing of it can be sent once either has changed. */
function OnChange({ onChange }: { onChange: () => void }) {
  const { subscribe } = useFormContext();
  useEffect(() => subscribe({ formState: { values: true }, callback: onChange }), [subscribe, onChange]);
  return null;
}

/** Pasted, or dropped as a file: its text is put where it can be read and changed, and looked at without being asked. */
function ListField() {
  const { setValue } = useFormContext();
  const place = useRef<HTMLDivElement>(null);
  const check = () => place.current?.closest('form')?.requestSubmit();
  useEffect(() => {
    // Whoever comes with a list does not look for the field first.
    const take = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (text === '' || isField(event.target) || !place.current) return;
      event.preventDefault();
      setValue('list', text, { shouldValidate: true });
      setTimeout(() => place.current?.closest('form')?.requestSubmit());
    };
    document.addEventListener('paste', take);
    return () => document.removeEventListener('paste', take);
  }, [setValue]);
  const kind: unknown = useWatch({ name: 'kind' });
  if (kind === 'open') {
    return (
      <>
        <TextField
          name="maxSessions"
          type="number"
          min={1}
          label={words.maxSessions}
          hint={words.maxSessionsHint}
          optional
        />
        <SubmitButton>{words.make}</SubmitButton>
      </>
    );
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is one more way; the field inside takes the same by keyboard
    <div
      ref={place}
      className={styles.drop}
      // Once the field holds what is pasted.
      onPaste={() => setTimeout(check)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        const [file] = event.dataTransfer.files;
        if (!file) return;
        event.preventDefault();
        void file.text().then((text) => {
          setValue('list', text, { shouldValidate: true });
          check();
        });
      }}
    >
      <TextField name="list" label={words.list} hint={words.listHint} lines={8} />
      <SubmitButton>{words.check}</SubmitButton>
    </div>
  );
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
