import type { JobRequirement, RequirementMatch } from '@vivavoce/contract/records';
import { toStorable } from '@vivavoce/contract/text';
import { indexSource, linesBehind, unsupportedIn } from './check/check.ts';
import type { MatchAnswer } from './prompt.ts';
import { sourcesOf, type TailoredResume } from './sections.ts';

const MAX_NOTE_LENGTH = 300;

/**
 * Requirement by requirement. Without a line that speaks of it nothing counts as met, whatever the model says; a note that says more
 * than the resume and the requirement do is left out.
 */
export function checkMatch(
  answer: MatchAnswer,
  { resume, requirements }: { resume: TailoredResume; requirements: readonly JobRequirement[] },
): RequirementMatch[] {
  const source = indexSource(sourcesOf(resume, ''));
  return requirements.map((requirement) => {
    const said = answer.requirements.find(({ id }) => id === requirement.id);
    const speaking = new Set(linesBehind(requirement.text, source));
    const evidence = [...new Set(said?.lines ?? [])].filter((line) => speaking.has(line)).slice(0, 6);
    const state = evidence.length === 0 ? 'not_met' : (said?.state ?? 'not_met');
    const kept = state === 'not_met' ? [] : evidence;
    return {
      requirementId: requirement.id,
      state,
      evidence: kept,
      note: noteOf(said?.note ?? '', { requirement, resume }),
    };
  });
}

function noteOf(
  note: string,
  { resume, requirement }: { requirement: JobRequirement; resume: TailoredResume },
): string {
  const text = toStorable(note).replaceAll(/\s+/g, ' ').trim().slice(0, MAX_NOTE_LENGTH);
  const known = indexSource([
    ...sourcesOf(resume, ''),
    { text: requirement.text, lines: [] },
    { text: requirement.quote, lines: [] },
  ]);
  return unsupportedIn(text, known).length === 0 ? text : '';
}
