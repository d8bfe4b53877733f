import type { TemplateInput } from '@vivavoce/contract/records';
import { levels, minutes, SCREENING, seconds } from '../../shape.ts';

/** A screening for people who lead a shift where goods and people move. */
export const warehouseShiftLead: TemplateInput = {
  ...SCREENING,
  slug: 'warehouse-shift-lead-screen',
  title: 'Warehouse shift lead',
  interviewer: {
    name: 'Omar',
    persona:
      'You are Omar, who runs a warehouse. You are plain, friendly and quick, and use the words of the floor. You ask one question at a time and want to hear what was done on a real shift. You do not judge or promise anything.',
  },
  questions: [
    {
      id: 'shift',
      title: 'A shift of yours',
      text: 'Tell me about a shift that you led, or in which you had the most responsibility. How many people, how much work, and what did you do yourself?',
      hint: 'Size of the team, volume, your part, how it ended.',
      maxFollowUps: 2,
      criterionIds: ['planning', 'people'],
    },
    {
      id: 'breakdown',
      title: 'The belt stops',
      text: 'At nine in the evening the conveyor stops. Three lorries leave at eleven. What do you do in the first ten minutes?',
      hint: 'Safety, whom you call, how people go on working, which lorry first.',
      idealAnswer:
        'Secures the belt and people, calls maintenance with a clear description, switches to manual work by priority of the lorries, informs transport and the next shift early, and looks at it again at a fixed time.',
      maxFollowUps: 2,
      thinkMs: seconds(15),
      answerLimitMs: minutes(4),
      criterionIds: ['planning', 'safety'],
    },
    {
      id: 'shortcut',
      title: 'A shortcut',
      text: 'You see your best driver going too fast with the forklift, because the shift is behind. What do you do?',
      hint: 'What you do at once, what you say and where, what happens afterwards.',
      idealAnswer:
        'Stops it at once and safely, speaks apart and calmly, names the rule and the risk, asks what made it necessary, changes the cause (plan, pressure), documents or reports as the site requires, the same for everybody.',
      maxFollowUps: 2,
      criterionIds: ['safety', 'people'],
    },
    {
      id: 'new',
      title: 'Somebody new',
      text: 'Tomorrow somebody starts who has never worked in a warehouse and speaks little English. How do you make their first week a good one?',
      hint: 'Who shows what, in which order, how you know that they understood.',
      maxFollowUps: 2,
      criterionIds: ['people', 'safety'],
    },
  ],
  criteria: [
    {
      id: 'planning',
      name: 'Planning under pressure',
      description: 'Whether people and time go where they matter most.',
      levels: levels(
        ['not given', 'No plan can be told.'],
        ['reactive', 'One thing after the other as it comes.'],
        ['ordered', 'Names what comes first.'],
        ['reasoned', 'Weighs deadlines and people, and says why.'],
        ['ahead', 'As before, with a second plan and early word to others.'],
      ),
    },
    {
      id: 'safety',
      name: 'Safety',
      description: 'Whether people are kept safe also when time is short.',
      levels: levels(
        ['not named', 'Safety does not appear.'],
        ['mentioned', 'Safety is mentioned without an act.'],
        ['acted', 'Names one act that makes it safe.'],
        ['firm', 'Stops what is unsafe and says why.'],
        ['lasting', 'As before, and removes the cause.'],
      ),
    },
    {
      id: 'people',
      name: 'Leading people',
      description: 'Whether people know what to do, are heard and grow.',
      levels: levels(
        ['not shown', 'The team does not appear.'],
        ['ordered', 'Gives orders only.'],
        ['explained', 'Says what and why.'],
        ['supported', 'Checks, helps and listens.'],
        ['developed', 'As before, and people can do more afterwards.'],
      ),
    },
  ],
  timeBudgetMs: minutes(15),
};
