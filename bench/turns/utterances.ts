/**
 * What candidates say in an interview, as a recogniser without a fault would write it, with the pauses in between in
 * milliseconds. The pauses of a kind are of the same kind: that is what is measured.
 */
export interface Utterance {
  kind: Kind;
  /** @defaultValue en */
  locale?: string;
  /** Words, and pauses between them. */
  parts: readonly (string | number)[];
}

/**
 * - `whole`: one breath, a finished sentence at its end
 * - `short`: a few words, and nothing more
 * - `mid_sentence`: stops where no sentence ends, to think or to breathe
 * - `after_sentence`: stops behind a whole sentence, and goes on: nobody could know
 * - `dictation`: numbers, addresses and names, in groups
 * - `list`: items, announced or not
 */
export const KINDS = ['whole', 'short', 'mid_sentence', 'after_sentence', 'dictation', 'list'] as const;
export type Kind = (typeof KINDS)[number];

const of =
  (kind: Kind, locale?: string) =>
  (...parts: (string | number)[]): Utterance => ({
    kind,
    parts,
    ...(locale === undefined ? {} : { locale }),
  });

const whole = of('whole');
const short = of('short');
const mid = of('mid_sentence');
const after = of('after_sentence');
const dictated = of('dictation');
const list = of('list');

