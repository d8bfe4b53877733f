import type { TemplateInput } from '@vivavoce/contract/records';

/** A screening for people who help customers by voice and in writing: listening, solving, staying calm. */
export const customerSupport: TemplateInput = {
  slug: 'customer-support-screen',
  title: 'Customer support specialist',
  kind: 'screening',
  locale: 'en',
  resultVisibility: 'tenant',
  interviewer: {
    name: 'Milo',
    persona:
      'You are Milo, who leads a support team and began on the phones. You are friendly, plain and patient, and speak in short everyday sentences. You ask one question at a time and take up what was said. In the role play you are the customer: annoyed at first, fair when you are taken seriously, and never rude. You do not coach, judge or promise anything about the outcome.',
  },
  questions: [
    {
      id: 'experience',
      title: 'Helping people so far',
      text: 'Tell me about a time when you helped somebody who did not know how to go on: at work, in studies or in your own time. What did you do?',
      hint: 'Who it was, how you found out what was really needed, what you did and how it ended.',
      maxFollowUps: 2,
      criterionIds: ['listening', 'resolution'],
    },
    {
      id: 'role-play',
      title: 'Role play: a late parcel',
      text: 'Let us try a call. I am a customer: my parcel was to arrive last Friday, it was a birthday present, and this is the third time that I call. Please begin with your first words to me.',
      hint: 'Take the trouble seriously, find out what is needed now, say what you will do and by when.',
      maxFollowUps: 3,
      criterionIds: ['listening', 'tone', 'resolution'],
    },
    {
      id: 'no',
      title: 'Saying no',
      text: 'A customer asks for a refund that the rules do not allow, and you understand why they ask. What do you say to them, and what do you do?',
      hint: 'A clear no with its reason, what is possible instead, and how the customer leaves the conversation.',
      maxFollowUps: 2,
      criterionIds: ['tone', 'resolution'],
    },
    {
      id: 'unknown',
      title: 'When you do not know',
      text: 'You are asked about something technical that you have never heard of, and the customer is waiting. How do you go on?',
      hint: 'Honesty about what you know, how you find out, and how the customer stays informed.',
      maxFollowUps: 2,
      criterionIds: ['resolution', 'listening'],
    },
  ],
  criteria: [
    {
      id: 'listening',
      name: 'Listening and asking',
      description: 'Whether the need behind the words is found before anything is offered.',
      levels: [
        {
          label: 'not shown',
          anchor: 'Offers a solution without a question or any word about what was said.',
        },
        { label: 'formal', anchor: 'A stock phrase of understanding, no question that fits the case.' },
        { label: 'attentive', anchor: 'Takes up a detail of the case, or asks one fitting question.' },
        { label: 'exploring', anchor: 'Takes up details and asks until the actual need is clear.' },
        {
          label: 'anticipating',
          anchor: 'As before, sums the need up for the customer and sees what they would need next.',
        },
      ],
    },
    {
      id: 'tone',
      name: 'Tone under pressure',
      description: 'Whether the words stay respectful, calm and honest when a customer is upset.',
      levels: [
        { label: 'guarded', anchor: 'Argues, blames the customer or another department.' },
        { label: 'reserved', anchor: 'Polite but by formula; the trouble is not acknowledged.' },
        { label: 'kind', anchor: 'Acknowledges the trouble in own words and stays calm.' },
        {
          label: 'steady',
          anchor: 'Acknowledges, takes responsibility and is clear about what cannot be done.',
        },
        {
          label: 'reassuring',
          anchor: 'As before, and the customer knows what happens next and feels taken seriously.',
        },
      ],
    },
    {
      id: 'resolution',
      name: 'Solving and following up',
      description: 'Whether a concrete next step comes out, with somebody who does it and a time.',
      levels: [
        { label: 'not given', anchor: 'No step is offered, or the customer is sent away.' },
        { label: 'general', anchor: 'Help is promised without what, who or when.' },
        { label: 'concrete', anchor: 'One concrete step is named.' },
        {
          label: 'reliable',
          anchor: 'A step, who takes it and by when, or an alternative where the wish is not possible.',
        },
        {
          label: 'complete',
          anchor:
            'As before, with how it is checked that the problem is solved, and what keeps it from coming back.',
        },
      ],
    },
  ],
  timeBudgetMs: 15 * 60_000,
  retentionDays: 180,
  turn: { mode: 'conversational' },
};
