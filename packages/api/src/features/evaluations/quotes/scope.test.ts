import { describe, expect, it } from 'vitest';
import { quoting } from '../../../testing/quoting.ts';

describe('a cut out of a negation', () => {
  it.each([
    ['I never wrote unit tests', 'wrote unit tests'],
    ['I have never led a team.', 'led a team'],
    ['It is not true that I shipped it alone.', 'I shipped it alone'],
    ['I did not write the migration myself.', 'write the migration myself'],
    ['I didn’t talk to the customer about it.', 'talk to the customer'],
    ['Nobody checked the backups in that year.', 'checked the backups'],
    ['Neither of us tested the rollback plan.', 'tested the rollback plan'],
    ['I cannot claim that I designed the schema.', 'I designed the schema'],
    ['I hardly ever reviewed the pull requests.', 'reviewed the pull requests'],
    ['I failed to deliver the report on time.', 'deliver the report on time'],
    ['I would not say I led the project.', 'I led the project'],
    ['My manager denied that I fixed the outage.', 'I fixed the outage'],
    ['I had no experience with databases then.', 'experience with databases'],
    ['I almost finished the whole migration.', 'finished the whole migration'],
    ['I shipped the whole release alone, not.', 'I shipped the whole release alone'],
    ['I shipped the release alone is not true.', 'I shipped the release alone'],
    ['The design of the service was not my work.', 'The design of the service was'],
    ['We are far from having solved that.', 'having solved that'],
    ['We served non-technical people there.', 'technical people there'],
    ['Not once did I lead a team.', 'did I lead a team'],
    ['At no point did we test the backup.', 'did we test the backup'],
    ['It’s a myth that I rewrote the whole parser.', 'I rewrote the whole parser'],
    ['None of my tests covered the edge cases.', 'covered the edge cases'],
    ['I ain’t managed a project before.', 'managed a project before'],
    ['That I saved the project is simply untrue.', 'I saved the project'],
  ])('is refused: %s → %s', (said, cut) => {
    expect(quoting(said, cut, 'en')).toBe('refused');
  });

  it.each([
    ['Ich habe nie Unit-Tests geschrieben.', 'Unit-Tests geschrieben'],
    ['Ich habe noch nie ein Team geleitet.', 'ein Team geleitet'],
    ['Es stimmt nicht, dass ich es allein ausgeliefert habe.', 'ich es allein ausgeliefert habe'],
    ['Ich habe die Migration nicht selbst geschrieben.', 'Ich habe die Migration'],
    ['Ich habe mit dem Kunden nicht gesprochen.', 'Ich habe mit dem Kunden'],
    ['Niemand hat die Backups damals geprüft.', 'hat die Backups damals geprüft'],
    ['Unit-Tests habe ich damals keine geschrieben.', 'Unit-Tests habe ich damals'],
    ['Ich glaube nicht, dass ich das Team geführt habe.', 'ich das Team geführt habe'],
    ['Ich habe kaum die Anfragen geprüft.', 'die Anfragen geprüft'],
    ['Ich habe kein Team von zehn Leuten geführt.', 'Team von zehn Leuten geführt'],
    ['Mein Chef bestreitet, dass ich den Ausfall behoben habe.', 'ich den Ausfall behoben habe'],
    ['Ich habe fast die ganze Migration fertiggestellt.', 'die ganze Migration fertiggestellt'],
    [
      'Ich habe das Projekt ganz allein ausgeliefert, stimmt nicht.',
      'Ich habe das Projekt ganz allein ausgeliefert',
    ],
    ['Keineswegs habe ich das Schema entworfen.', 'habe ich das Schema entworfen'],
    ['Weder habe ich getestet noch dokumentiert.', 'habe ich getestet'],
    ['Mitnichten habe ich das Team geführt.', 'habe ich das Team geführt'],
    ['Auf keinen Fall habe ich das allein gemacht.', 'habe ich das allein gemacht'],
    ['Ohne Erfahrung mit Datenbanken fing ich an.', 'Erfahrung mit Datenbanken'],
    ['Das Team habe ich nicht geleitet.', 'Das Team habe ich'],
  ])('is refused in German: %s → %s', (said, cut) => {
    expect(quoting(said, cut, 'de')).toBe('refused');
  });
});

