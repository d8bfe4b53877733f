import type { Phrases } from './phrases.ts';

const PUEDE =
  '(?:(?:me )?(?:puede|podría|puedes|podrías|le importaría|te importaría|le importa|sería tan amable de|quiere|podrían)(?: por favor)?)';
const OTRA =
  '(?: (?:otra vez|de nuevo|nuevamente|una vez más|por favor|la pregunta|su pregunta|tu pregunta|eso|lo último|lo que (?:dijo|ha dicho|acaba de decir|preguntó)|la última parte|más despacio|más alto|más lento|un poco))*';
const LA =
  '(?: (?:la|esta|esa|esto|eso|la pregunta|esta pregunta|esa pregunta|a (?:la|esta|esa) pregunta|ésta))';
const RATO =
  '(?:minuto|minutos|minutito|momento|momentito|segundo|segundos|segundito|pausa|tiempo|rato|instante|descanso)';
const UN =
  '(?: (?:un|una|unos|algo de|más|un poco (?:más )?de|un poco más de|otro|otra|dos|poco|pequeña|pequeño|breve|solo|sólo))*';
const PENSAR =
  '(?: (?:para pensar(?:lo)?|para reflexionar|para pensar (?:en ello|en eso|la respuesta)|por favor|más|de tiempo|antes de responder))*';
const QUIEN =
  '(?:humano|humana|persona|persona real|persona de verdad|ser humano|robot|bot|máquina|ia|inteligencia artificial|ordenador|computadora|programa|programa de ordenador|modelo de lenguaje|real|grabación|chatbot)';
const O =
  '(?: o(?: es| eres)?(?: solo| sólo)?(?: un| una)? (?:humano|humana|persona|robot|bot|máquina|ia|inteligencia artificial|ordenador|computadora|programa|grabación|no))?';

