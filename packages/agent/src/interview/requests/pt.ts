import type { Phrases } from './phrases.ts';

const PODE =
  '(?:(?:você |o senhor |a senhora )?(?:me )?(?:pode|poderia|podia|podes|pode me|poderia me|se importaria de|se importa de|importa-se de|seria possível|dá para|dava para)(?: por favor)?)';
const OUTRA =
  '(?: (?:outra vez|de novo|novamente|mais uma vez|por favor|a pergunta|a sua pergunta|isso|o final|a última parte|o que (?:disse|você disse|acabou de dizer|perguntou)|mais devagar|mais alto|um pouco))*';
const A =
  '(?: (?:a|essa|esta|isso|isto|a pergunta|essa pergunta|esta pergunta|a essa pergunta|a esta pergunta))';
const TEMPO =
  '(?:minuto|minutos|minutinho|momento|momentinho|segundo|segundos|segundinho|pausa|tempo|instante|tempinho|intervalo)';
const UM =
  '(?: (?:um|uma|uns|um pouco de|um pouco mais de|mais|só|apenas|mais um|mais uns|dois|pequena|breve))*';
const PENSAR =
  '(?: (?:para pensar(?: (?:nisso|na resposta|melhor))?|para refletir|por favor|a mais|antes de responder|de tempo))*';
const QUEM =
  '(?:humano|humana|ser humano|pessoa|pessoa real|pessoa de verdade|robô|robot|bot|máquina|ia|inteligência artificial|computador|programa|programa de computador|modelo de linguagem|gravação|real|chatbot)';
const OU =
  '(?: ou(?: é| você é)?(?: só| apenas)?(?: um| uma)? (?:humano|humana|pessoa|robô|robot|bot|máquina|ia|inteligência artificial|computador|programa|gravação|não))?';

