import { forbiddenIn } from './forbidden/forbidden.ts';

/**
 * What may leave before its sentence is known: thanks, and the beginning of a question about somebody's work or of a request
 * to tell. Neither says anything of the candidate, of a decision or of what comes next; whatever would make a sentence of it
 * that may not be said stands behind, and is judged with it.
 */
const OPENINGS = new RegExp(
  `^(?:${[
    "(?:thanks|thank you)(?: so much| very much)? for|(?:could|can|would) you (?:please )?(?:tell|describe|explain|walk|talk|take|show|give|share|name|say)|(?:tell|walk|talk|take|show|give) me|describe|explain|let's (?:talk|start|stay|look|go)|let us (?:talk|start|stay|look|go)|i'd like to (?:hear|understand)|(?:and )?(?:what|how|why|which \\p{L}+) (?:did|do|does|would|was|were|made|makes|happened|happens|has|had|led)",
    '(?:vielen )?dank für|danke für|(?:können|könnten|würden) sie (?:mir |bitte |uns )*\\p{L}+|(?:erzählen|beschreiben|schildern|erklären|nennen) sie|(?:und )?(?:was|wie|warum|wieso|welche[rsnm]? \\p{L}+) (?:haben|hat|hatten|war|waren|würden|ist|geschah|führte)',
    "merci (?:beaucoup )?(?:pour|de|d')|pouvez-vous|pourriez-vous|parlez-moi|décrivez|racontez|(?:comment|pourquoi) (?:avez-vous|est-ce)|qu'avez-vous",
    '(?:muchas )?gracias por|puede|podría|cuénteme|hábleme|describa|(?:qué|cómo|por qué) (?:hizo|hace|haría|fue|pasó)',
    '(?:muito )?obrigad[oa] por|pode|poderia|conte-me|fale-me|descreva|(?:o que|como|por que) (?:fez|faz|faria|foi|aconteceu)',
  ].join('|')})(?![\\p{L}\\p{N}])`,
  'iu',
);
/** Somebody's own: what follows is theirs to say or nobody's to ask. */
const OWN =
  /(?<!\p{L})(?:your|yours|yourself|you're|you've|you'll|ihre?[nrms]?|dein\p{L}*|votre|vos|su|sus|seus?|suas?|old|born)(?!\p{L})/iu;

/** Whether the beginning of a sentence can do no harm, whatever its end is. */
export function mayLeaveEarly(fragment: string): boolean {
  const text = fragment.trim();
  return (
    OPENINGS.test(text) &&
    !OWN.test(text) &&
    /^[\p{L}\p{M}'’ -]+$/u.test(text) &&
    forbiddenIn(`${text}.`) === null &&
    forbiddenIn(`${text}?`) === null
  );
}