describe('a cut out of a condition', () => {
  it.each([
    ['If I had had more time, I would have written tests.', 'I would have written tests'],
    ['I would have led the team in the end.', 'led the team in the end'],
    ['Unless somebody stops me I rewrite the service.', 'I rewrite the service'],
    ['I hoped to lead the whole project.', 'lead the whole project'],
    ['I was going to write the documentation.', 'write the documentation'],
    ['I was supposed to migrate the database.', 'migrate the database'],
    ['I wish I led the team back then.', 'I led the team back then'],
    ['Had I known it, I would have stopped the release.', 'I would have stopped the release'],
    ['I would ship the whole thing alone if they let me.', 'I would ship the whole thing alone'],
    ['Suppose I built the pipeline on my own.', 'I built the pipeline on my own'],
    ['I could have fixed the outage in an hour.', 'fixed the outage in an hour'],
    ['He talks as if I designed the schema.', 'I designed the schema'],
    ['Perhaps I led the biggest of the projects.', 'I led the biggest of the projects'],
    ['Hypothetically I migrated the database in a day.', 'I migrated the database in a day'],
    ['Were I the lead, I would test it all.', 'I would test it all'],
    ['In an ideal world I write tests first.', 'I write tests first'],
  ])('is refused: %s → %s', (said, cut) => {
    expect(quoting(said, cut, 'en')).toBe('refused');
  });

  it.each([
    ['Wenn ich mehr Zeit gehabt hätte, hätte ich Tests geschrieben.', 'hätte ich Tests geschrieben'],
    ['Ich hätte am Ende das Team geleitet.', 'am Ende das Team geleitet'],
    ['Falls mich niemand bremst, schreibe ich den Dienst neu.', 'schreibe ich den Dienst neu'],
    ['Ich würde das ganze Projekt leiten.', 'das ganze Projekt leiten'],
    ['Ich sollte die Datenbank umziehen.', 'die Datenbank umziehen'],
    ['Ich hoffte das Team zu leiten.', 'das Team zu leiten'],
    ['Angenommen ich habe die Pipeline gebaut.', 'ich habe die Pipeline gebaut'],
    ['Ich könnte den Ausfall allein beheben.', 'den Ausfall allein beheben'],
    ['Er tut so, als ob ich das Schema entworfen habe.', 'ich das Schema entworfen habe'],
    ['Vielleicht habe ich das Projekt geführt.', 'habe ich das Projekt geführt'],
    ['Ich möchte einmal ein Team leiten.', 'einmal ein Team leiten'],
    ['Ich liefere das allein aus, wenn man mich lässt.', 'Ich liefere das allein aus'],
    ['Wäre ich Chef, gäbe es überall Tests.', 'gäbe es überall Tests'],
    ['Im Idealfall schreibe ich erst Tests.', 'schreibe ich erst Tests'],
    ['Theoretisch habe ich das Team geleitet.', 'habe ich das Team geleitet'],
  ])('is refused in German: %s → %s', (said, cut) => {
    expect(quoting(said, cut, 'de')).toBe('refused');
  });
});

