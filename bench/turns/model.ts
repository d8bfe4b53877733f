import type { TurnVerdict } from '@vivavoce/agent/turns';
import { share } from './random.ts';

/**
 * The stand-in model's word on a turn. A public rule, from the text alone: it hears no sound, knows no script, and shares
 * nothing with the product. A turn goes on where it ends in a comma, a colon, one of these words, or a digit in words; points are
 * not looked at. In a seeded share of cases it says the opposite.
 */
const GOES_ON = new Set(
  (
    'and but or so because that which who to of in at on for with from by as if when while than the a an my our their was is are were ' +
    'would could should had i we they he she um uh first second und aber oder weil dass für mit von war ist y o pero porque que de en ' +
    'con por para fue era es et mais ou parce de à par avec était est e mas porque que do da foi é और लेकिन या क्योंकि जो कि के का में ' +
    'و أو لكن لأن عن من في إلى oh zero one two three four five six seven eight nine double dot null eins zwei drei vier fünf sechs ' +
    'sieben acht neun punkt punto arroba zéro douze nove oito sete seis cinco quatro नौ आठ सात छह पाँच चार'
  ).split(' '),
);

/** Of Japanese, which has no spaces: the particles. */
const PARTICLES = /[はがをにへとでのもやし]$/u;

const WRONG = 0.15;

export function ruleSays(text: string): TurnVerdict {
  if (/[,;:،、…–—-]\s*$/u.test(text)) return 'goes_on';
  const plain = text.toLowerCase().replace(/[.!?。؟।]+\s*$/u, '');
  const last = plain.split(/[\s,]+/u).at(-1) ?? '';
  return GOES_ON.has(last) || PARTICLES.test(last) ? 'goes_on' : 'over';
}

/** A model of this seed: the same answer to the same text. */
export function modelOf(seed: string, wrong = WRONG): (text: string) => TurnVerdict {
  return (text) => {
    const says = ruleSays(text);
    if (share(seed, 'wrong', text) >= wrong) return says;
    return says === 'over' ? 'goes_on' : 'over';
  };
}
