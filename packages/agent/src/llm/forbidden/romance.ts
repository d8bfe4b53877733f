import { anyOf } from './pattern.ts';

/** What is forbidden in one language, by its kind. */
export interface ForbiddenWords {
  verdict: (stated: string) => boolean;
  promise: (stated: string) => boolean;
  personal: (sentence: string) => boolean;
}

const ES_GOOD =
  '(?:excelentes?|perfect[oa]s?|brillantes?|magnífic[oa]s?|fantástic[oa]s?|impresionantes?|estupend[oa]s?|genial(?:es)?|buen[oa]s?|buen|gran|mal[oa]s?|pésim[oa]s?|floj[oa]s?|débil(?:es)?|pobres?|mejor(?:es)?|peor(?:es)?|incorrect[oa]s?|fuertes?)';
const ES_ANSWER = '(?:respuestas?|explicación|trabajo|entrevista|ejemplos?|desempeño|solución|actuación)';

export const ES: ForbiddenWords = {
  verdict: anyOf([
    String.raw`(?:está|estás|queda|quedas|será|serás|ha\s+sido|has\s+sido|sería|debería\s+ser)\s+(?:usted\s+)?(?:contratad|aceptad|rechazad|seleccionad|admitid|descartad|aprobad|elegid|recomendad)[oa]`,
    String.raw`(?:ha|has)\s+(?:aprobado|pasado|superado|suspendido|fallado|conseguido|obtenido)\s+(?:la|esta|el|este)\s+(?:entrevista|prueba|fase|puesto|trabajo|empleo|evaluación)`,
    String.raw`(?:le|te|les)\s+(?:doy|daría|damos|daríamos|pongo|pondría|pondremos)\s+(?:un|una|la|el)?\s*(?:\d+|diez|nueve|ocho|siete|cinco|nota|puntuación|máxima|matrícula|sobresaliente|notable)`,
    String.raw`(?:su|tu)\s+(?:puntuación|nota|calificación|evaluación|resultado)\s+(?:final\s+)?(?:es|ha\s+sido|será|sería|fue)`,
    String.raw`(?<=^|[.!?¡¿,;:]\s*)(?:muy\s+|una\s+|qué\s+|es\s+una\s+|ha\s+sido\s+una\s+|fue\s+una\s+)*${ES_GOOD}\s+${ES_ANSWER}`,
    `${ES_ANSWER}\\s+(?:muy\\s+|realmente\\s+|bastante\\s+|es\\s+|fue\\s+|ha\\s+sido\\s+)+${ES_GOOD}`,
    String.raw`(?:muy\s+)?bien\s+(?:hecho|respondido|contestado)|lo\s+(?:está|estás|ha|has)\s+(?:haciendo|hecho)\s+(?:muy\s+|bastante\s+|realmente\s+)?(?:bien|mal|genial)`,
    String.raw`(?:es|eres)\s+(?:usted\s+)?(?:un|una|el|la)\s+(?:mejor|peor|gran|buen|buena|excelente|perfect[oa])?\s*(?:candidat[oa]|persona\s+(?:ideal|indicada|adecuada))`,
    String.raw`(?:estoy|estamos)\s+(?:muy\s+)?(?:impresionad|decepcionad|encantad|convencid)[oa]s?|(?:me|nos)\s+ha\s+(?:impresionado|convencido|decepcionado)`,
    String.raw`(?:el\s+puesto|el\s+trabajo|el\s+empleo|la\s+plaza)\s+es\s+(?:suy[oa]|tuy[oa])|felicidades|enhorabuena|bienvenid[oa]\s+al\s+equipo|no\s+(?:encaja|encajas|da\s+la\s+talla)`,
  ]),
  promise: anyOf([
    String.raw`(?:le|te|lo|la|les)\s+(?:llamaremos|llamaré|contactaremos|avisaremos|escribiremos|enviaremos|enviaré|contrataremos|ofreceremos|informaremos|invitaremos|recomendaré|daremos|responderemos|haremos)`,
    String.raw`(?:recibirá|recibirás|obtendrá|obtendrás|tendrá|tendrás|conseguirá)\s+(?:pronto\s+|mañana\s+)?(?:un[oa]?|la|el|su|nuestra?|noticias|respuesta)\s*(?:oferta|respuesta|contrato|llamada|correo|noticias|puesto|trabajo|decisión|invitación|resultado)?`,
    String.raw`(?:nos\s+pondremos|me\s+pondré)\s+en\s+contacto|(?:le|te)\s+(?:prometo|garantizo|garantizamos|aseguro|aseguramos)|(?:se\s+lo|te\s+lo)\s+(?:prometo|garantizo|aseguro)`,
    String.raw`(?:empezará|empezarás|empieza|puede\s+empezar|comenzará)\s+(?:el\s+\p{L}+|la\s+próxima\s+semana|mañana|con\s+nosotros)`,
    String.raw`su\s+(?:salario|sueldo|contrato|oferta)\s+(?:será|es|está|sería)|(?:pasará|pasarás|avanzará)\s+a\s+la\s+(?:siguiente|próxima|segunda)\s+(?:ronda|fase|entrevista)`,
  ]),
  personal: anyOf([
    String.raw`(?:tiene|tienes|padece|sufre|ha\s+tenido|ha\s+padecido)\s+(?:usted\s+)?(?:de\s+)?(?:alguna?|algún|una?|problemas?\s+de)?\s*(?:enfermedad(?:es)?|discapacidad|alergias?|salud|problema\s+de\s+salud|depresión|ansiedad|lesión|adicción)`,
    String.raw`(?:está|estás|ha\s+estado)\s+(?:usted\s+)?(?:embarazada|casad[oa]|solter[oa]|divorciad[oa]|enferm[oa]|en\s+tratamiento|de\s+baja|vacunad[oa])`,
    String.raw`(?:tiene|tienes|quiere\s+tener|piensa\s+tener|planea\s+tener|va\s+a\s+tener)\s+(?:usted\s+)?(?:hijos|niños|familia|pareja|novi[oa]|marido|esposa)`,
    String.raw`qué\s+edad\s+(?:tiene|tienes)|cuántos\s+años\s+(?:tiene|tienes)(?=\s*(?:$|[?.!,]|usted))|dónde\s+(?:nació|naciste)|de\s+dónde\s+(?:es|eres)\s+(?:usted\s+)?(?:realmente|originalmente|en\s+realidad)|cuál\s+es\s+su\s+(?:religión|nacionalidad|edad|estado\s+civil|orientación|raza)|es\s+(?:usted\s+)?(?:católic[oa]|musulmán|musulmana|judí[oa]|gay|homosexual|religios[oa])`,
    String.raw`(?:fuma|bebe)\s+(?:usted|alcohol|mucho)|toma\s+(?:usted\s+)?(?:medicamentos|medicación|drogas|pastillas)|(?:parece|pareces|suena|le\s+noto|te\s+noto)\s+(?:usted\s+)?(?:algo\s+|un\s+poco\s+|muy\s+)?(?:nervios[oa]|cansad[oa]|triste|enferm[oa]|estresad[oa]|preocupad[oa])|cómo\s+está\s+su\s+salud`,
  ]),
};