export const pt: Phrases = {
  filler: [
    'desculpe|desculpa|me desculpe|perdão|peço desculpa|lamento|sinto muito|por favor|obrigad[oa]|muito obrigad[oa]',
    'h?ã+|eh+|é+h+|hm+|ah|oh|bem|bom|então|olha|olhe|olá|oi|e|mas|é que|pois',
    'na verdade|sinceramente|honestamente|talvez|acho que|agora|só',
    'se (?:for possível|possível|puder|não se importar|der)',
    'não sei|não faço (?:a menor )?ideia|não tenho ideia',
    'boa pergunta|é uma (?:boa|difícil) pergunta|a propósito|aliás|uma pergunta|posso (?:te |lhe )?perguntar(?: uma coisa| algo)?|diga-me|me diga',
  ],
  repeat: [
    `${PODE} (?:repetir(?:-la|-lo)?|dizer(?:-me)? (?:isso )?(?:de novo|outra vez|novamente|mais uma vez)|falar (?:de novo|outra vez|novamente|mais uma vez|mais devagar|mais alto)|fazer a pergunta (?:de novo|outra vez|novamente)|ler(?: a pergunta)? (?:de novo|outra vez))${OUTRA}`,
    `(?:repita|repete|repetir|repita-me)${OUTRA}`,
    '(?:qual (?:era|é|foi)|como (?:era|é|foi))(?: mesmo)? (?:a|a sua|essa) pergunta(?: mesmo)?|como (?:é|disse|assim disse)|como|o quê',
    'o que (?:foi que )?(?:você |o senhor |a senhora )?(?:disse|perguntou|falou)',
    '(?:outra vez|de novo|mais uma vez)(?: a pergunta)?',
    'não (?:te |o |a |lhe |consegui |deu para |estou )*(?:ouvi|ouvir|escutei|escutar|ouço|ouvindo|escutando|apanhei|peguei)(?: (?:bem|direito|nada|muito bem|a pergunta|a sua pergunta|o final|o que (?:disse|você disse)|essa parte))*',
    '(?:eu )?(?:perdi|esqueci|me esqueci da|esqueci-me da) ?(?:a pergunta|o final|a última parte|pergunta)?',
    '(?:o som|o áudio|a voz|a sua voz|a ligação|você)(?: se)? (?:cortou|falhou|caiu|sumiu)(?: um pouco| por um momento)*|cortou o (?:som|áudio)',
    '(?:posso|poderia) ouvir(?: a pergunta| isso)? (?:outra vez|de novo|novamente|mais uma vez)',
    '(?:gostaria|queria) de? ?ouvir a pergunta (?:outra vez|de novo|novamente)',
  ],
  rephrase: [
    `${PODE} (?:reformular|esclarecer|explicar(?:-me)?|clarificar|simplificar|precisar)(?: (?:a pergunta|a sua pergunta|isso|isto|melhor|um pouco|mais|por favor|de outra (?:forma|maneira)|com outras palavras|o que quer dizer))*`,
    `${PODE} (?:dizer|perguntar|formular|colocar|fazer)(?: (?:isso|a pergunta))? (?:de outra (?:forma|maneira)|de outro (?:modo|jeito)|de (?:uma )?forma mais simples|com outras palavras|em outras palavras|noutras palavras|mais claramente)(?: por favor)?`,
    '(?:reformule|esclareça|explique|explique-me|me explique)(?: (?:a pergunta|isso|por favor|melhor))*',
    'o que (?:é que )?(?:você |o senhor |a senhora )?(?:quer|quis) dizer(?: (?:com isso|exatamente))*|como assim|o que (?:significa|quer dizer) (?:isso|a pergunta)',
    'o que (?:é que )?(?:você |o senhor |a senhora )?(?:quer|quis) dizer com(?: [^ ]+){1,3}',
    'não (?:o |a |te |lhe |consegui |estou |sei se |tenho certeza se )*(?:entendi|entendo|entender|entendendo|compreendi|compreendo|compreender|percebi|percebo)(?: (?:bem|direito|muito bem|a pergunta|a sua pergunta|o que quer dizer|o que está perguntando|isso|completamente))*',
    '(?:a|essa|sua|a sua) pergunta não (?:está|ficou|é) (?:muito )?clara(?: para mim)?|não (?:está|ficou) (?:muito )?claro(?: para mim)?',
    'não (?:sei|tenho certeza) (?:d?o que (?:quer dizer|está perguntando|você quer dizer)|se (?:entendi|compreendi)(?: bem| a pergunta)*)',
    'em outras palavras|com outras palavras|noutras palavras|de outra (?:forma|maneira)',
    'o que (?:é que )?(?:está|você está)(?: me)? (?:perguntando|a perguntar)(?: exatamente)?|o que quer saber(?: exatamente)?',
    'estou (?:um pouco )?confus[oa](?: com a pergunta)?',
  ],
  skip: [
    `(?:podemos|poderíamos|podíamos|posso|poderia|dá para|a gente pode)(?: por favor)? (?:pular|saltar|passar|deixar|omitir)${A}?(?: (?:por favor|para depois|para mais tarde|de lado))*`,
    `(?:eu )?(?:gostaria de|queria|quero|prefiro|preferia|vou|preferiria)(?: por favor)? (?:pular|saltar|passar|deixar|omitir)${A}?(?: (?:por favor|para depois))*`,
    `(?:pule|pula|salte|salta|pulemos|vamos pular|vamos saltar|pular|saltar)${A}?(?: por favor)?`,
    '(?:eu )?passo(?: (?:essa|esta|a vez))?|passo à frente',
    `(?:prefiro|preferia|preferiria|gostaria de) não (?:responder|falar (?:sobre|d)isso)${A}?`,
    `não (?:quero|posso|consigo|sei|saberia) responder${A}`,
    '(?:podemos|poderíamos) voltar a (?:essa|esta|ela)(?: pergunta)? (?:depois|mais tarde)',
  ],
  next: [
    '(?:a )?(?:próxima|seguinte)(?: pergunta)?(?: por favor)?|pergunta seguinte(?: por favor)?|outra pergunta(?: por favor)?',
    '(?:vamos|podemos (?:ir|passar)|passemos|passar|poderíamos passar|a gente pode ir|vamos passar) (?:para|à) ?(?:a )?(?:próxima|seguinte|outra)(?: pergunta)?(?: por favor)?',
    '(?:podemos|poderíamos|a gente pode) (?:continuar|seguir|avançar)(?: (?:para a próxima|com a próxima)(?: pergunta)?)?',
    'vamos (?:em frente|adiante|seguir em frente)|(?:gostaria de|queria|prefiro|quero) (?:avançar|seguir em frente|passar adiante)|sigamos|avancemos',
  ],
  pause: [
    `(?:você )?(?:me )?(?:pode|poderia|posso|poderia|podemos|podia)(?: por favor)?(?: me)? (?:dar|ter|tomar|tirar|fazer|usar|pensar)(?:-me)?${UM} ${TEMPO}${PENSAR}`,
    `(?:me )?(?:dá|dê|dê-me|dá-me|espere|espera|aguarde|só)(?: me)?${UM} ${TEMPO}${PENSAR}`,
    `(?:eu )?(?:preciso(?: de)?|precisaria(?: de)?|quero|queria|gostaria de(?: ter)?|vou tirar|vou precisar de)${UM} ${TEMPO}${PENSAR}`,
    `(?:só |apenas )?(?:um|uma|uns)(?: pequeno| breve)? (?:momento|momentinho|segundo|segundinho|minuto|minutinho|instante|segundos|minutos|pausa)${PENSAR}`,
    '(?:deixe-me|deixa-me|me deixe|me deixa|deixa eu|deixe eu|tenho que|preciso|vou)(?: só)? (?:pensar|refletir|ver)(?: (?:um (?:momento|pouco|minuto|segundo)|nisso|melhor|na resposta|bem))*',
    '(?:espere|espera|aguarde|calma)(?: (?:aí|por favor|um pouco))*',
    '(?:ainda )?estou (?:pensando|a pensar)(?: (?:ainda|nisso))*',
    '(?:prefiro |quero |queria |gostaria de |preciso de )?(?:ter )?(?:um pouco )?(?:de )?mais (?:um pouco )?(?:de )?tempo(?: por favor)?',
    'ainda não(?: (?:estou pronto|estou pronta|terminei|acabei))?|não estou pront[oa](?: ainda)?',
    'já volto|volto já|(?:podemos|poderíamos) (?:fazer uma pausa|parar)(?: um (?:momento|minuto|pouco))?|vamos fazer uma pausa|uma pausa(?: por favor)?',
  ],
  human: [
    `(?:você |o senhor |a senhora )?(?:é|és)(?: você| mesmo| realmente| de verdade| por acaso| um| uma| só| na verdade)* ${QUEM}${OU}(?: mesmo| de verdade)*`,
    `(?:eu )?(?:estou )?(?:falo|falando|a falar|conversando|a conversar)(?: mesmo| realmente| agora)* com (?:um|uma)(?: verdadeiro| verdadeira)? ${QUEM}${OU}(?: de verdade)?`,
    `(?:isto|isso|aqui|tem|há|existe)(?: é| aí| aqui| uma| um| alguma| mesmo)* ${QUEM}(?: (?:aí|aqui|do outro lado|de verdade))*${OU}`,
    `você não é(?: um| uma)? ${QUEM}(?: certo| é| né)*`,
    'quem (?:é|és)(?: você| tu| o senhor| a senhora)?(?: (?:na verdade|realmente))?|o que (?:é você|você é|és)(?: exatamente)?|com quem (?:estou falando|estou a falar|falo)',
  ],
  yes: [
    'sim+|claro(?: que sim)?|com certeza|certo|ok|okay|tudo bem|está bem|tá bom|tá|beleza|perfeito|exato|isso|pode ser|com prazer|por que não|porque não|vamos lá|bom|pode',
    '(?:eu )?(?:gostaria|quero|queria|adoraria)(?: sim)?|vamos fazer isso',
    '(?:vamos voltar|podemos voltar|quero voltar|gostaria de voltar|volte|voltemos)(?: a (?:ela|essa|essa pergunta))?',
  ],
  no: [
    'não+|melhor não|na verdade não|não obrigad[oa]|não é (?:preciso|necessário)|agora não|prefiro (?:que )?não|não precisa',
    'não (?:quero|gostaria|pule|salte|(?:quero |gostaria de |prefiro )?(?:pular|saltar|deixar|passar)|quero voltar)(?: (?:a ela|essa|esta|essa pergunta|esta pergunta|a pergunta))?',
    '(?:é|isso é) (?:só|tudo)|(?:é )?só isso|nada mais|terminei|acabei|vamos terminar|deixe(?: assim)?|deixa pra lá',
  ],
  answer: [
    '(?:eu )?(?:quero|prefiro|vou|posso|gostaria de|queria) (?:tentar|responder|ficar(?: nesta| nessa)?)(?: (?:(?:a )?(?:esta|essa|a)(?: pergunta)?|à pergunta))?(?: agora)?|fiquemos nesta|(?:eu )?respondo',
  ],
  go_on: [
    '(?:sim )?(?:vamos(?: lá)?|vamos (?:continuar|em frente|seguir|avançar)|continuemos|continue|siga|pode (?:continuar|seguir)|podemos (?:continuar|seguir|avançar)|prefiro (?:continuar|seguir)|continuar|seguir|em frente|avancemos|avançar)(?: (?:por favor|com a entrevista|para a próxima(?: pregunta)?))*',
    'estou pront[oa]|pront[oa]|já (?:está|terminei)',
  ],
};
