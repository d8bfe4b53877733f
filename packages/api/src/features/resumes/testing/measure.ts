import { ResumeParser } from '../process/parser.ts';
import { LAYOUTS } from './fixtures/layouts.ts';
import { type DateStyle, wordsOf } from './fixtures/page.ts';
import { PEOPLE, type Person } from './fixtures/people.ts';
import { photograph } from './fixtures/photo.ts';
import { typeset } from './fixtures/typeset.ts';
import { WORD_LAYOUTS, wordFile } from './fixtures/word.ts';
import { COUNTED, FIELD_KINDS, type FieldKind, scoreOf } from './score.ts';

export interface Report {
  files: number;
  /** Shares of the fields that the goals count, 0–1. */
  fieldsPdf: number;
  fieldsDocx: number;
  fieldsPhoto: number;
  pdfP50Ms: number;
  photoP50Ms: number;
  peakMbText: number;
  peakMbPhoto: number;
}

export interface Measured {
  report: Report;
  /** By layout: right and all, by kind of field. */
  rows: Map<string, Record<FieldKind, [number, number]>>;
  /** What was wrong, file by file. */
  wrong: string[];
}

interface Sample {
  kind: 'pdf' | 'docx' | 'photo';
  name: string;
  person: Person;
  bytes: Uint8Array;
}

const STYLES: DateStyle[] = ['month', 'number', 'iso'];
/** Of the recogniser's language, in letters that it knows. */
const PHOTOGRAPHED = ['engineer-en', 'nurse-en', 'analyst-en'];

/** Reads every fixture in a warm process, and compares it with its truth. */
export async function measureResumes(): Promise<Measured> {
  const rows: Measured['rows'] = new Map();
  const wrong: string[] = [];
  const times = { pdf: [] as number[], docx: [] as number[], photo: [] as number[] };
  const text = new ResumeParser();
  const pictures = new ResumeParser();
  let files = 0;
  try {
    for await (const { kind, name, person, bytes } of samples()) {
      const parser = kind === 'photo' ? pictures : text;
      const startedAt = performance.now();
      const read = await parser.parse(bytes).catch((error: unknown) => {
        wrong.push(`${kind} ${name} ${person.key}: ${String(error)}`);
        return undefined;
      });
      times[kind].push(performance.now() - startedAt);
      files += 1;
      const scores = scoreOf(person.resume, read?.document ?? {});
      const row = rows.get(`${kind} ${name}`) ?? emptyRow();
      for (const field of FIELD_KINDS) {
        row[field][0] += scores[field].right;
        row[field][1] += scores[field].of;
        wrong.push(...scores[field].wrong.map((each) => `${kind} ${name} ${person.key} ${field} ${each}`));
      }
      rows.set(`${kind} ${name}`, row);
    }
  } finally {
    text.close();
    pictures.close();
  }
  const report: Report = {
    files,
    fieldsPdf: shareOf(rows, 'pdf'),
    fieldsDocx: shareOf(rows, 'docx'),
    fieldsPhoto: shareOf(rows, 'photo'),
    // The first of each kind starts the process.
    pdfP50Ms: median(times.pdf.slice(1)),
    photoP50Ms: median(times.photo.slice(1)),
    peakMbText: Math.round(text.peakMegabytes),
    peakMbPhoto: Math.round(pictures.peakMegabytes),
  };
  return { report, rows, wrong };
}

async function* samples(): AsyncGenerator<Sample> {
  for (const person of PEOPLE) {
    // Devanagari comes out of a PDF as shapes, not letters.
    const layouts = person.locale === 'hi' ? [] : Object.entries(LAYOUTS);
    for (const [index, [name, source]] of layouts.entries()) {
      const words = wordsOf(person, STYLES[index % STYLES.length]);
      yield { kind: 'pdf', name, person, bytes: typeset(source, words) };
    }
    for (const [index, name] of WORD_LAYOUTS.entries()) {
      yield { kind: 'docx', name, person, bytes: await wordFile(wordsOf(person, STYLES[index]), name) };
    }
  }
  for (const person of PEOPLE.filter(({ key }) => PHOTOGRAPHED.includes(key))) {
    for (const [name, layout, turned] of [
      ['straight', 'latex', 0],
      ['askew', 'plain', 2],
      ['askew', 'inline', -3],
      ['sideways', 'plain', 90],
    ] as const) {
      const bytes = await photograph(typeset(LAYOUTS[layout], wordsOf(person)), { turned });
      yield { kind: 'photo', name, person, bytes };
    }
  }
}

function emptyRow(): Record<FieldKind, [number, number]> {
  return Object.fromEntries(FIELD_KINDS.map((kind) => [kind, [0, 0]])) as Record<FieldKind, [number, number]>;
}

function shareOf(rows: Measured['rows'], kind: Sample['kind']): number {
  let [right, of] = [0, 0];
  for (const [name, row] of rows) {
    if (!name.startsWith(`${kind} `)) continue;
    for (const field of COUNTED) {
      right += row[field][0];
      of += row[field][1];
    }
  }
  return of === 0 ? 0 : Math.round((right / of) * 1_000) / 1_000;
}

function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0);
}

/** A table by kind of file and field. */
export function tableOf({ report, rows }: Measured): string {
  const share = ([right, of]: [number, number]) => (of === 0 ? '–' : (right / of).toFixed(3)).padStart(10);
  return [
    ['file'.padEnd(22), ...FIELD_KINDS.map((kind) => kind.padStart(10))].join(''),
    ...[...rows].map(([name, row]) =>
      [name.padEnd(22), ...FIELD_KINDS.map((kind) => share(row[kind]))].join(''),
    ),
    `files ${report.files}, PDF ${report.fieldsPdf}, DOCX ${report.fieldsDocx}, photo ${report.fieldsPhoto}`,
    `p50 ${report.pdfP50Ms} ms a PDF, ${report.photoP50Ms} ms a photo; peak ${report.peakMbText} MB text, ${report.peakMbPhoto} MB photo`,
  ].join('\n');
}

const GOALS: [keyof Report, 'least' | 'most', number][] = [
  ['fieldsPdf', 'least', 0.95],
  ['fieldsDocx', 'least', 0.95],
  ['fieldsPhoto', 'least', 0.85],
  ['pdfP50Ms', 'most', 300],
  ['photoP50Ms', 'most', 4_000],
  ['peakMbText', 'most', 300],
  ['peakMbPhoto', 'most', 600],
];

/** Which goals were missed. */
export function missesOf(report: Report): string[] {
  return GOALS.filter(([name, way, goal]) =>
    way === 'least' ? report[name] < goal : report[name] > goal,
  ).map(
    ([name, way, goal]) => `${name} is ${report[name]}, ${way === 'least' ? 'less' : 'more'} than ${goal}`,
  );
}
