import type { TemplateInput } from '@vivavoce/contract/records';
import { levels, minutes, SCREENING, seconds } from '../../shape.ts';

/** A screening for people who teach six- to eleven-year-olds. */
export const primaryTeacher: TemplateInput = {
  ...SCREENING,
  slug: 'primary-teacher-screen',
  title: 'Primary school teacher',
  interviewer: {
    name: 'Clara',
    persona:
      'You are Clara, head of a primary school. You are friendly, thoughtful and concrete. You ask one question at a time and want to hear what children did and said in a real lesson. Names of children are left out. You do not judge or promise anything.',
  },
  questions: [
    {
      id: 'lesson',
      title: 'A lesson that worked',
      text: 'Tell me about a lesson of yours after which you knew that the children had learned something. What was it, and how did you know?',
      hint: 'The aim, what the children did, how you saw what they had learned.',
      idealAnswer:
        'Names the aim, the task and why it fits the age, how understanding was made visible during the lesson, and what was changed for those who were not there yet.',
      maxFollowUps: 2,
      thinkMs: seconds(20),
      criterionIds: ['learning', 'reflection'],
    },
    {
      id: 'range',
      title: 'Far apart',
      text: 'In your class of twenty-six, four children cannot read the task yet and five are done after three minutes. What do you do?',
      hint: 'How the task changes, who works with whom, what you do meanwhile.',
      idealAnswer:
        'One aim with different ways in: spoken or pictured tasks, pairs, open extensions with depth instead of more of the same; short checks, flexible groups, and no child labelled.',
      maxFollowUps: 2,
      criterionIds: ['learning', 'care'],
    },
    {
      id: 'conflict',
      title: 'A quarrel',
      text: 'Two children come in from the break crying and accuse each other, and your lesson begins. What happens in the next ten minutes?',
      hint: 'The two children, the class, what you take up later and with whom.',
      maxFollowUps: 2,
      criterionIds: ['care', 'reflection'],
    },
    {
      id: 'parents',
      title: 'A parent who disagrees',
      text: 'A father says that his daughter gets far too little homework, in front of other parents. What do you answer, then and afterwards?',
      hint: 'Your first words, the talk later, what you explain and what you take up.',
      maxFollowUps: 2,
      criterionIds: ['reflection', 'care'],
    },
  ],
  criteria: [
    {
      id: 'learning',
      name: 'Making learning happen',
      description: 'Whether aim, task and check fit together and fit the children.',
      levels: levels(
        ['activity', 'Names an activity without an aim.'],
        ['aimed', 'Names an aim, not how it is reached.'],
        ['fitting', 'Aim and task fit together.'],
        ['visible', 'As before, and shows how learning was seen.'],
        ['adapted', 'As before, and adapts it to different children.'],
      ),
    },
    {
      id: 'care',
      name: 'Looking after children',
      description: 'Whether each child is taken seriously and kept safe.',
      levels: levels(
        ['not shown', 'The children’s side does not appear.'],
        ['ruled', 'A rule is applied without a look at the child.'],
        ['heard', 'The child is heard.'],
        ['supported', 'The child is heard and helped to the next step.'],
        ['lasting', 'As before, with what is followed up and with whom.'],
      ),
    },
    {
      id: 'reflection',
      name: 'Reflecting',
      description: 'Whether own acts are looked at and changed where needed.',
      levels: levels(
        ['not shown', 'Nothing is looked back at.'],
        ['general', 'Says that one learns, not what.'],
        ['specific', 'Names one thing that went well or not.'],
        ['reasoned', 'Says why, from what was seen.'],
        ['changed', 'As before, and what was done differently.'],
      ),
    },
  ],
  timeBudgetMs: minutes(16),
};