export const UTTERANCES: readonly Utterance[] = [
  whole('In my second year I led the timetable project for our student union.'),
  whole('We were four people and we had six weeks to replace the old spreadsheet.'),
  whole('I built a small prototype first, so that people could see what I meant.'),
  whole('After the launch the number of double bookings fell to zero.'),
  whole('I learned that a short conversation early saves a long argument later.'),
  whole('When two of us disagreed, I asked both to write down the cost of each option.'),
  whole('That is the result I am proud of.'),
  whole('My manager asked me to show the same approach to two other teams.'),
  whole('I like to measure something before I change it, even when that is slow.'),
  whole('She stayed with us, and she later became one of our reference customers.'),
  whole('It is the kind of team that I would like to work with.'),
  whole('First, I looked at the logs of that night.'),
  of('whole', 'de')('Am Ende haben wir die Wartezeit um die Hälfte verkürzt.'),
  of('whole', 'es')('Al final redujimos el tiempo de espera a la mitad.'),
  of('whole', 'fr')('À la fin nous avons réduit le temps d’attente de moitié.'),
  of('whole', 'pt')('No final reduzimos o tempo de espera pela metade.'),
  of('whole', 'hi')('अंत में हमने प्रतीक्षा का समय आधा कर दिया।'),
  of('whole', 'ar')('في النهاية خفضنا وقت الانتظار إلى النصف.'),
  of('whole', 'ja')('最終的に 待ち時間を 半分に 減らしました。'),

  short('Yes.'),
  short('Yes, I would like to.'),
  short('No, never.'),
  short('About three years.'),
  short('Two of them.'),
  short('I did.'),
  short('Mostly in Python.'),
  short('Good question.'),
  short('With my team.'),
  short('I think so.'),
  short('Not really.'),
  short('Once a week.'),
  of('short', 'es')('Sí, tengo una.'),
  of('short', 'de')('Ja, ich habe eine.'),
  of('short', 'fr')('Oui, j’en ai une.'),
  of('short', 'pt')('Sim, tenho uma.'),
  of('short', 'hi')('हाँ, मैं भी।'),
  of('short', 'ar')('نعم، بالتأكيد.'),
  of('short', 'ja')('はい、 あります。'),

  mid('I think the most important thing was that', 900, 'we agreed on one goal before we began to build.'),
  mid('At first I tried to do everything myself, and', 600, 'that did not work at all, so I asked for help.'),
  mid(
    'There were two options on the table, the cheap one and',
    1_100,
    'the one that would last for more than a year.',
  ),
  mid('What I did then was, um,', 1_300, 'to call every department and ask for one contact person.'),
  mid('If I had to do it again I would', 800, 'talk to the users before I write a single line.'),
  mid('The result was good, but', 500, 'it took us two weeks longer than we had planned.'),
  mid('My role in that team was to', 700, 'keep the list of open questions and to close them.'),
  mid('I was responsible for the budget, which', 1_000, 'was only eight hundred pounds for the whole year.'),
  mid('We measured the waiting time before and', 400, 'after the change, and it fell by forty percent.'),
  mid('I asked her what she needed, because', 1_200, 'the ticket itself did not say anything about that.'),
  mid('The biggest problem was', 1_400, 'that nobody knew which numbers were right.'),
  mid('Let me think.', 1_500, 'It was in the summer of my second year.'),
  mid('I would say', 650, 'the planning was the part that I enjoyed most.'),
  mid('The customer called on a Friday evening', 750, 'when most of us had already left.'),
  mid('We wrote a small tool', 850, 'that compared the two tables every night.'),
  mid('So I went to my manager', 950, 'with a list of three things that had to change.'),
  mid('I moved the whole service', 550, 'to a smaller machine in the end.'),
  mid('In that company you had to', 1_050, 'write everything down twice.'),
  mid('Most of the people that I worked with', 1_150, 'had been there for ten years or more.'),
  mid('It was not the code that was slow, it was', 450, 'the way that we asked for the data.'),
  mid('When I joined the team', 350, 'there was no test at all.'),
  mid('The thing that I learned from it is', 1_250, 'to ask early and to ask in person.'),
  of('mid_sentence', 'de')('Ich war damals verantwortlich für', 900, 'das gesamte Budget der Fachschaft.'),
  of('mid_sentence', 'de')('Wir haben das so gemacht, weil', 700, 'niemand die alten Daten lesen konnte.'),
  of('mid_sentence', 'es')('Lo más difícil fue', 1_100, 'convencer a los otros departamentos.'),
  of('mid_sentence', 'es')(
    'Yo trabajaba en el equipo de',
    600,
    'atención al cliente de una empresa pequeña.',
  ),
  of('mid_sentence', 'fr')('Le plus difficile, c’était', 1_000, 'de convaincre les autres services.'),
  of('mid_sentence', 'fr')('J’ai commencé par', 500, 'parler avec chaque membre de l’équipe.'),
  of('mid_sentence', 'pt')('A maior dificuldade foi', 800, 'convencer os outros departamentos.'),
  of('mid_sentence', 'hi')('मैं उस टीम में था जो', 900, 'ग्राहकों के सवालों का जवाब देती थी।'),
  of('mid_sentence', 'ar')('كنت مسؤولا عن', 1_000, 'ميزانية الفريق كلها.'),
  of('mid_sentence', 'ja')('私は チームの', 900, '予算を 担当していました。'),

  after('We measured it first.', 700, 'Then we fixed the slow query together.'),
  after('I talked to the team.', 500, 'They had the same problem for months.'),
  after('It was my first project.', 900, 'I had no idea how long it would take.'),
  after('I called her back within ten minutes.', 600, 'She was still upset, but she listened.'),
  after('We had no budget.', 400, 'So I asked the union for a room.'),
  after('I keep a notebook of my mistakes.', 1_000, 'I look at it every Monday morning.'),
  after('The launch went well.', 800, 'There was one small problem with the invoices.'),
  after('I prefer to give feedback in person.', 350, 'It is easier to see how it is taken.'),
  after('We tested it with five students.', 1_200, 'None of them had seen it before.'),
  after('I was wrong about that.', 450, 'The old design was better for new users.'),
  of('after_sentence', 'de')('Ich habe zuerst gemessen.', 650, 'Danach haben wir die Abfrage geändert.'),
  of('after_sentence', 'es')('Primero medí el problema.', 550, 'Luego cambiamos la consulta.'),

  dictated('oh seven seven', 800, 'nine double oh one', 900, 'two three four five'),
  dictated('My number is zero one six three', 1_000, 'five five five', 700, 'two one nine eight'),
  dictated('It is jane dot smith', 900, 'at example dot com.'),
  dictated('My email is j smith at', 1_100, 'gmail dot com.'),
  dictated('My name is spelled S, M,', 700, 'Y, T, H, E.'),
  dictated('That is K as in kilo,', 900, 'A as in alpha, R as in Romeo.'),
  dictated('The order number was four four one', 800, 'seven nine zero', 600, 'eight eight two.'),
  dictated(
    'You can reach me at plus four four',
    900,
    'seven seven double oh',
    800,
    'nine oh oh one two three.',
  ),
  of('dictation', 'de')(
    'Meine Nummer ist null eins sieben sechs',
    900,
    'zwei drei vier',
    800,
    'fünf sechs sieben acht.',
  ),
  of('dictation', 'de')('Die Adresse ist anna punkt meier', 1_000, 'at beispiel punkt de.'),
  of('dictation', 'es')('Mi correo es ana punto garcía', 900, 'arroba gmail punto com.'),
  of('dictation', 'fr')(
    'C’est le zéro six douze',
    800,
    'trente-quatre cinquante-six',
    700,
    'soixante dix-huit.',
  ),
  of('dictation', 'pt')('Meu número é nove oito sete', 900, 'seis cinco quatro', 700, 'três dois um zero.'),
  of('dictation', 'hi')('मेरा नंबर है नौ आठ सात', 900, 'छह पाँच चार', 800, 'तीन दो एक शून्य।'),

  list('There were three reasons.', 900, 'The cost, the time, and the people.'),
  list('We used Python, Postgres,', 600, 'and a little bit of Rust.'),
  list('I did two things.', 1_000, 'First, I asked for the numbers. Second, I wrote them down.'),
  list('I spoke to sales, support, finance,', 800, 'and in the end to the lawyers.'),
  list('First, we talked to the users,', 700, 'then we drew a picture of it.'),
  list('There are a few points that I would change.', 1_100, 'The tests, the reviews, and the way we plan.'),
  of('list', 'de')('Es gab zwei Gründe.', 900, 'Erstens die Kosten. Zweitens die Zeit.'),
  of('list', 'es')('Hubo tres razones.', 1_000, 'El coste, el tiempo y la gente.'),
  of('list', 'fr')('Il y avait deux raisons.', 800, 'D’abord le coût. Ensuite le temps.'),
  of('list', 'pt')('Foram três motivos.', 900, 'O custo, o tempo e as pessoas.'),
  of('list', 'ja')('理由は 三つ あります。', 900, '費用と 時間と 人です。'),
];
