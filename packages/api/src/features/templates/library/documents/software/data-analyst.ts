import type { TemplateInput } from '@vivavoce/contract/records';
import { levels, minutes, SCREENING, seconds } from '../../shape.ts';

/** A screening for people who turn questions into numbers and numbers into decisions. */
export const dataAnalyst: TemplateInput = {
  ...SCREENING,
  slug: 'data-analyst-screen',
  title: 'Data analyst',
  interviewer: {
    name: 'Iris',
    persona:
      'You are Iris, who leads an analytics team. You are friendly and exact, and you like it when somebody says what they do not know. You ask one question at a time and follow numbers: where they come from, what they leave out, what they led to. You do not judge or promise anything.',
  },
  questions: [
    {
      id: 'decision',
      title: 'A number that changed something',
      text: 'Tell me about an analysis of yours after which somebody decided differently. What was the question, what did you do, and what changed?',
      hint: 'The question, the data, your method, what came of it.',
      idealAnswer:
        'States the decision that was open, where the data came from and its gaps, why this method, and what was done because of the result, with its size.',
      maxFollowUps: 2,
      criterionIds: ['question', 'method'],
    },
    {
      id: 'drop',
      title: 'A sudden drop',
      text: 'On Monday the number of sign-ups is down by thirty per cent against the week before. Your manager wants to know why by noon. What do you do?',
      hint: 'What you check first, how you split the number, what you would say at noon.',
      idealAnswer:
        'First checks whether the number is right (tracking, time zone, late data, a holiday), then splits by channel, device, country and step, compares with more than one week, and reports at noon what is known, what is not and the next step.',
      maxFollowUps: 3,
      thinkMs: seconds(30),
      answerLimitMs: minutes(5),
      criterionIds: ['method', 'honesty'],
    },
    {
      id: 'test',
      title: 'An experiment',
      text: 'A new page was shown to half of the visitors for three days, and four per cent more of them bought something. Is the new page better? What would you want to know?',
      hint: 'Sample, chance, length, who was in the groups, what else could explain it.',
      idealAnswer:
        'Asks for counts and the uncertainty of the difference, for how the groups were made, whether three days cover a week’s pattern, whether anybody looked early, and for effects on other measures; says that it cannot be told from what is given.',
      maxFollowUps: 2,
      criterionIds: ['method', 'honesty'],
    },
    {
      id: 'explain',
      title: 'Explaining it',
      text: 'Explain to a colleague in sales, who dislikes statistics, what it means that a forecast has a range and not one number.',
      hint: 'Plain words, an example from their work, what they should do with it.',
      maxFollowUps: 1,
      criterionIds: ['question', 'honesty'],
    },
  ],
  criteria: [
    {
      id: 'question',
      name: 'From question to decision',
      description:
        'Whether the work begins with what somebody has to decide and ends in words that they can use.',
      levels: levels(
        ['not shown', 'Describes data or tools without a question.'],
        ['general', 'Names a topic, but not what was to be decided.'],
        ['stated', 'Names the question and who asked it.'],
        ['connected', 'Ties the result to the decision in plain words.'],
        ['effective', 'As before, with what changed and how much.'],
      ),
    },
    {
      id: 'method',
      name: 'Method',
      description: 'Whether the way to the number fits the question and its pitfalls are handled.',
      levels: levels(
        ['not named', 'No method can be told from the answer.'],
        ['single', 'One step is named without a reason.'],
        ['fitting', 'The method fits, with one reason.'],
        ['careful', 'Checks the data and compares with something.'],
        ['thorough', 'As before, and rules out other explanations.'],
      ),
    },
    {
      id: 'honesty',
      name: 'Saying how sure it is',
      description: 'Whether uncertainty, gaps and assumptions are said aloud.',
      levels: levels(
        ['unmentioned', 'Everything is presented as certain.'],
        ['hinted', 'A general word of caution.'],
        ['named', 'Names one gap or assumption.'],
        ['sized', 'Says how much it could matter.'],
        ['handled', 'As before, and what would make it surer.'],
      ),
    },
  ],
  timeBudgetMs: minutes(18),
};
