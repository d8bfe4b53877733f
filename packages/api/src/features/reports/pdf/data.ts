import { languageOf } from '@vivavoce/contract/records';
import type { Report, ReportQuestion } from '../document.ts';
import { ABSTAINED_WORDS, clock, DECISION_WORDS, day, missingScores } from '../words.ts';

/** What the template reads. Every field is there: Typst knows no missing one. */
export interface PrintedReport {
  document: string;
  tenant: string;
  name: string;
  interview: string;
  facts: string;
  lang: string;
  rtl: boolean;
  footer: string;
  notices: string[];
  summary: string | null;
  questions: {
    title: string;
    score: string;
    criteria: {
      name: string;
      score: string;
      reason: string | null;
      note: string | null;
      quotes: { text: string; at: string }[];
    }[];
  }[];
  decision: { word: string; by: string; reason: string } | null;
  notes: { by: string; text: string }[];
}

const RTL_LANGUAGES = ['ar', 'fa', 'he', 'ps', 'ur', 'yi'];

/** A report as it is printed. */
export function toPrinted(report: Report): PrintedReport {
  const { name, title, tenantName, locale, startedAt, durationMs, decision } = report;
  const missing = missingScores(report);
  const who = name ?? 'Candidate';
  return {
    document: `${who} · ${title}`,
    tenant: tenantName,
    name: who,
    // Kept apart from the figures beside it, whichever way it runs.
    interview: `\u2068${title}\u2069`,
    facts: [startedAt && day(startedAt), durationMs !== null && `${clock(durationMs)} min`]
      .filter((fact) => fact)
      .map((fact) => ` · ${fact}`)
      .join(''),
    lang: languageOf(locale),
    rtl: RTL_LANGUAGES.includes(languageOf(locale)),
    footer: 'An AI led this interview and scored the answers. Scores are about answers; people decide.',
    notices: [
      ...(report.isIncomplete
        ? ['Part of this interview was lost on its way, so the record is incomplete.']
        : []),
      ...(missing === null ? [] : [missing]),
    ],
    summary: report.summary,
    questions: report.questions.map(toPrintedQuestion),
    decision: decision && {
      word: DECISION_WORDS[decision.decision],
      by: ` · ${decision.by.name}, ${day(new Date(decision.createdAt))}`,
      reason: decision.reason,
    },
    notes: report.notes.map(({ by, text, createdAt }) => ({
      by: `${by.name}, ${day(new Date(createdAt))}`,
      text,
    })),
  };
}

function toPrintedQuestion({
  number,
  title,
  score,
  maxScore,
  criteria,
}: ReportQuestion): PrintedReport['questions'][number] {
  return {
    title: `${number} · ${title}`,
    score: score === null ? '' : `${score} of ${maxScore}`,
    criteria: criteria.map((criterion) => {
      if (criterion.outcome === 'abstained') {
        const { name, reason } = criterion;
        return { name, score: '', reason: null, note: ABSTAINED_WORDS[reason], quotes: [] };
      }
      return {
        name: criterion.name,
        score: `${criterion.score} of ${criterion.maxScore} · ${criterion.label}`,
        reason: criterion.reason,
        note: null,
        quotes: criterion.quotes.map(({ text, startMs }) => ({ text: `“${text}”`, at: clock(startMs) })),
      };
    }),
  };
}
