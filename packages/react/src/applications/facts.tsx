import type { Application } from '@vivavoce/sdk/applications';
import { isolated } from './isolated.ts';
import type { ApplicationsWords } from './words/words.ts';

/** What stands around an application, in a few words: resume, practice, the next reminder. */
export function Facts({ application, words }: { application: Application; words: ApplicationsWords }) {
  const facts = factsOf(application, words);
  if (facts.length === 0) return null;
  return (
    <ul className="vv-apps-facts vv-soft vv-small">
      {facts.map((fact) => (
        <li key={fact} dir="auto">
          {fact}
        </li>
      ))}
    </ul>
  );
}

function factsOf(
  { resume, tailoring, practice, nextReminder }: Application,
  words: ApplicationsWords,
): string[] {
  const held = practice.filter(({ status }) => status !== 'created' && status !== 'consented').length;
  return [
    ...(tailoring
      ? [words.say(tailoring.state === 'working' ? 'facts.tailoring' : 'facts.tailored')]
      : resume
        ? [words.say('facts.resume', { version: resume.version })]
        : []),
    ...(held > 0 ? [words.say('facts.practised', { count: held })] : []),
    ...(nextReminder
      ? [
          words.say('facts.reminder', {
            text: isolated(nextReminder.text),
            date: words.date(nextReminder.at),
          }),
        ]
      : []),
  ];
}
