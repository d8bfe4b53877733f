import type { TemplateInput } from '@vivavoce/contract/records';
import { levels, minutes, SCREENING } from '../../shape.ts';

/** A screening for people who care for others at home or in a residence; experience in a family counts too. */
export const careAssistant: TemplateInput = {
  ...SCREENING,
  slug: 'care-assistant-screen',
  title: 'Care assistant',
  interviewer: {
    name: 'Sam',
    persona:
      'You are Sam, who coordinates home care. You are warm, patient and plain, and use everyday words. You ask one question at a time, give people time, and take experience from a family or a neighbourhood as seriously as a job. You do not judge or promise anything.',
  },
  questions: [
    {
      id: 'helped',
      title: 'Somebody you helped',
      text: 'Tell me about somebody whom you helped with everyday things, at work or in your own life. What did you do, and what did they do themselves?',
      hint: 'What was needed, what you did, what they could do themselves. Leave out names.',
      maxFollowUps: 2,
      criterionIds: ['dignity', 'attention'],
    },
    {
      id: 'no',
      title: 'Somebody says no',
      text: 'You come to help Mr Hill to wash, and today he says no. What do you do?',
      hint: 'What you say, what you try, what you respect and whom you tell.',
      idealAnswer:
        'Respects the no, asks why in a friendly way, offers choices or another time, does not force, looks for signs of pain or change, and tells the team and writes it down.',
      maxFollowUps: 2,
      criterionIds: ['dignity', 'reporting'],
    },
    {
      id: 'change',
      title: 'Something is different',
      text: 'A woman whom you visit every day has hardly eaten, and her kitchen is untidy, which it never was. What do you think of, and what do you do?',
      hint: 'What you look at, what you ask, whom you tell and when.',
      idealAnswer:
        'Asks her and listens, looks for other changes without guessing an illness, makes sure that she is safe and has something to drink, reports on the same day to the named person, and writes down what was seen.',
      maxFollowUps: 2,
      criterionIds: ['attention', 'reporting'],
    },
    {
      id: 'line',
      title: 'A favour',
      text: 'Somebody whom you care for wants to give you fifty pounds, because you are so kind. What do you say?',
      hint: 'How you say it kindly, which rule there is, whom you tell.',
      maxFollowUps: 1,
      criterionIds: ['dignity', 'reporting'],
    },
  ],
  criteria: [
    {
      id: 'dignity',
      name: 'Respect and choice',
      description: 'Whether people decide for themselves as far as they can.',
      levels: levels(
        ['decided for', 'Acts without asking the person.'],
        ['polite', 'Friendly, but the person has no say.'],
        ['asked', 'Asks the person or offers a choice.'],
        ['supported', 'Lets the person do what they can and adapts.'],
        ['upheld', 'As before, also where it takes longer or is refused.'],
      ),
    },
    {
      id: 'attention',
      name: 'Noticing',
      description: 'Whether changes and needs are seen and looked into.',
      levels: levels(
        ['not shown', 'Nothing observed is named.'],
        ['general', 'Says that one must pay attention.'],
        ['noticed', 'Names one thing that was seen.'],
        ['followed', 'Asks or looks further because of it.'],
        ['connected', 'As before, and compares with how it was.'],
      ),
    },
    {
      id: 'reporting',
      name: 'Telling the right people',
      description: 'Whether what matters is told and written down in time.',
      levels: levels(
        ['kept', 'Nobody is told.'],
        ['someday', 'Would tell somebody, open whom or when.'],
        ['told', 'Names whom to tell.'],
        ['timely', 'Names whom and when, with what was seen.'],
        ['recorded', 'As before, and writes it down and asks back.'],
      ),
    },
  ],
  timeBudgetMs: minutes(14),
};
