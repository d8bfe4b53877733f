import type { Job, Resume, Tailoring } from '@vivavoce/sdk/tailor';
import Check from 'lucide-react/icons/check';
import CircleDashed from 'lucide-react/icons/circle-dashed';
import Minus from 'lucide-react/icons/minus';
import type { TailorWords } from './words/words.ts';

export interface MatchReportProps {
  job: Job;
  resume: Resume;
  tailoring: Tailoring;
  words: TailorWords;
}

const ICONS = { met: Check, partly: CircleDashed, not_met: Minus } as const;

/** Requirement by requirement, with what the resume says of it. There is no total: it would hide what is missing. */
export function MatchReport({ job, resume, tailoring, words }: MatchReportProps) {
  if (job.requirements.length === 0) return null;
  const byId = new Map(tailoring.match.map((match) => [match.requirementId, match]));
  return (
    <details className="vv-match" open={tailoring.match.length > 0 && tailoring.proposals.length === 0}>
      <summary className="vv-subtitle">{words.say('match.title')}</summary>
      <ul className="vv-match-list">
        {job.requirements.map(({ id, kind, text }) => {
          const match = byId.get(id);
          const Icon = match && ICONS[match.state];
          const evidence = (match?.evidence ?? []).flatMap((at) => resume.lines[at]?.text ?? []);
          return (
            <li key={id} className="vv-match-item" data-state={match?.state}>
              <p dir="auto">
                <span>{text}</span>
                {kind === 'nice' && (
                  <span className="vv-soft vv-small">
                    <span>{' · '}</span>
                    <bdi>{words.say('match.nice')}</bdi>
                  </span>
                )}
              </p>
              {match && Icon && (
                <p className="vv-match-state">
                  <Icon size={16} aria-hidden="true" />
                  <span>{words.say(`match.${match.state}`)}</span>
                </p>
              )}
              {match?.note && (
                <p className="vv-soft vv-small" dir="auto">
                  {match.note}
                </p>
              )}
              {evidence.length > 0 && <p className="vv-soft vv-small">{words.say('match.evidence')}</p>}
              {evidence.map((line) => (
                <blockquote key={line} className="vv-source">
                  <p dir="auto">{line}</p>
                </blockquote>
              ))}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
