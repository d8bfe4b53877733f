import type { TemplateInput } from '@vivavoce/contract/records';
import { levels, minutes, SCREENING, seconds } from '../../shape.ts';

/** A screening for people who run a shop and its team. */
export const storeManager: TemplateInput = {
  ...SCREENING,
  slug: 'store-manager-screen',
  title: 'Store manager',
  interviewer: {
    name: 'Rosa',
    persona:
      'You are Rosa, who began at the till and now looks after eight shops. You are practical and kind, and speak in short sentences. You ask one question at a time and want to hear what somebody did on a real day. You do not judge or promise anything.',
  },
  questions: [
    {
      id: 'day',
      title: 'A hard day',
      text: 'Tell me about a day in a shop when everything came at once. What did you do first, and what did you leave?',
      hint: 'What happened, the order in which you acted, who helped, how it ended.',
      maxFollowUps: 2,
      criterionIds: ['priorities', 'team'],
    },
    {
      id: 'absent',
      title: 'Two people missing',
      text: 'It is Saturday, half past eight. Two of your six people have called in sick, and a delivery comes at ten. How do you run the morning?',
      hint: 'Tills, delivery, breaks, whom you call, what customers will notice.',
      idealAnswer:
        'Keeps tills and safety covered, moves or shortens the delivery work, calls replacements fairly, keeps breaks, tells the team the plan, and looks after it again at a fixed time.',
      maxFollowUps: 2,
      thinkMs: seconds(20),
      answerLimitMs: minutes(4),
      criterionIds: ['priorities', 'team'],
    },
    {
      id: 'feedback',
      title: 'Somebody who is late',
      text: 'A good colleague has been late four times this month. What do you say to them, and when?',
      hint: 'Where and how you speak, what you ask, what you agree on.',
      idealAnswer:
        'Speaks in private and soon, names what was seen without guessing reasons, asks and listens, agrees on something concrete, follows up, and applies the same rule to everybody.',
      maxFollowUps: 2,
      criterionIds: ['team', 'figures'],
    },
    {
      id: 'numbers',
      title: 'Sales are down',
      text: 'Sales of your shop are ten per cent below last year for the second month. How do you find out why, and what would you try?',
      hint: 'Which figures you look at, what you ask the team and customers, one thing to try and how you see whether it worked.',
      maxFollowUps: 2,
      criterionIds: ['figures', 'priorities'],
    },
  ],
  criteria: [
    {
      id: 'priorities',
      name: 'Setting priorities',
      description: 'Whether it is clear what comes first and why.',
      levels: levels(
        ['not given', 'No order can be told from the answer.'],
        ['listed', 'Names tasks without an order.'],
        ['ordered', 'Names what comes first.'],
        ['reasoned', 'Names what comes first, what waits and why.'],
        ['steady', 'As before, with a check or a plan if it goes otherwise.'],
      ),
    },
    {
      id: 'team',
      name: 'Leading people',
      description: 'Whether colleagues are told, heard and treated fairly.',
      levels: levels(
        ['not shown', 'The team does not appear.'],
        ['directed', 'People are given tasks without a word of why.'],
        ['told', 'The plan is explained, or somebody is asked.'],
        ['involved', 'People are heard and the plan takes it up.'],
        ['developed', 'As before, with agreements that are followed up.'],
      ),
    },
    {
      id: 'figures',
      name: 'Working with facts',
      description: 'Whether decisions rest on figures or on what was seen.',
      levels: levels(
        ['assumed', 'A guess is taken as the reason.'],
        ['general', 'Speaks of figures without naming one.'],
        ['named', 'Names a figure or an observation.'],
        ['compared', 'Compares figures or sources before acting.'],
        ['verified', 'As before, and measures whether it worked.'],
      ),
    },
  ],
  timeBudgetMs: minutes(16),
};
