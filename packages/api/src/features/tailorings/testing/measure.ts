import { costOf } from '@vivavoce/contract/prices';
import { WHOLE_LANGUAGES } from '@vivavoce/contract/records';
import { sandboxCredential } from '@vivavoce/contract/sandbox';
import { startSandbox } from '@vivavoce/sandbox';
import type { z } from 'zod';
import type { ModelRequest, ModelUsage } from '../../../models/model.ts';
import { openModel } from '../../../models/open.ts';
import { PEOPLE } from '../../resumes/testing/fixtures/people.ts';
import { indexSource, unsupportedIn } from '../check/check.ts';
import {
  type Material,
  matchAnswerSchema,
  matchPrompt,
  sectionAnswerSchema,
  sectionPrompt,
} from '../prompt.ts';
import { leavesOf, sectionsOf, sourcesOf } from '../sections.ts';
import { CONCURRENCY, MATCH, REWORD } from '../task.ts';
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

/** What the vendor's models cost for one tailoring, in US cents by the price table. */
export interface CostReport {
  /** Share of the static tokens that the vendor's cache held, from the second call on, 0–1. */
  cachedReadShare: number;
  /** Where the cache holds nothing yet. */
  centsFirst: number;
  /** Where it holds the static part, from any tailoring of the five minutes before. */
  centsCached: number;
  /** The same tokens without a cache. */
  centsNaive: number;
  /** Naive to cached. */
  ratio: number;
}

const MODELS = { EVALUATION_MODEL: 'claude-sonnet-5-5', FAST_MODEL: 'claude-haiku-5-5' };

/** The job of the career coach's example, and more of what such jobs ask for. */
const REQUIREMENTS = [
  'Experience with PostgreSQL and SQL',
  'Experience with Python for data pipelines',
  'You can explain technical decisions in plain words',
  'Leads engineers through a migration',
  'Experience with services that stay up',
  'Experience with Apache Kafka',
];

/** Tailors one resume to one job twice, and prices what the vendor counted. */
export async function measureCost(): Promise<CostReport> {
  const sandbox = await startSandbox();
  try {
    const material = sampleMaterial();
    // Calls that run side by side read nothing of each other: a cache can be read once its writer has begun to answer.
    const first = await tailor(sandbox.url, material, (call) => `first-${call < CONCURRENCY ? call : 1}`);
    const second = await tailor(sandbox.url, material, (call) => `first-${call === 0 ? 0 : 1}`);
    const staticTokens = sum(second, (call) => call.cachedInputTokens + call.writtenInputTokens);
    const [centsFirst, centsCached, centsNaive] = [
      cents(first, spent),
      cents(second, spent),
      cents(second, naive),
    ];
    return {
      cachedReadShare: staticTokens === 0 ? 0 : sum(second, (call) => call.cachedInputTokens) / staticTokens,
      centsFirst,
      centsCached,
      centsNaive,
      ratio: centsNaive / centsCached,
    };
  } finally {
    await sandbox.close();
  }
}

function sampleMaterial(): Material {
  const document = PEOPLE[0]?.resume ?? {};
  const leaves = leavesOf(document);
  return {
    resume: {
      document,
      lines: leaves.map(({ text }) => ({ page: 1, text, box: null })),
      spans: Object.fromEntries(leaves.map(({ path }, line) => [path, [line]])),
      found: [],
    },
    job: {
      title: 'Data engineer',
      employer: 'Fjord Ferries',
      requirements: REQUIREMENTS.map((text, at) => ({ id: `r${at}`, kind: 'must', text, quote: text })),
    },
  };
}

/** What the task asks of the models for one tailoring, call by call. */
async function tailor(
  url: string,
  material: Material,
  seedOf: (call: number) => string,
): Promise<ModelUsage[]> {
  const asked: Omit<ModelRequest<z.ZodObject>, 'signal'>[] = [
    { task: MATCH, prompt: matchPrompt(material), schema: matchAnswerSchema },
    ...sectionsOf(material.resume.document).map((section) => ({
      task: REWORD,
      prompt: sectionPrompt(section, material),
      schema: sectionAnswerSchema,
    })),
  ];
  const usages: ModelUsage[] = [];
  for (const [call, request] of asked.entries()) {
    const apiKey = sandboxCredential({
      seed: seedOf(call),
      stages: { llmFirstTokenMs: 0, llmTokensPerSecond: 10_000 },
    });
    const model = openModel({ baseUrl: `${url}/anthropic`, apiKey }, { environment: MODELS });
    const answer = await model.ask({ ...request, signal: AbortSignal.timeout(20_000) });
    if (answer.outcome !== 'answered') throw new Error(`A call of the tailoring was ${answer.outcome}.`);
    usages.push(answer.usage);
  }
  return usages;
}

/** A call's price in billionths of a dollar. */
function spent({
  model,
  inputTokens,
  cachedInputTokens,
  writtenInputTokens,
  outputTokens,
}: ModelUsage): number {
  return (
    costOf(model, 'model_input_tokens', inputTokens - cachedInputTokens - writtenInputTokens).nanoUsd +
    costOf(model, 'model_cache_read_tokens', cachedInputTokens).nanoUsd +
    costOf(model, 'model_cache_write_tokens', writtenInputTokens).nanoUsd +
    costOf(model, 'model_output_tokens', outputTokens).nanoUsd
  );
}

function naive({ model, inputTokens, outputTokens }: ModelUsage): number {
  return (
    costOf(model, 'model_input_tokens', inputTokens).nanoUsd +
    costOf(model, 'model_output_tokens', outputTokens).nanoUsd
  );
}

function cents(calls: readonly ModelUsage[], priceOf: (call: ModelUsage) => number): number {
  return sum(calls, priceOf) / 1e7;
}

function sum(calls: readonly ModelUsage[], of: (call: ModelUsage) => number): number {
  return calls.reduce((total, call) => total + of(call), 0);
}