const FR_GOOD =
  '(?:excellente?s?|parfaite?s?|brillante?s?|magnifiques?|fantastiques?|impressionnante?s?|superbes?|très\\s+bonnes?|bonnes?|mauvaises?|faibles?|médiocres?|meilleure?s?|pires?|fausses?)';
const FR_ANSWER = '(?:réponses?|explications?|travail|entretien|exemples?|prestation|solution)';

export const FR: ForbiddenWords = {
  verdict: anyOf([
    String.raw`(?:vous\s+êtes|tu\s+es|vous\s+serez|vous\s+seriez|vous\s+avez\s+été|vous\s+devriez\s+être)\s+(?:\p{L}+\s+)?(?:embauché|engagé|accepté|refusé|rejeté|retenu|sélectionné|recalé|recruté|reçu|admis|pris|éliminé)e?(?=\s*(?:$|[.!?,;]|pour|par))`,
    String.raw`(?:vous\s+avez|tu\s+as)\s+(?:\p{L}+\s+)?(?:réussi|échoué|raté|passé)(?=\s*(?:$|[.!]|l'entretien|cet\s+entretien|le\s+test|l'épreuve))|vous\s+avez\s+(?:le|ce|obtenu\s+le|décroché\s+le)\s+(?:poste|travail|job)`,
    String.raw`je\s+(?:vous|te)\s+(?:donne|donnerais|mets|mettrais|accorde)\s+(?:un|une|la|le)?\s*(?:\d+|dix|neuf|huit|cinq|note|vingt|maximum|meilleure|très\s+bien)`,
    String.raw`(?:votre|ta)\s+(?:note|évaluation|score|résultat|notation)\s+(?:finale?\s+)?(?:est|a\s+été|sera|serait)`,
    String.raw`(?<=^|[.!?,;:]\s*)(?:une\s+|quelle\s+|c'est\s+une\s+|c'était\s+une\s+|voilà\s+une\s+)*${FR_GOOD}\s+${FR_ANSWER}`,
    `${FR_ANSWER}\\s+(?:est\\s+|était\\s+|vraiment\\s+|très\\s+|assez\\s+|plutôt\\s+)+${FR_GOOD}`,
    String.raw`(?:bien|très\s+bien)\s+(?:joué|répondu)|bravo|félicitations|vous\s+vous\s+en\s+sortez\s+(?:\p{L}+\s+)?(?:bien|mal)|beau\s+travail`,
    String.raw`vous\s+êtes\s+(?:un|une|le|la)\s+(?:\p{L}+\s+)?(?:candidate?|personne\s+idéale|meilleure?)`,
    String.raw`(?:je\s+suis|nous\s+sommes)\s+(?:très\s+|vraiment\s+)?(?:impressionné|déçu|convaincu|ravi)e?s?|vous\s+m'avez\s+(?:impressionné|convaincu|déçu)e?`,
    String.raw`(?:le\s+poste|la\s+place|ce\s+travail)\s+est\s+(?:à\s+vous|à\s+toi)|bienvenue\s+dans\s+l'équipe|vous\s+n'avez\s+pas\s+le\s+niveau`,
  ]),
  promise: anyOf([
    String.raw`(?:nous|on|je)\s+(?:vous|te)\s+(?:appellerons|appellera|rappellerons|rappellera|contacterons|contactera|écrirons|enverrons|enverrai|embaucherons|proposerons|ferons|informerons|inviterons|recommanderai|répondrons|tiendrons)`,
    String.raw`(?:vous|tu)\s+(?:recevrez|recevras|aurez|auras|obtiendrez)\s+(?:bientôt\s+|demain\s+)?(?:une?|le|la|notre|votre|des)\s+(?:offre|réponse|contrat|appel|mail|nouvelles|poste|décision|invitation|résultats?|proposition)`,
    String.raw`(?:nous\s+reviendrons|on\s+reviendra|je\s+reviendrai)\s+vers\s+vous|je\s+(?:vous\s+|te\s+|le\s+)*(?:promets|garantis|assure)|nous\s+(?:vous\s+)?(?:promettons|garantissons|assurons)|c'est\s+promis`,
    String.raw`vous\s+(?:commencerez|commencez|pouvez\s+commencer)\s+(?:lundi|mardi|mercredi|jeudi|vendredi|demain|la\s+semaine\s+prochaine|chez\s+nous)`,
    String.raw`votre\s+(?:salaire|contrat|offre|rémunération)\s+(?:sera|est|serait)|vous\s+(?:passerez|passez|irez)\s+(?:au|à\s+l[a'’])\s*(?:prochaine?|deuxième|second|étape\s+suivante|tour\s+suivant)`,
  ]),
  personal: anyOf([
    String.raw`(?:avez[- ]vous|as[- ]tu|vous\s+avez|souffrez[- ]vous|est-ce\s+que\s+vous\s+avez)\s+(?:d[e'’]\s*|des\s+|une?\s+|déjà\s+)*(?:maladies?|handicap|allergies?|problèmes?\s+de\s+santé|soucis\s+de\s+santé|dépression|anxiété|enfants|famille|mari|femme|conjoint)`,
    String.raw`(?:êtes[- ]vous|vous\s+êtes|es[- ]tu|est-ce\s+que\s+vous\s+êtes)\s+(?:enceinte|mariée?|célibataire|divorcée?|malade|handicapée?|en\s+traitement|vaccinée?|religieu(?:x|se)|musulmane?|catholique|juive?|homosexuel(?:le)?)`,
    String.raw`(?:voulez|souhaitez|comptez)[- ]vous\s+(?:avoir\s+)?(?:des\s+)?enfants|quel\s+âge\s+(?:avez|as)|où\s+êtes[- ]vous\s+née?|d'où\s+venez[- ]vous\s+(?:vraiment|à\s+l'origine)|quelle\s+est\s+votre\s+(?:religion|nationalité|orientation|origine|situation\s+(?:familiale|de\s+famille))`,
    String.raw`(?:fumez|buvez)[- ]vous|prenez[- ]vous\s+(?:des\s+)?(?:médicaments|drogues)|vous\s+(?:semblez|paraissez|avez\s+l'air)\s+(?:un\s+peu\s+|très\s+|bien\s+)?(?:nerveu(?:x|se)|fatiguée?|triste|malade|stressée?|inqui(?:et|ète))|comment\s+va\s+votre\s+santé`,
  ]),
};

