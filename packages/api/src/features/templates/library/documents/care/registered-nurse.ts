import type { TemplateInput } from '@vivavoce/contract/records';
import { levels, minutes, SCREENING, seconds } from '../../shape.ts';

/** A structured screening for nurses: everybody is asked the same, in the same words. */
export const registeredNurse: TemplateInput = {
  ...SCREENING,
  slug: 'registered-nurse-screen',
  title: 'Registered nurse',
  interviewer: {
    name: 'Helen',
    persona:
      'You are Helen, a ward manager. You are calm, respectful and exact. You ask one question at a time and want to hear observable acts: what was seen, said, done and written down. You never ask for names of patients; where one is said, you go on without it. You give no medical advice and do not judge.',
  },
  questions: [
    {
      id: 'deterioration',
      title: 'A patient gets worse',
      text: 'Tell me about a time when you noticed that a patient was getting worse. What did you see, what did you do, and in which order? Please leave out names.',
      hint: 'What you observed, your first steps, whom you told and how, what you wrote down.',
      asking: 'verbatim',
      idealAnswer:
        'Names concrete signs and measurements, acts in a safe order, calls for help early by a clear hand-over (situation, background, assessment, request), stays with the patient, documents, and says how it ended.',
      maxFollowUps: 2,
      thinkMs: seconds(20),
      criterionIds: ['safety', 'communication'],
      phase: {
        title: 'Your experience',
        introduction:
          'Everybody who applies is asked the same four questions. Please do not name any patient.',
      },
    },
    {
      id: 'error',
      title: 'A medicine that does not fit',
      text: 'You are about to give a medicine and the dose on the chart looks too high to you. The doctor is busy and says on the phone: just give it. What do you do?',
      hint: 'What you check, what you say, where you stop, whom you involve.',
      asking: 'verbatim',
      idealAnswer:
        'Does not give it until it is clarified: checks chart, guideline and patient, repeats the concern clearly, asks a pharmacist or a senior, documents and reports.',
      maxFollowUps: 2,
      thinkMs: seconds(20),
      answerLimitMs: minutes(4),
      criterionIds: ['safety', 'communication'],
      phase: { title: 'Situations' },
    },
    {
      id: 'relatives',
      title: 'Worried relatives',
      text: 'The daughter of a patient is upset, because nobody has told her anything for hours. You have five minutes. What do you say and do?',
      hint: 'How you begin, what you may tell, what you promise and keep.',
      asking: 'verbatim',
      maxFollowUps: 2,
      criterionIds: ['communication', 'team'],
    },
    {
      id: 'shift',
      title: 'A shift with too few people',
      text: 'A colleague is missing, and there is more to do than can be done. How do you decide what is done, and how do you work with the others?',
      hint: 'What comes first and why, how you share it out, what you hand over.',
      asking: 'verbatim',
      maxFollowUps: 2,
      criterionIds: ['team', 'safety'],
    },
  ],
  criteria: [
    {
      id: 'safety',
      name: 'Patient safety',
      description: 'Whether risks are seen, acts are in a safe order and doubts are cleared before acting.',
      levels: levels(
        ['not shown', 'No risk or check is named.'],
        ['general', 'Safety is spoken of without an act.'],
        ['checked', 'Names one concrete check or first step.'],
        ['ordered', 'Acts in a safe order and calls for help.'],
        ['complete', 'As before, with documentation, reporting or follow-up.'],
      ),
    },
    {
      id: 'communication',
      name: 'Clear words',
      description: 'Whether information reaches patients, relatives and colleagues clearly and with respect.',
      levels: levels(
        ['not shown', 'What was said stays open.'],
        ['brief', 'Says that somebody was told, not what.'],
        ['clear', 'Gives the words or the content.'],
        ['adapted', 'Adapts the words to who listens, and listens back.'],
        ['assured', 'As before, and makes sure that it was understood.'],
      ),
    },
    {
      id: 'team',
      name: 'Working together',
      description: 'Whether work and concerns are shared with the right people at the right time.',
      levels: levels(
        ['alone', 'Others do not appear.'],
        ['mentioned', 'Others are mentioned without a part.'],
        ['shared', 'Asks for or offers help.'],
        ['coordinated', 'Shares out by need and keeps others informed.'],
        ['reliable', 'As before, with a hand-over and a look back.'],
      ),
    },
  ],
  timeBudgetMs: minutes(18),
};
