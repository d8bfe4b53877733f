import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useMemo, useState } from 'react';
import { Autocomplete, useFilter } from 'react-aria-components/Autocomplete';
import { Dialog } from 'react-aria-components/Dialog';
import { Input } from 'react-aria-components/Input';
import { Collection, Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { SearchField } from 'react-aria-components/SearchField';
import { actStore } from '../acts/acts.ts';
import { useApi } from '../api.ts';
import { cx } from '../kit/cx.ts';
import { tenantPages } from '../routes.tsx';
import { usePath, useTenant } from '../session/tenant.ts';
import { shellWords } from '../words/shell.ts';
import styles from './command-palette.module.css';

export interface CommandPaletteProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

interface Choice {
  id: string;
  label: string;
  /** Told beside it: whose, of which template. */
  hint?: string;
  run: () => void;
}

interface Section {
  id: string;
  label: string;
  choices: Choice[];
}

/** Goes to any page and does any act by typing a part of its name. */
export function CommandPalette({ isOpen, onOpenChange }: CommandPaletteProps) {
  const { palette } = shellWords;
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={onOpenChange} isDismissable className={cx(styles.overlay)}>
      <Modal className={cx(styles.modal)}>
        <Dialog aria-label={palette.title} className={cx(styles.dialog)}>
          <Choices onDone={() => onOpenChange(false)} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Choices({ onDone }: { onDone: () => void }) {
  const { palette } = shellWords;
  const [text, setText] = useState('');
  const { contains } = useFilter({ sensitivity: 'base' });
  const own = useOwnSections();
  const found = useFound(text.trim());
  const sections = useMemo(() => {
    const matching = own.map((section) => ({
      ...section,
      choices: section.choices.filter(({ label }) => contains(label, text.trim())),
    }));
    return [...matching, ...found.sections].filter(({ choices }) => choices.length > 0);
  }, [own, found.sections, contains, text]);
  const all = new Map(sections.flatMap(({ choices }) => choices).map((choice) => [choice.id, choice]));
  return (
    <Autocomplete inputValue={text} onInputChange={setText}>
      <SearchField aria-label={palette.title} autoFocus className={cx(styles.field)}>
        <Input placeholder={palette.placeholder} className={cx(styles.input)} />
      </SearchField>
      <ListBox
        aria-label={palette.title}
        items={sections}
        selectionMode="none"
        onAction={(key) => {
          onDone();
          all.get(String(key))?.run();
        }}
        renderEmptyState={() => (
          <p className={styles.none}>{found.isPending ? palette.searching : palette.none}</p>
        )}
        className={cx(styles.list)}
      >
        {(section: Section) => (
          <ListBoxSection id={section.id}>
            <Header className={styles.heading}>{section.label}</Header>
            <Collection items={section.choices}>
              {(choice) => (
                <ListBoxItem id={choice.id} textValue={choice.label} className={cx(styles.item)}>
                  <span className={styles.label}>{choice.label}</span>
                  {choice.hint && <span className={styles.hint}>{choice.hint}</span>}
                </ListBoxItem>
              )}
            </Collection>
          </ListBoxSection>
        )}
      </ListBox>
    </Autocomplete>
  );
}

/** Pages and acts: what is known without asking. */
function useOwnSections(): Section[] {
  const { palette, modes } = shellWords;
  const { id, slug, mode, may, tenants } = useTenant();
  const path = usePath();
  const navigate = useNavigate();
  return useMemo(() => {
    const go = (to: string) => () => void navigate({ to });
    const other = mode === 'test' ? 'live' : 'test';
    return [
      {
        id: 'pages',
        label: palette.pages,
        choices: tenantPages.flatMap(({ path: page, rail }) =>
          rail && may(rail.needs) ? [{ id: `page ${page}`, label: rail.label, run: go(path(page)) }] : [],
        ),
      },
      {
        id: 'acts',
        label: palette.acts,
        choices: [
          ...actStore.all().map((act) => ({ ...act, id: `act ${act.id}` })),
          {
            id: 'mode',
            label: palette.switchTo(modes[other].toLowerCase()),
            run: go(`/${slug}/${other}/overview`),
          },
          ...tenants
            .filter((tenant) => tenant.id !== id)
            .map((tenant) => ({
              id: `tenant ${tenant.id}`,
              label: palette.switchTenant(tenant.name),
              run: go(`/${tenant.slug}/${mode}/overview`),
            })),
        ],
      },
    ];
  }, [id, slug, mode, may, tenants, path, navigate]);
}

const SHOWN = 6;
/** Fewer letters find nearly everybody. */
const LEAST_LETTERS = 2;

/** Interviews, candidates and templates by a name, an address or an id. */
function useFound(text: string): { sections: Section[]; isPending: boolean } {
  const api = useApi();
  const { may } = useTenant();
  const path = usePath();
  const navigate = useNavigate();
  const search = useDeferredValue(text);
  const wanted = search.length >= LEAST_LETTERS && may('sessions:list');
  const interviews = useQuery({
    ...api.interviews.list.queryOptions({ search, limit: SHOWN }),
    enabled: wanted,
    placeholderData: keepPreviousData,
  });
  const choices = useQuery({ ...api.interviews.choices.queryOptions(), enabled: may('templates:read') });
  const { contains } = useFilter({ sensitivity: 'base' });
  const sections = useMemo(() => {
    const { palette } = shellWords;
    const go = (page: string) => () => void navigate({ to: path(page) });
    const items = wanted ? (interviews.data?.data ?? []) : [];
    const people = new Map(
      items.flatMap(({ candidate }) => (candidate.id ? [[candidate.id, candidate]] : [])),
    );
    const templates = wanted
      ? (choices.data?.templates ?? []).filter(({ title }) => contains(title, search)).slice(0, SHOWN)
      : [];
    return [
      {
        id: 'interviews',
        label: palette.interviews,
        choices: items.map(({ id, candidate, template, externalId }) => ({
          id: `interview ${id}`,
          label: candidate.name ?? candidate.email ?? externalId ?? id,
          hint: template.title,
          run: go(`interviews/${id}`),
        })),
      },
      {
        id: 'candidates',
        label: palette.candidates,
        choices: [...people.values()].map(({ id, name, email }) => ({
          id: `candidate ${id}`,
          label: name ?? email ?? String(id),
          ...(email ? { hint: email } : {}),
          run: go(`candidates/${id}`),
        })),
      },
      {
        id: 'templates',
        label: palette.templates,
        choices: templates.map(({ id, title }) => ({
          id: `template ${id}`,
          label: title,
          run: go(`templates/${id}`),
        })),
      },
    ];
  }, [wanted, interviews.data, choices.data, contains, search, navigate, path]);
  return { sections, isPending: wanted && interviews.isFetching };
}
