/**
 * How often something was done, and how: words that look harmless and are facts, in the eight languages of the product. `|` parts them,
 * `*` stands for any ending. Words that only value the work ("successfully") are none.
 */

/** Stretches of time: their adverbs and adjectives, and their nouns, which follow the words of `EACH` and `RATES`. */
export const PERIODS = {
  hourly: {
    adverbs: 'hourly|stündlich*|hour by hour|毎時',
    nouns: 'hour|stunde|hora|horas|heure|heures|ساعة|घंटे|घंटा|時間',
  },
  daily: {
    adverbs:
      'daily|day to day|day in day out|day after day|seven days a week|täglich*|tagtäglich*|diariamente|diario*|diaria*|día a día|a diario|quotidien*|journalier*|journalière*|au jour le jour|dia a dia|يومي|يوميا|يومية|दैनिक|रोज़|रोज|रोज़ाना|रोजाना|प्रतिदिन|दिन प्रतिदिन|नित्य|日々|日ごと|日次|日常的|連日',
    nouns: 'day|tag|día|días|jour|jours|dia|dias|يوم|दिन|रोज़|रोज|日',
  },
  nightly: {
    adverbs: 'nightly|night after night|nächtlich*|allnächtlich*|ليليا|夜ごと|夜毎',
    nouns: 'night|nacht|noche|noches|nuit|nuits|noite|noites|ليلة|रात|晩|夜',
  },
  'every morning': {
    adverbs: 'allmorgendlich*|朝ごと',
    nouns: 'morning|morgen|mañana|mañanas|matin|matins|manhã|manhãs|صباح|सुबह|朝',
  },
  'every evening': { adverbs: 'allabendlich*', nouns: 'evening|abend|soir|soirs|tarde|tardes|مساء|शाम|夕方' },
  weekly: {
    adverbs:
      'weekly|week after week|wöchentlich*|semanal*|semanais|hebdomadaire*|أسبوعي|أسبوعيا|أسبوعية|साप्ताहिक|週次|週ごと',
    nouns: 'week|woche|semana|semanas|semaine|semaines|أسبوع|हफ़्ते|हफ्ते|सप्ताह|週',
  },
  monthly: {
    adverbs: 'monthly|monatlich*|mensual*|mensuel*|mensal*|mensais|شهري|شهريا|شهرية|मासिक|月次|月ごと',
    nouns: 'month|monat|mes|meses|mois|mês|شهر|महीने|माह|月',
  },
  quarterly: {
    adverbs:
      'quarterly|quartalsweise|vierteljährlich*|trimestral*|trimestrais|trimestriel*|ربع سنوي|ربع سنوية|فصليا|त्रैमासिक|四半期ごと|四半期毎',
    nouns: 'quarter|quartal|trimestre|trimestres|ربع سنة|तिमाही|四半期',
  },
  yearly: {
    adverbs:
      'yearly|annual|annually|jährlich*|alljährlich*|anual*|anuais|annuel*|سنوي|سنويا|سنوية|वार्षिक|सालाना|年次|年ごと',
    nouns: 'year|jahr|año|años|an|ans|année|années|ano|anos|سنة|عام|साल|वर्ष|年',
  },
} as const satisfies Record<string, { adverbs: string; nouns: string }>;

/** What makes of such a noun that it comes again: "every day". */
export const EACH =
  'every|every single|each|each and every|per|jede*|pro|cada|por|todos los|todas las|chaque|par|tous les|toutes les|todos os|todas as|todo|toda|كل|हर|हर एक|प्रति|प्रत्येक|毎|各';

/** Those of them that leave room for a word: "every second day". */
export const EVERY = 'every|each|jede*|cada|chaque|كل|हर|प्रत्येक';

