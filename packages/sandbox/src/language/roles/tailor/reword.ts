/** Roundabout ways of speaking, and the direct ones. */
const DIRECT: readonly [RegExp, string][] = [
  [/^(?:I )?was responsible for the development of /iu, 'Developed '],
  [/^(?:I )?was responsible for the /iu, 'Handled the '],
  [/^responsible for /iu, 'Handled '],
  [/^(?:my )?(?:tasks|duties) (?:included|were) (?:the )?/iu, 'Handled '],
  [/^worked on the development of /iu, 'Developed '],
  [/^worked on /iu, 'Carried out work on '],
  [/^was in charge of /iu, 'Led '],
  [/^built /iu, 'Developed '],
  [/^developed /iu, 'Built '],
  [/^created /iu, 'Built '],
  [/^war verantwortlich für die Entwicklung von /iu, 'Entwickelte '],
  [/^entwicklung /iu, 'Aufbau '],
  [/^encargado de /iu, 'Me ocupé de '],
  [/^responsable de /iu, 'Chargé de '],
  [/^responsável por /iu, 'Encarregado de '],
];

/** The same said more directly, or the text itself. */
export function reworded(text: string): string {
  for (const [roundabout, direct] of DIRECT) {
    if (roundabout.test(text)) return text.replace(roundabout, direct);
  }
  return text.replace(/を担当していました。?$/u, 'を担当。');
}
