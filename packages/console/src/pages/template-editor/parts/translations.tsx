import { type TemplateInput, WHOLE_LANGUAGES } from '@vivavoce/contract/records';
import { useFormContext, useWatch } from 'react-hook-form';
import { Button } from '../../../kit/button.tsx';
import { TextField } from '../../../kit/form/text-field.tsx';
import { Menu } from '../../../kit/menu.tsx';
import { templateWords } from '../../../words/templates.ts';
import styles from '../editor.module.css';
import { nameOfLanguage } from './language-name.ts';

const { translations: words, basics, question: questionWords, criterion, consent } = templateWords.editor;

/** The same interview in other languages: everything that somebody reads or hears. */
export function Translations() {
  const { setValue, getValues, formState } = useFormContext<TemplateInput>();
  const [own, translations = {}] = useWatch<TemplateInput, ['locale', 'translations']>({
    name: ['locale', 'translations'],
  });
  const locales = Object.keys(translations);
  const free = WHOLE_LANGUAGES.filter((language) => !own.startsWith(language) && !locales.includes(language));
  const put = (next: NonNullable<TemplateInput['translations']>) =>
    setValue('translations', next, { shouldDirty: true });
  const remove = (locale: string) => {
    const { [locale]: _gone, ...rest } = getValues('translations') ?? {};
    put(rest);
  };
  return (
    <>
      {locales.length === 0 && <p className={styles.soft}>{words.none}</p>}
      {locales.map((locale) => (
        <details
          key={locale}
          className={styles.entry}
          open={formState.errors.translations?.[locale] !== undefined || undefined}
        >
          <summary>{nameOfLanguage(locale)}</summary>
          <TranslationFields locale={locale} />
          <div>
            <Button look="quiet" onPress={() => remove(locale)}>
              {words.remove(nameOfLanguage(locale))}
            </Button>
          </div>
        </details>
      ))}
      {free.length > 0 && (
        <div>
          <Menu
            label={words.add}
            placement="bottom start"
            entries={free.map((language) => ({
              id: language,
              label: nameOfLanguage(language),
              onAction: () =>
                put({ ...getValues('translations'), [language]: { title: '', questions: {}, criteria: {} } }),
            }))}
          >
            <Button>{words.add}</Button>
          </Menu>
        </div>
      )}
    </>
  );
}

function TranslationFields({ locale }: { locale: string }) {
  const [title, consentText, questions, criteria] = useWatch<
    TemplateInput,
    ['title', 'consentText', 'questions', 'criteria']
  >({ name: ['title', 'consentText', 'questions', 'criteria'] });
  const at = `translations.${locale}`;
  const original = (text: string) => words.original(text);
  return (
    <div className={styles.fields} lang={locale} dir="auto">
      <TextField name={`${at}.title`} label={basics.title} hint={original(title)} />
      {consentText && (
        <TextField name={`${at}.consentText`} lines={3} label={consent.text} hint={original(consentText)} />
      )}
      {questions.map(({ id, title: own, text, hint, phase }, index) => (
        <fieldset key={id} className={styles.group}>
          <legend className={styles.legend}>
            {index + 1}. {own}
          </legend>
          <TextField name={`${at}.questions.${id}.title`} label={questionWords.title} hint={original(own)} />
          <TextField
            name={`${at}.questions.${id}.text`}
            lines={2}
            label={questionWords.text}
            hint={original(text)}
          />
          <TextField
            name={`${at}.questions.${id}.hint`}
            lines={2}
            label={questionWords.hint}
            hint={original(hint)}
          />
          {phase && (
            <TextField
              name={`${at}.questions.${id}.phase.title`}
              label={questionWords.phaseTitle}
              hint={original(phase.title)}
            />
          )}
          {phase?.introduction && (
            <TextField
              name={`${at}.questions.${id}.phase.introduction`}
              lines={2}
              label={questionWords.phaseIntro}
              hint={original(phase.introduction)}
            />
          )}
        </fieldset>
      ))}
      {criteria.map(({ id, name, description, levels }) => (
        <fieldset key={id} className={styles.group}>
          <legend className={styles.legend}>{name}</legend>
          <TextField name={`${at}.criteria.${id}.name`} label={criterion.name} hint={original(name)} />
          <TextField
            name={`${at}.criteria.${id}.description`}
            label={criterion.description}
            hint={original(description)}
          />
          {levels.map(({ label, anchor }, level) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a level is its number
            <div key={level} className={styles.grid}>
              <TextField
                name={`${at}.criteria.${id}.levels.${level}.label`}
                label={`${level + 1}. ${criterion.label}`}
                hint={original(label)}
              />
              <TextField
                name={`${at}.criteria.${id}.levels.${level}.anchor`}
                label={criterion.anchor}
                hint={original(anchor)}
              />
            </div>
          ))}
        </fieldset>
      ))}
    </div>
  );
}