/** The same of what is counted, "300 orders a day", with what may not stand around it: "in a day", "im Jahr 2019", "mantener al día". */
export const RATES: readonly string[] = [
  String.raw`(?<=[\p{L}\d] )(?<!(?:in|within|over|for|after|of|than|under|about|to|from|by|with|on|into|during|through|as|such|only|nearly|half|at|take|took|takes|taking|spent|spend|saved|had|and|was|is|not) )(?:a|an)`,
  String.raw`(?:am|im|in der)(?= \p{L}+(?!\p{L}| (?:\d|der|des|nach|vor|danach|davor)))`,
  String.raw`(?<!(?:mant|pon|pus|ten|tuv|est|llev)\p{L}* )(?:al|a la)(?= \p{L}+(?!\p{L}| siguiente))`,
  String.raw`ao(?= \p{L}+(?!\p{L}| seguinte))`,
  String.raw`في ال(?=\p{L}+(?!\p{L}| ال))`,
];

/** How something was done; each group by itself. */
export const MANNERS = {
  regularly:
    'regular|regularly|often|frequent|frequently|repeatedly|recurring|periodically|regelmäßig*|häufig*|oft|routinemäßig*|wiederholt|regularmente|con regularidad|a menudo|con frecuencia|frecuente*|habitualmente|periódicamente|régulier*|régulière*|souvent|fréquent*|fréquemment|frequente*|frequentes|com regularidade|com frequência|periodicamente|بانتظام|منتظم|منتظمة|غالبا|بشكل متكرر|नियमित|अक्सर|बार बार|定期的|頻繁|しばしば|たびたび',
  constantly:
    'always|constant|constantly|continual|continually|continuous|continuously|nonstop|non stop|permanently|around the clock|round the clock|24 7|at all times|all the time|ständig*|stets|immer|dauerhaft*|dauernd|kontinuierlich*|laufend|fortlaufend|permanent|rund um die uhr|jederzeit|siempre|constante*|continuamente|permanentemente|en todo momento|de forma continua|de manera continua|toujours|constamment|continuellement|en continu|en permanence|sans cesse|sempre|a todo momento|دائما|دوما|باستمرار|مستمر|مستمرة|بلا توقف|على مدار الساعة|हमेशा|सदा|लगातार|निरंतर|सतत|चौबीसों घंटे|(?<![非日通異正平])常に|常時|絶えず|継続的|いつも|24時間',
  alone:
    'single handed|single handedly|singlehandedly|alone|solo|sole|solely|independently|autonomously|unaided|unassisted|on my own|by myself|all by myself|without help|without assistance|allein|alleine|alleinig*|selbstständig*|selbständig*|eigenständig*|im alleingang|auf eigene faust|ohne hilfe|en solitario|por mi cuenta|yo solo|yo sola|sola|autónomamente|de forma autónoma|de manera autónoma|de forma independiente|de manera independiente|independientemente|sin ayuda|por mí mismo|por mí misma|seul|seule|en autonomie|en toute autonomie|de manière autonome|de façon autonome|de manière indépendante|de façon indépendante|par moi même|sans aide|en solo|sozinho|sozinha|por conta própria|autonomamente|de forma independente|de maneira independente|independentemente|sem ajuda|por mim mesmo|por mim mesma|بمفردي|وحدي|منفردا|لوحدي|باستقلالية|بشكل مستقل|دون مساعدة|अकेले|अकेला|अकेली|स्वतंत्र रूप से|अपने दम पर|बिना सहायता|बिना मदद|一人で|ひとりで|1人で|単独|独力|独自に|自力',
  'from scratch':
    'from scratch|from the ground up|from zero|from nothing|from the beginning|von grund auf|von null|aus dem nichts|von anfang an|desde cero|de cero|partiendo de cero|à partir de zéro|de zéro|en partant de zéro|do zero|a partir do zero|من الصفر|من نقطة الصفر|من البداية|शून्य से|शुरू से|शुरुआत से|ゼロから|一から|イチから|ゼロベース',
  'end to end':
    'end to end|e2e|start to finish|beginning to end|a to z|ende zu ende|von anfang bis ende|durchgängig*|von a bis z|de principio a fin|de inicio a fin|de extremo a extremo|de la a a la z|de bout en bout|du début à la fin|de a à z|de ponta a ponta|do início ao fim|do começo ao fim|de a a z|من البداية إلى النهاية|من البداية حتى النهاية|من الألف إلى الياء|शुरू से अंत तक|शुरुआत से अंत तक|आरंभ से अंत तक|エンドツーエンド|一気通貫|一貫して|最初から最後まで',
} as const satisfies Record<string, string>;
