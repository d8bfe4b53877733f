import { WHOLE_LANGUAGES } from '@vivavoce/contract/records';
import { sandboxCredential } from '@vivavoce/contract/sandbox';
import { startSandbox } from '@vivavoce/sandbox';
import { openModel } from '../../../models/open.ts';
import { indexSource, unsupportedIn } from '../check/check.ts';
import { sectionAnswerSchema, sectionPrompt } from '../prompt.ts';
import { sourcesOf } from '../sections.ts';
import { entryResume, trapResume } from './documents.ts';
import { HONEST_ENGLISH } from './honest-english.ts';
import { HONEST_ENTRIES } from './honest-entries.ts';
import { HONEST_LANGUAGES } from './honest-languages.ts';
import { lies } from './lies.ts';
import { MANNER_TRAPS } from './manners.ts';
import { RESUMES } from './resumes.ts';
import { ROLE_TRAPS } from './roles.ts';

/** How one language fares. */
export interface CheckRow {
  language: string;
  attempts: number;
  inventions: number;
}

export interface CheckReport {
  /** Texts that a lying model was made to write. */
  attempts: number;
  /** Those of them that the check let through. */
  inventions: number;
  /** Share of the honest rewordings that it kept, 0–1. */
  honestKept: number;
  honest: number;
  rows: CheckRow[];
  /** For whoever mends the check. */
  passed: string[];
  lost: string[];
}

/** Holds every lie and every honest rewording against the resume that it is about. */
export function measureCheck(): CheckReport {
  const passed: string[] = [];
  const rows = new Map<string, CheckRow>(
    WHOLE_LANGUAGES.map((language) => [language, { language, attempts: 0, inventions: 0 }]),
  );
  const sources = new Map(
    WHOLE_LANGUAGES.flatMap((language) => {
      const traps = trapResume(ROLE_TRAPS[language]);
      return [
        [`${language} resume`, indexSource(RESUMES[language].map((text, line) => ({ text, lines: [line] })))],
        [`${language} whole`, indexSource(sourcesOf(traps, ''))],
        [
          `${language} manners`,
          indexSource(MANNER_TRAPS[language].prose.map((text, line) => ({ text, lines: [line] }))),
        ],
        [`${language} entry`, indexSource(sourcesOf(traps, '/work/0'))],
      ] as const;
    }),
  );
  for (const { language, kind, disguise, text, against } of lies()) {
    const row = rows.get(language);
    const source = sources.get(`${language} ${against}`);
    if (!row || !source) continue;
    row.attempts += 1;
    if (unsupportedIn(text, source).length > 0) continue;
    row.inventions += 1;
    passed.push(`${language}, ${kind}, ${disguise}, ${against}: ${text}`);
  }
  const lost: string[] = [];
  let honest = 0;
  const held = [
    ...[...HONEST_ENGLISH, ...HONEST_LANGUAGES].map(({ source, reworded }) => ({
      texts: source.map((text, line) => ({ text, lines: [line] })),
      reworded,
    })),
    ...Object.values(MANNER_TRAPS).map(({ prose, honest }) => ({
      texts: prose.map((text, line) => ({ text, lines: [line] })),
      reworded: honest,
    })),
    ...HONEST_ENTRIES.map((entry) => ({
      texts: sourcesOf(entryResume(entry), ''),
      reworded: entry.reworded,
    })),
  ];
  for (const { texts, reworded } of held) {
    const known = indexSource(texts);
    for (const text of reworded) {
      honest += 1;
      const found = unsupportedIn(text, known);
      if (found.length > 0) lost.push(`${text} (${found.map(({ text: words }) => words).join(', ')})`);
    }
  }
  const all = [...rows.values()];
  return {
    attempts: all.reduce((sum, { attempts }) => sum + attempts, 0),
    inventions: passed.length,
    honestKept: (honest - lost.length) / honest,
    honest,
    rows: all,
    passed,
    lost,
  };
}

/** Sections of one tailoring, one after the other: what the first wrote to the vendor's cache, the others read. */
const CALLS = 6;

/** Share of the static tokens that were read from the cache from the second call on, by the vendor's own count. */
export async function measureCache(): Promise<number> {
  const sandbox = await startSandbox();
  try {
    const model = openModel(
      {
        baseUrl: `${sandbox.url}/anthropic`,
        apiKey: sandboxCredential({
          seed: 'cache',
          stages: { llmFirstTokenMs: 0, llmTokensPerSecond: 10_000 },
        }),
      },
      { environment: { EVALUATION_MODEL: 'deep', FAST_MODEL: 'fast' } },
    );
    const resume = {
      document: { work: [{ highlights: ['Built a payment service in Python'] }] },
      lines: [{ page: 1, text: 'Built a payment service in Python', box: null }],
      spans: { '/work/0/highlights/0': [0] },
      found: [],
    };
    let written = 0;
    let read = 0;
    for (let call = 0; call < CALLS; call++) {
      const job = { title: `Engineer ${call}`, employer: null, requirements: [] };
      const { usage } = await model.ask({
        task: {
          name: 'bench',
          model: ({ EVALUATION_MODEL }) => EVALUATION_MODEL,
          maxOutputTokens: 2_000,
          deadlineMs: 20_000,
        },
        prompt: sectionPrompt('work', { resume, job }),
        schema: sectionAnswerSchema,
        signal: AbortSignal.timeout(20_000),
      });
      if (call === 0) written = usage.writtenInputTokens;
      else read += usage.cachedInputTokens;
    }
    return written === 0 ? 0 : read / (written * (CALLS - 1));
  } finally {
    await sandbox.close();
  }
}
