import type { AbstainedCriterion, ScoredCriterion, Utterance } from '@vivavoce/contract/records';
import { type Html, html, piece } from '../../core/html.ts';
import {
  ABSTAINED_WORDS,
  clock,
  DECISION_WORDS,
  day,
  missingScores,
  type Report,
  type ReportQuestion,
} from '../reports/index.ts';

/** The page behind a share link. */
export function sharePage(report: Report, { pdf }: { pdf: string }): string {
  const who = report.name ?? 'Candidate';
  const facts = [
    report.startedAt ? day(report.startedAt) : null,
    report.durationMs === null ? null : `${clock(report.durationMs)} min`,
  ].filter((fact) => fact !== null);
  const missing = missingScores(report);
  return page(
    `${who} · ${report.title}`,
    piece`<header>
<p class="path">${report.tenantName} · shared interview</p>
<h1><bdi>${who}</bdi></h1>
<p class="lead"><bdi>${report.title}</bdi>${facts.length > 0 ? ` · ${facts.join(' · ')}` : ''}</p>
<p><a class="button" href="${pdf}">Download as PDF</a></p>
</header>
${optional(report.isIncomplete, piece`<p class="notice">Part of this interview was lost on its way, so the record is incomplete.</p>`)}
${optional(missing !== null, piece`<p class="notice">${missing ?? ''}</p>`)}
${optional(report.summary !== null, piece`<p lang="${report.locale}" dir="auto">${report.summary ?? ''}</p>`)}
${optional(report.decision !== null, decisionOf(report))}
${report.questions.map((question) => questionOf(question, report))}
${optional(report.notes.length > 0, notesOf(report))}
<footer><p>An AI led this interview and scored the answers. Scores are about answers, and each rests on the words quoted with it; people decide.</p></footer>`,
  );
}

/** What whoever has a link reads that opens nothing any more, or never did. */
export function closedPage(): string {
  return page(
    'This link is closed',
    piece`<h1>This link is closed</h1>
<p class="lead">It has expired, was ended by whoever shared it, or the interview was erased.</p>
<p>Ask the person who sent it to you for a new one.</p>`,
  );
}

function questionOf(question: ReportQuestion, report: Report): Html {
  const score =
    question.score === null
      ? piece``
      : piece`<span class="score"><strong>${question.score}</strong> of ${question.maxScore ?? ''}${question.label ? ` · ${question.label}` : ''}</span>`;
  return piece`<section>
<h2><span lang="${report.locale}" dir="auto">${question.number} · ${question.title}</span> ${score}</h2>
${question.criteria.map((criterion) => criterionOf(criterion, report.locale))}
${optional(question.lines.length > 0, piece`<details><summary>What was said</summary><ol class="lines">${question.lines.map((line) => lineOf(line, report))}</ol></details>`)}
</section>
`;
}

function criterionOf(criterion: ScoredCriterion | AbstainedCriterion, locale: string): Html {
  if (criterion.outcome === 'abstained') {
    return piece`<h3 dir="auto">${criterion.name}</h3><p class="quiet">${ABSTAINED_WORDS[criterion.reason]}</p>`;
  }
  const { name, score, maxScore, label, reason, quotes } = criterion;
  return piece`<h3 dir="auto">${name} <span class="score">${score} of ${maxScore} · ${label}</span></h3>
<p lang="${locale}" dir="auto">${reason}</p>
${quotes.map(({ text, startMs }) => piece`<blockquote lang="${locale}" dir="auto">“${text}” <span class="quiet">${clock(startMs)}</span></blockquote>`)}`;
}

function lineOf({ role, text, startMs }: Utterance, { interviewer, name, locale }: Report): Html {
  const speaker = role === 'interviewer' ? interviewer : (name ?? 'Candidate');
  return piece`<li><span class="quiet">${clock(startMs)}</span> <b><bdi>${speaker}</bdi></b> <span lang="${locale}" dir="auto">${text}</span></li>`;
}

function decisionOf({ decision }: Report): Html {
  if (!decision) return piece``;
  return piece`<section><h2>Decision</h2><p><strong>${DECISION_WORDS[decision.decision]}</strong> · ${decision.by.name}, ${day(new Date(decision.createdAt))}</p><p dir="auto">${decision.reason}</p></section>`;
}

function notesOf({ notes }: Report): Html {
  const items = notes.map(
    ({ by, text, createdAt }) =>
      piece`<li><b><bdi>${by.name}</bdi></b> <span class="quiet">${day(new Date(createdAt))}</span><p dir="auto">${text}</p></li>`,
  );
  return piece`<section><h2>Notes</h2><ul class="lines">${items}</ul></section>`;
}

function optional(isThere: boolean, html: Html): Html {
  return isThere ? html : piece``;
}

function page(title: string, body: Html): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex, nofollow">
<title>${title}</title>
<link rel="stylesheet" href="/share/style.css">
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}

export const STYLE = `:root {
  color-scheme: light dark;
  --text: #14212b; --quiet: #566570; --ground: #ffffff; --line: #d5dde0; --accent: #0f766e; --soft: #e3f2f0; --warn: #6b4700; --warn-soft: #fdf3dc;
}
@media (prefers-color-scheme: dark) {
  :root { --text: #e2e8f0; --quiet: #9fb0bd; --ground: #0f1419; --line: #334155; --accent: #2dd4bf; --soft: #123b38; --warn: #fcd98a; --warn-soft: #3a2d10; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--text); font: 400 16px/1.5 system-ui, sans-serif; font-variant-numeric: tabular-nums; }
main { max-width: 760px; margin: 0 auto; padding: 32px 24px 48px; overflow-wrap: anywhere; }
h1 { font-size: 28px; line-height: 1.25; font-weight: 600; margin: 4px 0; }
h2 { font-size: 20px; line-height: 1.25; font-weight: 600; margin: 0 0 8px; }
h3 { font-size: 16px; font-weight: 600; margin: 16px 0 4px; }
p { margin: 0 0 8px; }
section { border-block-start: 1px solid var(--line); padding-block: 24px; }
.path, .quiet, .lead { color: var(--quiet); }
.quiet { font-size: 14px; }
.score { color: var(--quiet); font-size: 16px; font-weight: 400; }
.score strong { color: var(--text); font-weight: 600; }
blockquote { margin: 8px 0; padding: 8px 12px; border-inline-start: 3px solid var(--accent); background: var(--soft); border-radius: 4px; }
.notice { background: var(--warn-soft); color: var(--warn); border-radius: 8px; padding: 12px 16px; }
.lines { list-style: none; margin: 12px 0 0; padding: 0; }
.lines li { padding: 6px 0; }
summary { cursor: pointer; color: var(--accent); min-height: 44px; display: flex; align-items: center; }
.button { display: inline-flex; align-items: center; min-height: 44px; padding: 0 16px; border: 1px solid var(--line); border-radius: 8px; color: var(--accent); text-decoration: none; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
footer { border-block-start: 1px solid var(--line); padding-block-start: 16px; color: var(--quiet); font-size: 14px; }
@media print { details:not([open]) { display: none; } .button { display: none; } }
`;
