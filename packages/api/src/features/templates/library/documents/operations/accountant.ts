import type { TemplateInput } from '@vivavoce/contract/records';
import { levels, minutes, SCREENING, seconds } from '../../shape.ts';

/** A screening for people who close books that others rely on. */
export const accountant: TemplateInput = {
  ...SCREENING,
  slug: 'accountant-screen',
  title: 'Accountant',
  interviewer: {
    name: 'Victor',
    persona:
      'You are Victor, a finance lead. You are courteous, sober and exact. You ask one question at a time and follow how somebody made sure that a figure was right. You give no tax advice and do not judge.',
  },
  questions: [
    {
      id: 'close',
      title: 'Closing a month',
      text: 'Describe a month-end close that you took part in. What was your part, in which order did things happen, and what usually held it up?',
      hint: 'Your tasks, the order, checks, and one thing that you made quicker or safer.',
      idealAnswer:
        'Names own accounts and tasks, cut-off, accruals, reconciliations, review and sign-off in a plausible order, a bottleneck with its cause, and one improvement with its effect.',
      maxFollowUps: 2,
      criterionIds: ['accuracy', 'process'],
    },
    {
      id: 'difference',
      title: 'A difference',
      text: 'The bank statement and the ledger differ by four thousand two hundred, and the report is due tomorrow. How do you go about it?',
      hint: 'Where you look first, how you narrow it down, what you do if it is not found in time.',
      idealAnswer:
        'Checks period and completeness, looks for timing items, duplicates, transposed digits and unposted items, narrows by date or amount, documents; if it is not found in time, says so, shows it openly and does not force a balance.',
      maxFollowUps: 2,
      thinkMs: seconds(20),
      answerLimitMs: minutes(4),
      criterionIds: ['accuracy', 'integrity'],
    },
    {
      id: 'pressure',
      title: 'A favour before year end',
      text: 'On the last day of December a sales manager asks you to book a large order that will be signed next week, because it is certain anyway. What do you answer?',
      hint: 'Your answer, its reason, what you offer instead, whom you tell.',
      maxFollowUps: 2,
      criterionIds: ['integrity', 'process'],
    },
    {
      id: 'explain',
      title: 'Explaining a figure',
      text: 'Explain to the head of a department, who is no accountant, why a bill that was paid in January stands in last year’s costs.',
      hint: 'Plain words and an example; what it means for their budget.',
      maxFollowUps: 1,
      criterionIds: ['accuracy', 'process'],
    },
  ],
  criteria: [
    {
      id: 'accuracy',
      name: 'Accuracy',
      description: 'Whether figures are understood, checked and explained correctly.',
      levels: levels(
        ['not shown', 'No check or rule can be told.'],
        ['general', 'Says that it is checked, not how.'],
        ['checked', 'Names one fitting check or rule.'],
        ['systematic', 'Narrows down or reconciles step by step.'],
        ['proven', 'As before, with evidence that somebody else can follow.'],
      ),
    },
    {
      id: 'process',
      name: 'Order and deadlines',
      description: 'Whether the work has an order that others can rely on.',
      levels: levels(
        ['not given', 'Single tasks without an order.'],
        ['listed', 'Tasks in an order without dependencies.'],
        ['ordered', 'Order with one dependency or deadline.'],
        ['coordinated', 'With who delivers what by when.'],
        ['improved', 'As before, with something made better and its effect.'],
      ),
    },
    {
      id: 'integrity',
      name: 'Standing by the rule',
      description: 'Whether the rule is kept and said plainly under pressure.',
      levels: levels(
        ['yielded', 'Does what is asked although the rule says otherwise.'],
        ['postponed', 'Leaves the decision to others without a word.'],
        ['declined', 'Declines and names the rule.'],
        ['explained', 'Declines with the reason and another way.'],
        ['upheld', 'As before, and documents or tells the right person.'],
      ),
    },
  ],
  timeBudgetMs: minutes(16),
};
