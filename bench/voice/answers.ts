/** One answer of the candidate: parts that are spoken without a stop, with a pause between them. */
export interface Answer {
  parts: readonly string[];
  /** Pause behind each part but the last; 0 where there is only one. */
  pauseMs: number;
}

/** What the candidate says in one breath. */
const WHOLE = [
  'In my second year I led the timetable project for our student union.',
  'We were four people and we had six weeks to replace the old spreadsheet.',
  'I split the work into small pieces and checked in with everybody twice a week.',
  'The hardest part was that the data came from three different departments.',
  'I built a small prototype first, so that people could see what I meant.',
  'After the launch the number of double bookings fell to zero.',
  'I learned that a short conversation early saves a long argument later.',
  'When two of us disagreed, I asked both to write down the cost of each option.',
  'I would start with the interviews next time, not with the code.',
  'Last summer I worked in a support team that answered eighty tickets a day.',
  'I noticed that a third of them asked the same question about invoices.',
  'So I wrote a help page, and the number of those tickets was cut in half.',
  'My manager asked me to show the same approach to two other teams.',
  'I like to measure something before I change it, even when that is slow.',
  'One customer was very upset, and I called her back within ten minutes.',
  'She stayed with us, and she later became one of our reference customers.',
  'I keep a notebook of the mistakes that I have made and what they cost.',
  'For me a good team is one where it is easy to say that you are stuck.',
  'I am looking for a place where I can learn from people who build things.',
  'I use a simple table of risks, and I look at it every Monday morning.',
  'The presentation went well, because we had practised it in front of strangers.',
  'I prefer to give feedback in person and on the same day.',
  'We tested the booking page with five students who had never seen it.',
  'That is the project that I am most proud of so far.',
] as const;

/** What the candidate stops in the middle of, as people do: to think, after a comma, before the next clause. */
const BROKEN: readonly (readonly [string, string])[] = [
  ['I think the most important thing was that', 'we agreed on one goal before we began to build.'],
  ['At first I tried to do everything myself, and', 'that did not work at all, so I asked for help.'],
  ['There were two options on the table, the cheap one and', 'the one that would last for more than a year.'],
  ['What I did then was, um,', 'to call every department and ask for one contact person.'],
  ['If I had to do it again I would', 'talk to the users before I write a single line.'],
  ['The result was good, but', 'it took us two weeks longer than we had planned.'],
  ['My role in that team was to', 'keep the list of open questions and to close them.'],
  ['I was responsible for the budget, which', 'was only eight hundred pounds for the whole year.'],
  ['We measured the waiting time before and', 'after the change, and it fell by forty percent.'],
  ['I asked her what she needed, because', 'the ticket itself did not say anything about that.'],
  ['Some people wanted to stop the project, so', 'I showed them the numbers of the first month.'],
  ['In the end I decided to', 'ship the small version first and to learn from it.'],
];

const SHORTEST_PAUSE_MS = 300;
const LONGEST_PAUSE_MS = 1_500;

/** Answers for a run, the same in every run: every third has a pause inside, from 300 to 1,500 ms, evenly spread. */
export function answersFor(count: number): Answer[] {
  const broken = Math.ceil(count / 3);
  return Array.from({ length: count }, (_, index): Answer => {
    const third = Math.floor(index / 3);
    if (index % 3 !== 1) {
      const text = WHOLE[(index - Math.floor((index + 1) / 3)) % WHOLE.length] ?? WHOLE[0];
      return { parts: [text], pauseMs: 0 };
    }
    // A step that shares no factor with the count visits every pause once, in no order that a listener could learn.
    const rank = (third * 7) % broken;
    const share = broken > 1 ? rank / (broken - 1) : 0;
    const pauseMs = Math.round(SHORTEST_PAUSE_MS + share * (LONGEST_PAUSE_MS - SHORTEST_PAUSE_MS));
    return { parts: BROKEN[third % BROKEN.length] ?? [], pauseMs };
  });
}

/** The words of an answer, as the recogniser will hear them. */
export function textOf(answer: Answer): string {
  return answer.parts.join(' ');
}