describe('a cut out of somebody else’s words', () => {
  it.each([
    ['They say I shipped the release alone.', 'I shipped the release alone'],
    ['My manager claims that I led the team.', 'I led the team'],
    ['Apparently I fixed the outage by myself.', 'I fixed the outage by myself'],
    ['According to my boss I designed the schema.', 'I designed the schema'],
    ['I was told I saved the whole project.', 'I saved the whole project'],
    ['I heard that the team doubled its output.', 'the team doubled its output'],
    ['Allegedly the tests covered every line.', 'the tests covered every line'],
    ['People think I wrote the whole service.', 'I wrote the whole service'],
    ['She said the migration went well.', 'the migration went well'],
    ['I shipped the release alone, they say.', 'I shipped the release alone'],
    ['I led the whole team, according to my manager.', 'I led the whole team'],
    ['Rumour has it I wrote the parser.', 'I wrote the parser'],
    ['Word is that I saved the project.', 'I saved the project'],
    ['In their opinion I was the best engineer.', 'I was the best engineer'],
    ['A colleague mentioned that I fixed the outage.', 'I fixed the outage'],
  ])('is refused: %s → %s', (said, cut) => {
    expect(quoting(said, cut, 'en')).toBe('refused');
  });

  it.each([
    ['Man sagt, ich habe das allein ausgeliefert.', 'ich habe das allein ausgeliefert'],
    ['Mein Chef behauptet, dass ich das Team geleitet habe.', 'ich das Team geleitet habe'],
    ['Angeblich habe ich den Ausfall allein behoben.', 'habe ich den Ausfall allein behoben'],
    ['Laut meinem Chef habe ich das Schema entworfen.', 'habe ich das Schema entworfen'],
    ['Ich soll das ganze Projekt gerettet haben.', 'das ganze Projekt gerettet'],
    ['Ich habe gehört, dass das Team doppelt so schnell wurde.', 'das Team doppelt so schnell wurde'],
    ['Es heißt, ich habe den Parser geschrieben.', 'ich habe den Parser geschrieben'],
    ['Die Kollegen meinen, ich habe alles getestet.', 'ich habe alles getestet'],
    ['Sie erzählte, die Migration lief gut.', 'die Migration lief gut'],
    ['Ich habe das allein ausgeliefert, sagt man.', 'Ich habe das allein ausgeliefert'],
    ['Dem Vernehmen nach habe ich das Team geführt.', 'habe ich das Team geführt'],
    ['Anscheinend habe ich das Projekt gerettet.', 'habe ich das Projekt gerettet'],
    ['In meinem Zeugnis steht, dass ich das Team geleitet habe.', 'ich das Team geleitet habe'],
    ['Nach Ansicht meines Chefs habe ich alles gerettet.', 'habe ich alles gerettet'],
  ])('is refused in German: %s → %s', (said, cut) => {
    expect(quoting(said, cut, 'de')).toBe('refused');
  });
});

describe('a cut whose meaning cannot be decided', () => {
  it.each([
    ['en', 'I never slept and shipped the whole release.', 'shipped the whole release'],
    ['en', 'I did not know that she had checked the table.', 'she had checked the table'],
    ['en', 'I didn’t hesitate to stop the release.', 'to stop the release'],
    ['en', 'Each week I would review the open tickets.', 'review the open tickets'],
    ['en', 'I tried to lead the whole team.', 'lead the whole team'],
    ['en', 'I thought I had fixed the outage.', 'I had fixed the outage'],
    ['en', 'Did I lead the whole team?', 'I lead the whole team'],
    ['en', 'I shipped the release without any help.', 'I shipped the release'],
    ['de', 'Ich habe nie geschlafen und das Release ausgeliefert.', 'das Release ausgeliefert'],
    ['de', 'Ich wusste nicht, dass sie die Tabelle geprüft hatte.', 'sie die Tabelle geprüft hatte'],
    ['de', 'Ich versuchte das ganze Team zu führen.', 'das ganze Team zu führen'],
    ['de', 'Habe ich das Team geleitet?', 'ich das Team geleitet'],
    ['fr', 'Je n’ai jamais dirigé une équipe.', 'dirigé une équipe'],
    ['es', 'Nunca dirigí un equipo grande.', 'dirigí un equipo grande'],
    ['pt', 'Nunca liderei uma equipe grande.', 'liderei uma equipe grande'],
    ['hi', 'मैंने कभी पूरी टीम को नहीं संभाला।', 'मैंने कभी पूरी टीम को'],
    ['ja', '私は大きなチームを率いたことがない。', '大きなチームを率いた'],
  ])('keeps its whole sentence (%s): %s → %s', (locale, said, cut) => {
    expect(quoting(`${said} Then we went on.`, cut, locale)).toBe('whole');
  });

  it('keeps the whole of an abbreviation’s sentence, and no other', () => {
    const said = 'Ich habe nie getestet und z. B. Skripte von Hand gestartet. Danach war Ruhe.';
    expect(quoting(said, 'Skripte von Hand gestartet', 'de')).toBe('whole');
  });

  it('is dropped where its sentence is a page long', () => {
    const said = `I never slept and ${'wrote code and '.repeat(100)}shipped the whole release.`;
    expect(quoting(said, 'shipped the whole release', 'en')).toBe('refused');
  });
});