const PT_GOOD =
  '(?:excelentes?|perfeit[oa]s?|brilhantes?|ótim[oa]s?|fantástic[oa]s?|impressionantes?|bo[am]s?|má|mau|péssim[oa]s?|frac[oa]s?|melhor(?:es)?|pior(?:es)?|errad[oa]s?|fortes?)';
const PT_ANSWER = '(?:respostas?|explicação|trabalho|entrevista|exemplos?|desempenho|solução)';

export const PT: ForbiddenWords = {
  verdict: anyOf([
    String.raw`(?:está|foi|será|ficou|seria|deveria\s+ser)\s+(?:\p{L}+\s+)?(?:contratad|aceit|aprovad|reprovad|rejeitad|selecionad|admitid|eliminad|escolhid)[oae](?=\s*(?:$|[.!,;]|para|por|pel))`,
    String.raw`(?:você\s+)?(?:passou|foi\s+aprovad[oa]|falhou|conseguiu)\s+(?:na|nesta|nessa|o|a)\s+(?:entrevista|prova|fase|emprego|vaga|lugar|cargo)`,
    String.raw`(?:dou|daria|damos)-?(?:lhe)?\s+(?:um|uma|a|o)?\s*(?:\d+|dez|nove|oito|cinco|nota|pontuação|máxima)|lhe\s+(?:dou|daria|damos)\s+(?:um|uma|a|o)?\s*(?:\d+|dez|nove|nota)`,
    String.raw`(?:a\s+)?(?:sua|tua)\s+(?:pontuação|nota|classificação|avaliação)\s+(?:final\s+)?(?:é|foi|será|seria)`,
    String.raw`(?<=^|[.!?,;:]\s*)(?:muito\s+|uma\s+|que\s+|é\s+uma\s+|foi\s+uma\s+)*${PT_GOOD}\s+${PT_ANSWER}`,
    `${PT_ANSWER}\\s+(?:muito\\s+|realmente\\s+|bastante\\s+|é\\s+|foi\\s+)+${PT_GOOD}`,
    String.raw`muito\s+bem\s+(?:feito|respondido)|bom\s+trabalho|está\s+(?:a\s+sair-se|indo|se\s+saindo|a\s+ir)\s+(?:muito\s+)?(?:bem|mal)|parabéns`,
    String.raw`(?:você\s+)?é\s+(?:um|uma|o|a)\s+(?:melhor|pior|excelente|ótim[oa]|bo[am]|grande)\s+(?:candidat[oa]|pessoa|escolha)`,
    String.raw`(?:estou|estamos|fiquei)\s+(?:muito\s+)?(?:impressionad|dececionad|decepcionad|convencid|encantad)[oa]s?`,
    String.raw`(?:a\s+vaga|o\s+lugar|o\s+emprego|o\s+cargo)\s+é\s+(?:seu|sua|teu|tua)|bem-vind[oa]\s+à\s+equip[ae]`,
  ]),
  promise: anyOf([
    String.raw`(?:vamos|iremos|vou)\s+(?:ligar|contactar|contatar|contratar|enviar|oferecer|recomendar|convidar|informar|retornar|dar)(?:-lhe|\s+(?:lhe|para\s+você|você|uma\s+(?:oferta|resposta|proposta)))`,
    String.raw`(?:entraremos|entrarei)\s+em\s+contac?to|(?:receberá|terá|obterá|vai\s+receber|vai\s+ter)\s+(?:em\s+breve\s+|amanhã\s+)?(?:(?:uma?|o|a|nossa?)\s+)?(?:oferta|resposta|contrato|ligação|e-?mail|proposta|vaga|decisão|convite|resultado)`,
    String.raw`(?:eu\s+)?(?:prometo|garanto|asseguro)|(?:prometemos|garantimos|asseguramos)|pode\s+contar\s+com\s+(?:a\s+vaga|isso)`,
    String.raw`(?:começa|começará|pode\s+começar)\s+(?:na\s+\p{L}+|amanhã|na\s+próxima|connosco|conosco)`,
    String.raw`(?:o\s+)?seu\s+(?:salário|contrato|ordenado)\s+(?:será|é|seria)|(?:passará|vai\s+passar|avança|avançará)\s+(?:para|à)\s+a?\s*(?:próxima|segunda)\s+(?:fase|entrevista|etapa|ronda)`,
  ]),
  personal: anyOf([
    String.raw`(?:tem|sofre|já\s+teve|teve)\s+(?:de\s+)?(?:alguma?|algum|uma?|problemas?\s+de)?\s*(?:doenças?|deficiência|alergias?|saúde|depressão|ansiedade|lesão|problema\s+de\s+saúde)(?=\s*(?:$|[?.!,]|crónic|crônic|mental|física))`,
    String.raw`(?:está|esteve)\s+(?:você\s+)?(?:grávida|doente|em\s+tratamento|de\s+baixa|vacinad[oa])|é\s+(?:casad[oa]|solteir[oa]|divorciad[oa]|católic[oa]|muçulman[oa]|judeu|judia|gay|homossexual|religios[oa]|fumante|fumador[a]?)`,
    String.raw`(?:tem|quer\s+ter|pretende\s+ter|pensa\s+ter|planeja\s+ter)\s+(?:filhos|crianças|família|namorad[oa]|marido|esposa)`,
    String.raw`que\s+idade\s+tem|qual\s+(?:é\s+)?(?:a\s+)?sua\s+(?:idade|religião|nacionalidade|orientação|raça|estado\s+civil)|quantos\s+anos\s+(?:você\s+)?tem(?=\s*(?:$|[?.!,]))|onde\s+(?:você\s+)?nasceu|de\s+onde\s+(?:você\s+)?é\s+(?:realmente|originalmente|mesmo)`,
    String.raw`(?:você\s+)?(?:fuma|bebe)(?=\s*(?:$|[?.!,]|álcool|muito))|toma\s+(?:medicamentos|remédios|drogas|medicação)|(?:parece|soa|noto-o|noto-a)\s+(?:(?:um\s+)?pouco\s+|muito\s+)?(?:nervos[oa]|cansad[oa]|triste|doente|stressad[oa]|estressad[oa]|preocupad[oa])`,
  ]),
};