export const es: Phrases = {
  filler: [
    'perdón|perdone|perdona|disculpe|disculpa|lo siento|lo lamento|por favor|gracias|muchas gracias',
    'eh+|em+|mm+|hm+|ah|oh|pues|bueno|entonces|a ver|mire|mira|hola|oiga|oye|y|pero|es que',
    'la verdad|sinceramente|honestamente|quizá|quizás|tal vez|creo que|ahora|ahora mismo',
    'si (?:puede ser|es posible|no le importa|no te importa|puede|le parece bien)',
    'no (?:lo )?sé|no tengo (?:ni )?idea|ni idea',
    'buena pregunta|es una (?:buena|difícil) pregunta|por cierto|una pregunta|(?:le )?puedo preguntar(?:le)?(?: algo| una cosa)?|dígame',
  ],
  repeat: [
    `¿?${PUEDE} (?:repetir(?:lo|la|me|melo|mela|me la)?|decir(?:lo|me|melo)?|volver a (?:decir(?:lo)?|preguntar(?:lo)?|hacer(?:me)?|formular(?:la)?|leer))${OTRA}`,
    `(?:repita|repite|repítalo|repítala|repítamelo|repítamela|repetir|repítame)${OTRA}`,
    '(?:cómo (?:era|fue|dice|dijo|dices)|cuál (?:era|es|fue)|qué (?:era|decía))(?: (?:la|su|tu|esa) pregunta)?(?: otra vez| de nuevo)?',
    'cómo',
    '(?:qué|que) (?:ha dicho|dijo|me ha preguntado|preguntó|has dicho|dijiste|me preguntó)',
    '(?:otra vez|de nuevo|una vez más)(?: la pregunta)?',
    'no (?:le |te |lo |la |he |pude |pudo |puedo |se |me )*(?:oí|oído|oír|escuché|escuchado|escuchar|oigo|escucho|entendí el final|oyó)(?: (?:bien|nada|muy bien|la pregunta|su pregunta|lo último|el final|lo que dijo|lo que ha dicho))*',
    '(?:me )?(?:he )?(?:perdí|perdido|olvidé|olvidado) (?:la pregunta|el final|la última parte|su pregunta)|se me (?:ha olvidado|olvidó) la pregunta',
    '(?:se (?:ha )?(?:cortó|cortado)|se (?:cortaba|entrecortaba))(?: (?:el audio|el sonido|la voz|su voz|un momento))*',
    '(?:puedo|podría) (?:oír|escuchar)(?: la pregunta| lo| eso)?(?: otra vez| de nuevo| una vez más)+',
    'me gustaría (?:oír|escuchar) la pregunta (?:otra vez|de nuevo)',
  ],
  rephrase: [
    `${PUEDE} (?:reformular(?:la|lo)?|aclarar(?:lo|la|me|melo)?|explicar(?:lo|la|me|melo|mela)?|simplificar(?:la|lo)?|precisar(?:la|lo)?)(?: (?:la pregunta|su pregunta|eso|esto|qué quiere decir|a qué se refiere|mejor|un poco|más|por favor|de otra (?:forma|manera)|con otras palabras|qué significa))*`,
    `${PUEDE} (?:decir(?:lo|me|melo)?|preguntar(?:lo|me|melo)?|formular(?:lo|la)?|plantear(?:lo|la)?|hacer(?:me)?)(?: la pregunta| eso| esto)? (?:de otra (?:forma|manera)|de otro modo|con otras palabras|con palabras más sencillas|de forma más sencilla|más claramente|más claro)(?: por favor)?`,
    '(?:reformule|reformúlela|aclare|explique|explíqueme)(?: (?:la pregunta|eso|por favor))*',
    '(?:a )?qué (?:quiere decir|quieres decir|se refiere|te refieres|significa)(?: (?:con eso|con esto|exactamente|eso|esa pregunta|la pregunta))*',
    '(?:a )?qué (?:quiere decir|quieres decir|se refiere|te refieres) con(?: [^ ]+){1,3}',
    'no (?:le |te |la |lo |he |acabo de |termino de |estoy |consigo )*(?:entiendo|entendí|entendido|entender|comprendo|comprendí|comprender|comprendido)(?: (?:bien|muy bien|la pregunta|su pregunta|esa pregunta|eso|del todo|qué me pregunta|lo que pregunta|lo que quiere decir))*',
    'no estoy segur[oa] de (?:haber entendido|entender|comprender|haber comprendido|qué me pregunta|lo que pregunta|a qué se refiere)(?: (?:bien|la pregunta))*',
    'no (?:me queda|está|queda|me ha quedado|tengo) (?:muy |del todo )?(?:claro|clara)(?: la pregunta| lo que pregunta| eso)*',
    'la pregunta no (?:está|es|me queda) (?:muy )?clara',
    'no sé (?:a qué se refiere|qué quiere decir|lo que quiere decir|qué me pregunta)',
    'en otras palabras|con otras palabras|de otra (?:forma|manera)',
    'qué (?:me está preguntando|quiere saber|me pregunta)(?: exactamente)?',
  ],
  skip: [
    `(?:podemos|podríamos|puedo|podría|se puede|podemos)(?: por favor)? (?:saltar(?:nos|me|la|nosla|mela)?|omitir(?:la)?|pasar(?: de)?|dejar(?:la)?)${LA}?(?: (?:por favor|para luego|para después|para más tarde|fuera|de lado))*`,
    `(?:me gustaría|quisiera|quiero|prefiero|preferiría|voy a|me)(?: por favor)? (?:saltar(?:me|la)?|omitir(?:la)?|pasar(?: de)?|salto|dejar(?:la)?)${LA}?(?: (?:por favor|para luego|para después|fuera))*`,
    `(?:salte|salta|sáltese|sáltela|saltemos|omita|omitamos|dejemos|pasemos de|saltar)${LA}?(?: (?:por favor|para luego))*`,
    'paso(?: de (?:esta|esa)(?: pregunta)?)?|paso palabra',
    `(?:prefiero|preferiría) no (?:responder|contestar|hablar de)${LA}?`,
    `no (?:quiero|puedo|sé|sabría) (?:responder|contestar)${LA}`,
    '(?:podemos|podríamos) volver a (?:esta|esa|ella)(?: pregunta)? (?:luego|después|más tarde)',
  ],
  next: [
    '(?:la )?(?:siguiente|próxima)(?: pregunta)?(?: por favor)?|otra pregunta(?: por favor)?',
    '(?:pasemos|podemos pasar|podríamos pasar|vamos|pasar|pase|podemos ir) a (?:la siguiente|la próxima|otra)(?: pregunta)?(?: por favor)?',
    '(?:podemos|podríamos) (?:continuar|seguir)(?: con (?:la siguiente|otra)(?: pregunta)?)?',
    '(?:sigamos|avancemos|pasemos|vamos) (?:adelante|a otra cosa)|sigamos|avancemos|(?:me gustaría|quisiera|prefiero) (?:seguir|avanzar|pasar a otra)',
  ],
  pause: [
    `(?:me )?(?:puede|podría|puedo|podría|puedes|podrías|podemos)(?: por favor)? (?:dar(?:me)?|tener|tomar(?:me)?|dejar(?:me)?|conceder(?:me)?|hacer|usar)${UN} ${RATO}${PENSAR}`,
    `(?:me )?(?:da|das|deme|dame|déme|déjeme|dejame|déjame|espere|espera|concédame)${UN} ${RATO}${PENSAR}`,
    `(?:necesito|necesitaría|quiero|quisiera|me gustaría(?: tener)?|me tomo|me tomaré|voy a tomarme)${UN} ${RATO}${PENSAR}`,
    `(?:solo |sólo )?(?:un|una|unos)(?: pequeño| breve| poco)? (?:momento|momentito|segundo|segundito|minuto|minutito|instante|segundos|minutos|pausa)${PENSAR}`,
    '(?:déjeme|déjame|permítame|tengo que|necesito|voy a)(?: (?:que|un momento|un segundo))* (?:pensar(?:lo)?|reflexionar|piense|ver)(?: (?:un momento|un segundo|un poco|un minuto|bien|en ello|en eso|la respuesta))*',
    '(?:espere|espera|aguarde)(?: por favor)?',
    'estoy pensando(?:lo)?(?: todavía| aún)?|todavía estoy pensando|aún estoy pensando',
    '(?:prefiero |quiero |quisiera |necesito |me gustaría )?(?:tener )?(?:un poco |algo )?(?:de )?más (?:de )?tiempo(?: por favor)?|tiempo por favor',
    '(?:todavía|aún) no(?: (?:estoy listo|estoy lista|he terminado))?|no estoy (?:listo|lista)(?: todavía| aún)?',
    'ahora vuelvo|vuelvo enseguida|hagamos una pausa|(?:podemos|podríamos) (?:parar|hacer una pausa)(?: un (?:momento|minuto))?',
  ],
  human: [
    `(?:es|eres)(?: usted)?(?: realmente| de verdad| en realidad| acaso| un| una| solo)* ${QUIEN}${O}`,
    `(?:estoy )?(?:hablo|hablando|conversando)(?: realmente| de verdad| ahora)? con (?:un|una)(?: verdadero| verdadera)? ${QUIEN}${O}`,
    `(?:es|hay)(?: esto| aquí| ahí| esta| este)?(?: realmente| de verdad| un| una| alguna| alguien)* ${QUIEN}(?: (?:ahí|al otro lado|de verdad))*${O}`,
    `usted (?:no )?es(?: un| una)? ${QUIEN}(?: verdad| no| cierto)*`,
    'quién (?:es usted|eres)(?: realmente| en realidad)?|qué (?:es usted|eres)(?: realmente| exactamente)?|con quién (?:estoy hablando|hablo)',
  ],
  yes: [
    's[ií]+|claro(?: que s[ií])?|por supuesto|vale|de acuerdo|bien|muy bien|perfecto|okay|ok|exacto|correcto|desde luego|cómo no|con gusto|adelante|está bien|bueno',
    'me (?:gustaría|encantaría|parece bien)|por qué no|hagámoslo|hágalo',
    '(?:volvamos|vamos a volver|quiero volver|me gustaría volver|podemos volver)(?: a (?:ella|esa|esa pregunta|la pregunta))?',
  ],
  no: [
    'no+|mejor no|no realmente|no gracias|no hace falta|no es necesario|ahora no|prefiero (?:que )?no',
    'no (?:quiero|me gustaría|la salte|la saltes|la saltemos|la omita|la dejemos|(?:quiero |prefiero |me gustaría )?(?:saltar(?:la|me)?|omitir(?:la)?|dejar(?:la)?|pasar)|quiero volver)(?: (?:a ella|esta|esa|la pregunta|esta pregunta|esa pregunta))?',
    'eso es todo|(?:ya )?está bien así|nada más|he terminado|terminemos|déjelo|dejémoslo(?: así)?',
  ],
  answer: [
    '(?:quiero|prefiero|voy a|me gustaría|quisiera|puedo) (?:intentar(?:lo|la)?|responder(?:la)?|contestar(?:la)?|quedarme)(?: (?:en (?:esta|esa)(?: pregunta)?|a (?:esta|esa|la)(?: pregunta)?|(?:esta|esa|la) pregunta))?|(?:lo|la) (?:intento|intentaré|respondo|contesto)|sigamos con (?:esta|esta pregunta)|(?:la )?(?:responderé|contestaré)',
  ],
  go_on: [
    '(?:s[ií] )?(?:seguimos|continuamos|sigamos|continuemos|siga|continúe|adelante|podemos (?:seguir|continuar)|vamos a seguir|prefiero seguir|quiero seguir|seguir|continuar|avancemos)(?: (?:por favor|adelante|con la siguiente(?: pregunta)?|con la entrevista))*',
    'estoy (?:listo|lista)|list[oa]|ya (?:está|terminé|he terminado)',
  ],
};