describe('a cut of less than a clause', () => {
  it.each([
    ['en', 'I not only led the team but also hired it.', 'led the team'],
    ['en', 'I checked if the table was late.', 'the table was late'],
    ['en', 'In a dream of mine I led the whole team.', 'I led the whole team'],
    ['en', 'One day I will lead a team.', 'lead a team'],
    ['en', 'I shipped the whole release in my head.', 'I shipped the whole release'],
    ['en', 'I led the team? Not really, I just joined it.', 'I led the team'],
    ['de', 'Ich habe nicht nur das Team geleitet.', 'das Team geleitet'],
    ['de', 'In meiner Fantasie habe ich das Team geleitet.', 'habe ich das Team geleitet'],
    ['de', 'Ich habe das Release im Kopf ausgeliefert.', 'Ich habe das Release'],
  ])('keeps its whole sentence (%s): %s → %s', (locale, said, cut) => {
    expect(quoting(`${said} Then we went on.`, cut, locale)).toBe('whole');
  });

  it('stands alone where its sentence is a page long and holds nothing that changes it', () => {
    const said = `Last year we ${'wrote code and '.repeat(60)}shipped the whole release in June.`;
    expect(quoting(said, 'shipped the whole release', 'en')).toBe('as it is');
  });
});

describe('a cut that means what it meant', () => {
  it.each([
    ['en', 'I did not know the tool, but I learned it in a week.', 'I learned it in a week'],
    ['en', 'I led the team, but I did not write the tests.', 'I led the team'],
    ['en', 'The table was not updated, so I traced the join.', 'I traced the join'],
    ['en', 'I never wrote unit tests', 'I never wrote unit tests'],
    ['en', 'I had never done it. I led a team after that.', 'I led a team'],
    ['en', 'No, I wrote the whole service myself.', 'I wrote the whole service myself'],
    ['en', 'Last spring it was slow, so I traced the join and found it.', 'traced the join'],
    ['en', 'She had known that there were two tables.', 'She had known'],
    ['en', 'I traced the join and found the cause, and nobody was angry.', 'I traced the join'],
    [
      'de',
      'Ich kannte das Werkzeug nicht, aber ich lernte es in einer Woche.',
      'ich lernte es in einer Woche',
    ],
    [
      'de',
      'Ich habe das Team geleitet, aber ich habe die Tests nicht geschrieben.',
      'Ich habe das Team geleitet',
    ],
    ['de', 'Die Tabelle war nicht aktuell, also habe ich den Join geprüft.', 'habe ich den Join geprüft'],
    ['de', 'Nein, ich habe den Dienst selbst geschrieben.', 'ich habe den Dienst selbst geschrieben'],
    ['ja', '結合を調べて、表が遅れていることを見つけました。', '表が遅れていること'],
  ])('is kept (%s): %s → %s', (locale, said, cut) => {
    expect(quoting(said, cut, locale)).toBe('as it is');
  });

  it.each([
    [
      'en',
      'We had a nightly job that nobody understood, and it failed twice a week.',
      'We had a nightly job that nobody understood',
    ],
    [
      'en',
      'I started by writing down every step, because I could not fix it.',
      'I started by writing down every step',
    ],
    [
      'en',
      'It went well, so we rolled it out to all 12 sites within a month.',
      'we rolled it out to all 12 sites within a month',
    ],
    ['en', 'It was not easy, because two of them had been there longer.', 'It was not easy'],
    ['en', 'We shipped it two days late, which I had announced before.', 'We shipped it two days late'],
    [
      'en',
      'We did not have a staging environment, so I built one in an afternoon.',
      'I built one in an afternoon',
    ],
    [
      'de',
      'Das lief gut, also haben wir es an allen 12 Standorten eingeführt.',
      'haben wir es an allen 12 Standorten eingeführt',
    ],
    [
      'de',
      'Ich habe jeden Schritt aufgeschrieben, weil ich es nicht verstand.',
      'Ich habe jeden Schritt aufgeschrieben',
    ],
    ['de', 'Wir hatten keine Testumgebung, also habe ich eine gebaut.', 'also habe ich eine gebaut'],
    [
      'de',
      'Ich habe ein Treffen eingeführt, und jeder durfte Nein sagen.',
      'Ich habe ein Treffen eingeführt',
    ],
  ])('is a clause beside another (%s): %s', (locale, said, cut) => {
    expect(quoting(said, cut, locale)).toBe('as it is');
  });

  it('is found where the same words were said twice, once denied', () => {
    const said = 'I never led a team. After that I led a team.';
    expect(quoting(said, 'led a team', 'en')).toBe('whole');
    expect(quoting('I never led a team. I led a team, and then two.', 'led a team', 'en')).toBe('as it is');
  });
});
