import type { Language } from './locale.ts';

/** How each language but English is loaded. */
export type Loaders<Table> = Record<Exclude<Language, 'en'>, () => Promise<Table>>;

/** The sentences of one widget, language by language, as they come. */
export interface Tables<Table> {
  /** The words of a language; `undefined` while they are not there. */
  tableOf(language: Language): Table | undefined;
  /** `pending`: the words are not here yet, but may come. */
  languageState(language: Language): 'ready' | 'pending' | 'failed';
  /** Loads the words of a language, once. Never throws: without them the widget speaks English. */
  loadLanguage(language: Language): Promise<void>;
  /** Calls `listener` whenever the words of a language came, or could not. */
  onLanguage(listener: () => void): () => void;
}

export function createTables<Table>(en: Table, loaders: Loaders<Table>): Tables<Table> {
  const loaded: Partial<Record<Language, Table>> = { en };
  const underWay = new Map<Language, Promise<void>>();
  /** What could not be loaded: English is spoken in its place, until it is asked for again. */
  const failed = new Set<Language>();
  const listeners = new Set<() => void>();
  return {
    tableOf: (language) => loaded[language],
    languageState(language) {
      if (loaded[language]) return 'ready';
      return failed.has(language) ? 'failed' : 'pending';
    },
    loadLanguage(language) {
      if (language === 'en' || loaded[language]) return Promise.resolve();
      const running = underWay.get(language);
      if (running) return running;
      const load = loaders[language]()
        .then(
          (table) => {
            loaded[language] = table;
            failed.delete(language);
          },
          () => void failed.add(language),
        )
        .finally(() => {
          underWay.delete(language);
          for (const listener of [...listeners]) listener();
        });
      underWay.set(language, load);
      return load;
    },
    onLanguage(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
