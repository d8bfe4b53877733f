import { describe, expect, it } from 'vitest';
import { quoting } from '../../../testing/quoting.ts';

describe('a cut inside a quantity', () => {
  it.each([
    ['We served 1,250 users on that day.', '250 users on that day'],
    ['It saved us $3.5 million in the first year.', 'It saved us $3'],
    ['I worked on it for 1.5 years on my own.', '5 years on my own'],
    ['The error rate fell by 12.5 percent in May.', 'The error rate fell by 12'],
    ['It took between 5 and 10 days to ship.', '10 days to ship'],
    ['We cut it from 3 to 6 hours a night.', '6 hours a night'],
    ['It took 20-30 minutes for each run.', '30 minutes for each run'],
    ['The budget was 40 thousand euros for it.', 'The budget was 40'],
    ['I led a team of twenty-five people there.', 'five people there'],
    ['We paid EUR 2 million for the licence.', 'million for the licence'],
    ['The load dropped to -5 degrees of noise.', '5 degrees of noise'],
    ['We had up to 50 users at that time.', '50 users at that time'],
    ['I shipped three and a half releases alone.', 'half releases alone'],
    ['We answered in 300 ms on average.', 'We answered in 300'],
    ['We deployed 5 times a day back then.', 'We deployed 5 times'],
    ['It handled 200 requests per second easily.', 'It handled 200 requests'],
    ['We had less than 3 outages in that year.', '3 outages in that year'],
    ['It was half a million rows in the end.', 'million rows in the end'],
    ['The growth was 40% over the year.', 'The growth was 40'],
    ['I fixed it at 10:30 in the night.', '30 in the night'],
    ['It was version 3.2.1 of the service.', 'It was version 3'],
    ['We wrote it in a five-year plan.', 'year plan'],
  ])('is refused: %s → %s', (said, cut) => {
    expect(quoting(said, cut, 'en')).toBe('refused');
  });

  it.each([
    ['Wir hatten 1.250 Nutzer an dem Tag.', '250 Nutzer an dem Tag'],
    ['Das sparte uns 3,5 Millionen Euro im Jahr.', 'Das sparte uns 3'],
    ['Ich habe 1,5 Jahre lang daran gearbeitet.', '5 Jahre lang daran'],
    ['Die Fehler fielen um 12,5 Prozent im Mai.', 'Die Fehler fielen um 12'],
    ['Es dauerte zwischen 5 und 10 Tagen bis dahin.', '10 Tagen bis dahin'],
    ['Es dauerte 20–30 Minuten für jeden Lauf.', '30 Minuten für jeden Lauf'],
    ['Das Budget lag bei 40 Tausend Euro dafür.', 'Das Budget lag bei 40'],
    ['Ich führte bis zu 25 Leuten von dort.', '25 Leuten von dort'],
    ['Wir zahlten 2 Mio. Euro für die Lizenz.', 'Wir zahlten 2'],
    ['Das waren fünf Komma zwei Millionen Zeilen.', 'zwei Millionen Zeilen'],
    ['Wir antworteten in 300 ms im Mittel.', 'Wir antworteten in 300'],
    ['Wir lieferten 5 mal am Tag aus.', 'Wir lieferten 5'],
    ['Es waren 200 Anfragen pro Sekunde möglich.', 'Es waren 200 Anfragen'],
    ['Es gab weniger als 3 Ausfälle im Jahr.', '3 Ausfälle im Jahr'],
    ['Das Wachstum lag bei 40 % im Jahr.', 'Das Wachstum lag bei 40'],
    ['Um 10:30 Uhr war es wieder da.', '30 Uhr war es wieder da'],
    ['Wir gingen von 3 bis 6 Stunden täglich aus.', '6 Stunden täglich aus'],
    ['Es waren 12 000 Euro für den Umbau.', '000 Euro für den Umbau'],
    ['Wir brauchten höchstens 4 Wochen für alles.', '4 Wochen für alles'],
    ['Das waren € 900 in jedem Monat.', '900 in jedem Monat'],
  ])('is refused in German: %s → %s', (said, cut) => {
    expect(quoting(said, cut, 'de')).toBe('refused');
  });

  it.each([
    ['en', 'We served 1,250 users on that day.', 'We served 1,250 users'],
    ['en', 'I fixed two bugs and one outage in May.', 'I fixed two bugs'],
    ['en', 'I led one of the teams and five of its projects.', 'I led one of the teams'],
    ['en', 'It saved $3.5 million, and 20 people liked it.', 'It saved $3.5 million'],
    ['en', 'In 2021 I moved to the data team.', 'I moved to the data team'],
    ['en', 'First I traced the join for two days.', 'for two days'],
    ['de', 'Wir hatten 1.250 Nutzer an dem Tag.', 'Wir hatten 1.250 Nutzer'],
    ['de', 'Ich habe eine Lösung gebaut und zwei Tests.', 'Ich habe eine Lösung gebaut'],
    ['de', 'Am 3. Mai habe ich den Dienst umgestellt.', 'habe ich den Dienst umgestellt'],
    ['de', 'Das sparte 3,5 Millionen Euro im Jahr.', 'Das sparte 3,5 Millionen Euro'],
  ])('is not one beside it (%s): %s → %s', (locale, said, cut) => {
    expect(quoting(said, cut, locale)).not.toBe('refused');
  });
});
