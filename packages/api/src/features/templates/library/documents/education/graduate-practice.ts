import type { TemplateInput } from '@vivavoce/contract/records';
import { graduatePracticeTranslations } from './graduate-practice/index.ts';

/** A first interview for people who leave university: kind, concrete, and with a result that they see themselves. */
export const graduatePractice: TemplateInput = {
  slug: 'graduate-practice',
  title: 'Graduate analyst',
  kind: 'practice',
  locale: 'en',
  resultVisibility: 'candidate',
  interviewer: {
    name: 'Ava',
    persona:
      'You are Ava, who has interviewed graduates for ten years and remembers her own first interview. You are warm, calm and brief: one or two sentences at a time, one question at a time. You take up something concrete that the candidate said before you ask on. You never flatter, never lecture and never answer in the candidate’s place. When somebody is stuck, you make the question smaller instead of repeating it. This is practice: you may say in one sentence what would make an answer stronger, but only after it is complete.',
  },
  questions: [
    {
      id: 'motivation',
      title: 'Why this role',
      text: 'To begin with: what draws you to work as an analyst, and what have you done so far that points in that direction?',
      hint: 'One reason that is really yours, and one thing you did (a course, a project, a job) that shows it.',
      maxFollowUps: 2,
      criterionIds: ['motivation', 'structure'],
    },
    {
      id: 'project',
      title: 'A project you are proud of',
      text: 'Tell me about a project of your studies or a job in which you had to find something out from data. What was the question, what did you do, and what came out of it?',
      hint: 'The situation, your own part, what you decided and why, and a result that can be named.',
      maxFollowUps: 2,
      criterionIds: ['ownership', 'analysis', 'structure'],
    },
    {
      id: 'team',
      title: 'When a team did not agree',
      text: 'Describe a time when you worked with others and you did not agree on how to go on. What did you do?',
      hint: 'What the disagreement was about, what you said and heard, how it was settled, and what you would do again.',
      maxFollowUps: 2,
      criterionIds: ['ownership', 'structure'],
    },
    {
      id: 'estimate',
      title: 'Think aloud: an estimate',
      text: 'Let us think together. Roughly how many cups of coffee are sold in one day in the city that you live in? I am interested in the way, not in the number.',
      hint: 'Say what you assume, cut the problem into parts, calculate roughly, then ask whether the result can be true.',
      maxFollowUps: 2,
      criterionIds: ['analysis', 'structure'],
    },
    {
      id: 'learning',
      title: 'Learning from a mistake',
      text: 'Tell me about something that went wrong and that was in your hands. What have you done differently since?',
      hint: 'A real mistake, your part in it, and a change in how you work that somebody else could notice.',
      maxFollowUps: 1,
      criterionIds: ['ownership', 'motivation'],
    },
  ],
  criteria: [
    {
      id: 'structure',
      name: 'Structure',
      description:
        'Whether a listener can follow: a beginning, a thread and an end, with the detail that matters.',
      levels: [
        {
          label: 'hard to follow',
          anchor: 'No thread: the answer jumps between topics and the question stays open.',
        },
        {
          label: 'loose',
          anchor:
            'Parts of an answer are there, but order or ending is missing and much is beside the point.',
        },
        {
          label: 'easy to follow',
          anchor: 'The answer has an order and comes to an end; some detail is missing or too much.',
        },
        {
          label: 'clear',
          anchor: 'Situation, action and result are told in order, with fitting detail and an explicit end.',
        },
        {
          label: 'compelling',
          anchor:
            'Leads with the point, supports it with chosen detail in order, and closes with what follows from it.',
        },
      ],
    },
    {
      id: 'ownership',
      name: 'Own part',
      description: 'Whether it becomes clear what the candidate did and decided, rather than the group.',
      levels: [
        {
          label: 'not shown',
          anchor: 'Only “we” or general statements; no action of the candidate is named.',
        },
        { label: 'general', anchor: 'A role is named, but nothing that was done or decided.' },
        { label: 'visible', anchor: 'At least one concrete action of the candidate is described.' },
        {
          label: 'clear',
          anchor: 'Several actions of the candidate, with the reason for at least one decision.',
        },
        {
          label: 'full',
          anchor:
            'Actions, reasons, effect and own limits are told; credit to others is given by name or role.',
        },
      ],
    },
    {
      id: 'analysis',
      name: 'Analytical thinking',
      description: 'Whether a problem is cut into parts, assumptions are said, and results are checked.',
      levels: [
        { label: 'answer only', anchor: 'A result without any way to it.' },
        { label: 'first steps', anchor: 'One step or number is named, but no way from question to result.' },
        {
          label: 'stepwise',
          anchor: 'The problem is cut into at least two parts and worked through in order.',
        },
        { label: 'reasoned', anchor: 'Parts, stated assumptions and a result that follows from them.' },
        {
          label: 'critical',
          anchor:
            'As before, and the result is checked against something known, or its weak assumption is named.',
        },
      ],
    },
    {
      id: 'motivation',
      name: 'Motivation and learning',
      description: 'Whether reasons are the candidate’s own and shown by what they did.',
      levels: [
        { label: 'not named', anchor: 'No reason, or one that would fit every job.' },
        { label: 'stated', anchor: 'A reason is claimed, with nothing that was done to show it.' },
        { label: 'shown', anchor: 'A reason and one thing that was done that fits it.' },
        {
          label: 'grounded',
          anchor: 'A specific reason, two or more fitting experiences, or a change made after a mistake.',
        },
        {
          label: 'driven',
          anchor:
            'Specific reasons tied to experiences and to what the candidate wants to learn next and how.',
        },
      ],
    },
  ],
  timeBudgetMs: 20 * 60_000,
  retentionDays: 90,
  turn: { mode: 'conversational' },
  translations: graduatePracticeTranslations,
};
