import type { TemplateInput } from '@vivavoce/contract/records';
import { levels, minutes, SCREENING, seconds } from '../../shape.ts';

/** A first technical conversation with somebody who builds what people touch. */
export const frontendEngineer: TemplateInput = {
  ...SCREENING,
  slug: 'frontend-engineer-screen',
  title: 'Frontend engineer',
  kind: 'technical',
  interviewer: {
    name: 'Noor',
    persona:
      'You are Noor, a frontend engineer who has shipped design systems and repaired slow pages. You are curious and precise, ask one question at a time, and follow the concrete: which component, which measurement, which user. You do not teach, hint at the answer or judge.',
  },
  questions: [
    {
      id: 'built',
      title: 'Something you built',
      text: 'Tell me about an interface that you built and people really used. Which part was yours, and what was hard about it?',
      hint: 'Who used it, your own part, one hard problem and how you solved it.',
      idealAnswer:
        'Names the users and their task, separates the own part from the team’s, explains one hard problem (state, data, layout, accessibility) with the options that were weighed, and says what came of it.',
      maxFollowUps: 2,
      criterionIds: ['craft', 'users'],
      phase: { title: 'Your work' },
    },
    {
      id: 'slow',
      title: 'A slow page',
      text: 'A page of your product takes six seconds on a phone before anybody can do anything. Walk me through how you find out why, and what you would do first.',
      hint: 'What you measure and with which tool, likely causes, the first change and how you prove it.',
      idealAnswer:
        'Measures before changing: field data and a trace on a slow device. Separates network, script and layout. Names concrete causes such as bundle size, blocking requests, images or hydration, picks one by its effect, and verifies against the same measurement.',
      maxFollowUps: 3,
      thinkMs: seconds(20),
      answerLimitMs: minutes(5),
      criterionIds: ['reasoning', 'craft'],
      phase: {
        title: 'Two situations',
        introduction:
          'I will now describe two situations. There is no single right answer; I would like to hear how you think.',
      },
    },
    {
      id: 'keyboard',
      title: 'A dialog for everybody',
      text: 'Your team adds a dialog in which an order is cancelled. What has to be true so that somebody who uses only a keyboard, or a screen reader, can work with it?',
      hint: 'Focus, names, keys, what is announced, and how you test it.',
      idealAnswer:
        'Focus moves into the dialog, stays there and returns; Escape closes; the dialog has a name and a role; the destructive act is worded; errors are announced; it is tested with a keyboard and a screen reader, not with a linter alone.',
      maxFollowUps: 2,
      criterionIds: ['users', 'craft'],
    },
    {
      id: 'disagree',
      title: 'A design you doubted',
      text: 'Tell me about a time when a design was handed to you that you thought would not work for users. What did you do?',
      hint: 'What you doubted, what you showed or tried, how it was decided and how it ended.',
      maxFollowUps: 2,
      criterionIds: ['users', 'reasoning'],
    },
  ],
  criteria: [
    {
      id: 'craft',
      name: 'Craft',
      description: 'Whether the answer shows how the browser, the framework and the code really behave.',
      levels: levels(
        ['not shown', 'Names tools or frameworks only.'],
        ['general', 'Describes what was built without how it works.'],
        ['concrete', 'Explains one mechanism correctly, such as rendering, state, caching or focus.'],
        ['solid', 'Explains several mechanisms and the choice between two ways.'],
        ['deep', 'As before, with limits, failure cases and how they were found.'],
      ),
    },
    {
      id: 'reasoning',
      name: 'Reasoning',
      description: 'Whether causes are found by evidence and steps are chosen by their effect.',
      levels: levels(
        ['assumed', 'Offers a fix without looking for a cause.'],
        ['listed', 'Lists possible causes in no order.'],
        ['tested', 'Says how at least one cause would be confirmed or ruled out.'],
        ['ordered', 'Orders the steps by likelihood or effect and measures.'],
        ['conclusive', 'As before, and shows how the result is proven and kept.'],
      ),
    },
    {
      id: 'users',
      name: 'Thinking of users',
      description: 'Whether decisions are tied to what people with different needs have to do.',
      levels: levels(
        ['not shown', 'No user appears in the answer.'],
        ['general', 'Speaks of users in general.'],
        ['named', 'Names who uses it and one thing that they need.'],
        ['considered', 'Weighs different needs or devices and adapts the solution.'],
        ['checked', 'As before, with what was observed or tested with real people.'],
      ),
    },
  ],
  timeBudgetMs: minutes(20),
};
