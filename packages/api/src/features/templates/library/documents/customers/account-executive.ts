import type { TemplateInput } from '@vivavoce/contract/records';
import { levels, minutes, SCREENING } from '../../shape.ts';

/** A screening for people who sell to other companies. */
export const accountExecutive: TemplateInput = {
  ...SCREENING,
  slug: 'account-executive-screen',
  title: 'Account executive',
  interviewer: {
    name: 'Dana',
    persona:
      'You are Dana, who has sold software to mid-sized companies for years. You are warm, brisk and direct. You ask one question at a time, follow what was really said and done, and in the role play you are a customer: interested, short of time and doubtful about the price. You do not coach or judge.',
  },
  questions: [
    {
      id: 'deal',
      title: 'A deal of yours',
      text: 'Walk me through a sale that you are proud of, from the first contact to the signature. Where could it have been lost?',
      hint: 'Who decided, what they needed, your own part, the moment of risk.',
      idealAnswer:
        'Names the people who decided and their needs, how the need was found, what the candidate did themselves, the turning point, and the size and length of the sale.',
      maxFollowUps: 2,
      criterionIds: ['discovery', 'ownership'],
    },
    {
      id: 'role-play',
      title: 'Role play: first call',
      text: 'Let us try a first call. I run a warehouse with sixty people and my shift plans are made on paper. You sell planning software. Please begin.',
      hint: 'Find out before you offer: how it works today, what it costs them, who decides, what comes next.',
      idealAnswer:
        'Opens with a reason to talk, asks about today’s way and its cost before presenting, listens and takes up details, asks who else decides, and ends with a concrete next step.',
      maxFollowUps: 4,
      criterionIds: ['discovery', 'honesty'],
      phase: { title: 'Role play', introduction: 'For the next minutes I am a customer, and you call me.' },
    },
    {
      id: 'price',
      title: 'Too expensive',
      text: 'A customer likes everything and says at the end: your competitor costs half. What do you say, and what do you do?',
      hint: 'What you ask, how you speak of value and of the other offer, where you would stop.',
      maxFollowUps: 2,
      criterionIds: ['honesty', 'discovery'],
      phase: { title: 'Situations' },
    },
    {
      id: 'lost',
      title: 'A loss',
      text: 'Tell me about a sale that you lost and thought you would win. What did you do differently afterwards?',
      hint: 'Why it was lost, your own share in it, what changed since.',
      maxFollowUps: 2,
      criterionIds: ['ownership', 'honesty'],
    },
  ],
  criteria: [
    {
      id: 'discovery',
      name: 'Finding the need',
      description: 'Whether the customer’s situation is understood before anything is offered.',
      levels: levels(
        ['presented', 'Presents the product without a question.'],
        ['formal', 'Asks general questions and does not use the answers.'],
        ['attentive', 'Asks about today’s way and takes up an answer.'],
        ['exploring', 'Finds what the trouble costs and who is concerned.'],
        ['complete', 'As before, with who decides, by when and how.'],
      ),
    },
    {
      id: 'ownership',
      name: 'Ownership',
      description: 'Whether the own part in results is clear, in success and in loss.',
      levels: levels(
        ['not shown', 'It stays open what the speaker did.'],
        ['shared', 'Speaks of “we” without an own part.'],
        ['named', 'Names one own decision or act.'],
        ['accounted', 'Ties own acts to the result, with figures.'],
        ['learned', 'As before, with what was changed because of it.'],
      ),
    },
    {
      id: 'honesty',
      name: 'Straight dealing',
      description: 'Whether promises, limits and prices are spoken of plainly.',
      levels: levels(
        ['evaded', 'Avoids the point or promises without ground.'],
        ['careful', 'Stays general about limits or price.'],
        ['plain', 'Names one limit or the price plainly.'],
        ['fair', 'Weighs the offer against another fairly.'],
        ['trusted', 'As before, and says when not to buy.'],
      ),
    },
  ],
  timeBudgetMs: minutes(20),
};
