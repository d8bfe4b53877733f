import { type EndingWords, endingsOf } from './endings.ts';

const WORDS: EndingWords = {
  open:
    'y, e, o, u, pero, porque, que, de, del, al, a, con, en, por, para, sin, sobre, desde, hasta, entre, según, sino, aunque, mientras, ' +
    'el, la, los, las, un, unos, mi, mis, su, sus, nuestro, nuestra, nuestros, nuestras, cada, muy, lo, me, te, se, nos, le, les, ' +
    'he, ha, han, había, eh, em, este eh, o sea, es decir, por ejemplo, así que, ya que, y luego, y entonces, como por ejemplo, se deletrea, se escribe',
  loose:
    'una, unas, como, cuando, donde, si, es, era, fue, son, eran, está, estaba, estaban, yo, también, más, cual, quien, otro, otra, primero, en primer lugar',
  elliptic:
    /(?:^(?:sí |si |no |claro |bueno |pues )*(?:ya )?(?:lo |la |los |las )?(?:tengo|tenemos|tuve|hay|hubo|conozco|necesito|quiero|veo|recuerdo|hice|encontré) (?:una|unas|otro|otra|más)$|(?:^| )(?:así|cómo|lo que|como|tal como|qué) (?:es|era|fue|son|eran|está|estaba)$|^(?:sí |no )?(?:lo |la |yo |así |claro que |creo que )*(?:es|era|fue|son|eran|está|estaba)$|(?:yo|a mí|nosotros|eso|ella|él|aquí|creo que) también$|(?:yo|soy|fui|era|nosotros|creo que) yo$|(?:nada|nunca|algo|mucho|una vez|poco|quiero|no) más$)/,
  announcing:
    /(?:problema|reto|desafío|razón|motivo|pregunta|idea|objetivo|meta|resultado|diferencia|papel|rol|tarea|clave|parte|difícil|importante|nombre|número|dirección|error|solución|cosa)(?: \p{L}+){0,3} (?:es|era|fue|son|eran|fueron)$/u,
  subordinate:
    /^(?:(?:y|pero|pues|bueno|entonces) )*(?:si|cuando|porque|aunque|mientras|en cuanto|antes de que|después de que|como) /,
  openers:
    'bueno, pues, entonces, luego, mira, mire, a ver, primero, además, en realidad, la verdad, básicamente, ahora, después, bueno pues, o sea',
  answers:
    'sí, si, no, nunca, jamás, claro, exacto, exactamente, siempre, vale, correcto, quizá, quizás, ambos, nada, todo, cierto, perfecto, gracias, ninguno, ninguna, depende, también, tampoco',
  thinking:
    'déjeme pensar, déjame pensar, déjeme ver, déjame ver, a ver, vamos a ver, un momento, un segundo, cómo lo digo, cómo decirlo, cómo se dice, cómo explicarlo, qué más, espere, espera, estoy pensando, deme un segundo, dame un segundo, dónde estaba, déjeme pensarlo, déjame pensarlo',
  joins: /(?:^| )(?:y|e|o|u|ni|pero)(?= |$)/,
  list: {
    announces:
      /(?:^|\s)(dos|tres|cuatro|cinco|varias|varios|un par de)\s+(?:\p{L}+\s+){0,2}(?:razones|cosas|pasos|puntos|ejemplos|ideas|problemas|objetivos|fases|formas|motivos|partes|opciones)(?=$|[^\p{L}])/iu,
    items:
      /(?:^|[^\p{L}])(?:primero|primera|en primer lugar|segundo|segunda|en segundo lugar|tercero|tercera|luego|después|también|además)(?=$|[^\p{L}])/giu,
    closes: /finalmente|por último|eso es todo|y ya está|nada más/i,
  },
  dictation: {
    digits: 'cero, uno, dos, tres, cuatro, cinco, seis, siete, ocho, nueve',
    doubles: 'doble, triple',
    at: 'arroba',
    signs: 'punto, guion, guión, guion bajo, guión bajo',
    begins:
      /(?:correo(?: electrónico)?|e ?mail)(?: \p{L}+)?(?: es)?(?: \p{L}+){0,2}$|(?:teléfono|móvil|celular)(?: es)?$|mi número(?: de \p{L}+)? es(?: el)? \p{L}+$/u,
    asIn: /(?:^| )\p{L} (?:de|como) \p{L}+$/u,
  },
};

export const ES = endingsOf(WORDS);
