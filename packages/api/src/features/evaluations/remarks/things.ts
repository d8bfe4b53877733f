/** What an answer may have: how advice asks for it, how an answer shows it, and how often it must, to be full of it. */
export interface Thing {
  asked: readonly RegExp[];
  there: readonly RegExp[];
  enough: number;
}

const word = (pattern: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'iu');
const every = (pattern: string) => new RegExp(word(pattern).source, 'giu');
/** Scripts that write words together, or change them at both ends. */
const part = (pattern: string) => new RegExp(pattern, 'gu');

export const NUMBER: Thing = {
  asked: [
    word(
      'numbers?|figures?|metrics?|kpis?|quantif\\p{L}+|statistics?|percentages?|measurable|measured?|data points?|how (?:long|many|much|often|large|big|fast)|(?:with|by|some|hard) data|zahl(?:en)?|kennzahl(?:en)?|beziffer\\p{L}*|messbar\\p{L}*|prozent\\p{L}*|wie (?:lange|viele?|oft|groß|hoch)|mit daten|chiffres?|chiffr\\p{L}+|quantifi\\p{L}+|pourcentages?|combien|(?:des|par des) données|cifras?|números?|cuantific\\p{L}+|quantific\\p{L}+|métricas?|porcentajes?|cuánt[oa]s?|(?:con|en) datos|indicadores|porcentage(?:m|ns)|percentage(?:m|ns)|quant[oa]s?|(?:com|em) dados',
    ),
    /رقم|أرقام|نسبة|نسب مئوية|عدد|(?<!\p{L})كم(?!\p{L})|إحصا|مؤشر|بالبيانات|ببيانات|كمّ?ي/u,
    /संख्या|आँकड़|आंकड़|प्रतिशत|कितन|नंबर|मापने योग्य|डेटा (?:से|दे)/u,
    /数字|数値|何(?:人|件|分|時間|日|割|パーセント|％|回)|割合|指標|定量|データで|どれ(?:くらい|ほど|だけ)|KPI/u,
  ],
  there: [
    /(?<![\p{L}\p{N}])\p{Sc}?\p{N}+(?:[.,:]\p{N}+)*\s*(?:%|\p{L}*)/gu,
    every(
      'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|hundred|thousand|million|half|third|percent|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|dreißig|hundert|tausend|million\\p{L}*|hälfte|drittel|prozent|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|vingt|trente|quarante|cinquante|cent|mille|moitié|dos|tres|cuatro|cinco|seis|siete|ocho|diez|veinte|treinta|cuarenta|cien|ciento|mil|mitad|dois|duas|três|quatro|sete|oito|dez|vinte|trinta|quarenta|cem|metade',
    ),
    /[一二三四五六七八九十百千万]+(?!番|緒|部)/gu,
    /(?<!\p{L})[وبل]?(?:اثن|ثلاث|أربع|خمس|ستة|ستين|سبع|ثمان|تسع|عشر|مئ|مائ|ألف|آلاف|مليون|نصف|ثلث|ربع)\p{L}*/gu,
    /(?<![\p{L}\p{M}])(?:दो|तीन|चार|पाँच|पांच|छह|सात|आठ|नौ|दस|बारह|पंद्रह|बीस|तीस|चालीस|पचास|साठ|सौ|हज़ार|हजार|लाख|करोड़|आधा|आधी|आधे)(?![\p{L}\p{M}])/gu,
  ],
  enough: 2,
};

export const RESULT: Thing = {
  asked: [
    word(
      "results?|outcomes?|impact|effects?|consequences?|(?:what|how) (?:came of it|it (?:ended|turned out)|happened in the end)|what changed(?: afterwards| in the end)|ergebnis(?:se|sen)?|auswirkung(?:en)?|wirkung|folgen|was (?:daraus|dabei|am ende) (?:wurde|herauskam)|wie es (?:ausging|endete)|résultats?|effets?|conséquences?|ce (?:que|qui) (?:cela|ça|en) (?:a|est) (?:donné|changé|apporté|sorti|ressorti)|comment cela s['’]est (?:terminé|fini)|resultados?|impacto|consecuencias?|efectos?|lo que (?:resultó|salió|pasó|ocurrió|cambió)|qué (?:resultó|salió|pasó|ocurrió|cambió)|cómo (?:terminó|acabó|salió)|consequências?|efeitos?|o que (?:resultou|saiu|aconteceu|mudou|deu)|como (?:terminou|acabou)",
    ),
    /نتيجة|نتائج|أثر|تأثير|عواقب|(?:ما|ماذا) (?:نتج|حدث|ترتب|تغير|آل)|كيف انته/u,
    /नतीज|परिणाम|असर|प्रभाव|क्या (?:हुआ|बदला|निकला)|फ़र्क|फर्क/u,
    /結果|成果|効果|影響|どう(?:なった|なりました)|何が変わ|その後/u,
  ],
  there: [
    every(
      'as a result|in the end|which (?:meant|saved|reduced|cut|led|brought|gave)|resulted in|led to|saved|reduced|increased|improved|dropped|doubled|halved|fell (?:from|to|by)|went (?:from|down|up|out)|(?:worked|ran) again|came back|cut (?:the|our|it)|turned out|since then|am ende|dadurch|im ergebnis|seitdem|gespart|gesenkt|reduziert|verbessert|verdoppelt|halbiert|führte dazu|sank|stieg|à la fin|au final|finalement|grâce à cela|depuis(?: lors)?|(?:a|ont) (?:réduit|économisé|amélioré|baissé|augmenté|doublé|diminué)|est passée? de|al final|como resultado|gracias a (?:eso|ello)|desde entonces|redu(?:jo|jimos|je|jeron)|ahorr(?:ó|amos|é|aron)|mejor(?:ó|amos|aron)|baj(?:ó|amos|aron)|sub(?:ió|ieron)|aument(?:ó|aron|ou|aram)|no (?:final|fim)|graças a isso|desde então|reduzi(?:u|mos|ram)?|economiz(?:ou|amos|aram)|melhor(?:ou|amos|aram)|caiu|caíram|subiu|subiram',
    ),
    part('في النهاية|نتيجة لذلك|أدى|أدت|انخفض|ارتفع|تحسن|زادت|وفر|تضاعف|منذ ذلك|وكانت النتيجة'),
    part('अंत में|आखिर में|आख़िर में|नतीज|परिणाम|घट ग|बढ़ ग|सुधर|सुधार हुआ|की बचत|बच ग|कम हो ग|दोगुन|तब से'),
    part('結果|最終的に|減(?:り|っ|少し)|増(?:え|加し)|改善し|短縮|向上し|なくなり|なりまし|解決し|以来'),
  ],
  enough: 2,
};

export const OWN_PART: Thing = {
  asked: [
    word(
      '(?:your|the) own (?:part|role|contribution|work)|what you (?:yourself )?(?:personally )?did(?: yourself)?|your (?:personal )?(?:part|role|contribution)|(?:ihr(?:en)?|der|den) eigene[nr]? (?:anteil|beitrag|rolle)|was sie selbst|ihr(?:e|en)? (?:rolle|beitrag|anteil)|votre (?:propre )?(?:rôle|part|contribution)|vous-mêmes?|su (?:propi[oa] )?(?:papel|parte|aportación|contribución|rol)|usted mism[oa]|(?:seu|sua) (?:própri[oa] )?(?:papel|parte|contribuição)|você mesm[oa]|o que você fez',
    ),
    /دورك|مساهمتك|بنفسك|أنت شخصيا|ما فعلته أنت/u,
    /ख़ुद|खुद|स्वयं|(?:अपनी|आपकी) भूमिका|(?:अपना|आपका) (?:योगदान|हिस्सा)/u,
    /ご自身|自分自身|自分の役割|あなたの(?:役割|貢献)|役割を/u,
  ],
  there: [
    every(
      "I(?:'ve| have| then| also| first| finally)? (?:built|wrote|made|designed|led|fixed|found|moved|wanted|decided|proposed|measured|tested|traced|posted|froze|asked|called|drew|planned|changed|added|removed|ran|set|created|started|organi[sz]ed|talked|explained|checked|rewrote|split|shipped|took|introduced|wrote|reviewed|trained|cut|agreed|suggested|documented|refactored|deployed|automated)|my (?:part|role|job|own)|habe ich|ich habe|mein (?:anteil|beitrag)|meine (?:rolle|aufgabe)|j['’]ai|je me suis|mon (?:rôle|travail)|ma (?:part|tâche)|hice|mi (?:parte|papel|trabajo)|decidí|escribí|propuse|construí|(?:med|cambi|dise[ñn]|prob|habl|cre|revis|prepar|quit|organic|expliqu|llam)[éí]|fiz|eu (?:fui|fiz)|minha (?:parte|tarefa)|meu (?:papel|trabalho)|decidi|escrevi|propus|medi|(?:mud|test|cri|desenh|revis|prepar|organiz|expliqu|cham|fal)ei",
    ),
    part(
      '(?<!\\p{L})و?(?:قمت|كتبت|بنيت|صممت|قررت|اقترحت|غيرت|أضفت|وضعت|اخترت|طلبت|قست|اختبرت|دوري|مهمتي|أنا)(?!\\p{L})',
    ),
    part('मैंने|मेरा (?:काम|हिस्सा|योगदान)|मेरी (?:भूमिका|ज़िम्मेदारी)'),
    part('私(?:が|は|の役割)|自分(?:が|で)|僕(?:が|は)|担当し'),
  ],
  enough: 3,
};

export const REASON: Thing = {
  asked: [
    word(
      '(?:explain|say|add|give|name|state) (?:\\p{L}+ ){0,3}?(?:why|reasons?|reasoning)|warum|weshalb|gründe?n?|begründ\\p{L}*|pourquoi|raisons?|por qu[eé]|porquê|motivos?|razones|razón|raz(?:ão|ões)',
    ),
    /لماذا|سبب|أسباب/u,
    /क्यों|कारण|वजह/u,
    /なぜ|理由|どうして/u,
  ],
  there: [
    every(
      "because|so that|since|therefore|in order to|the reason|which is why|weil|damit|deshalb|deswegen|denn|parce qu['’e]?e?|puisqu['’e]?e?|car|afin (?:de|que)|c['’]est pourquoi|porque|por eso|ya que|puesto que|para que|pois|por isso|já que",
    ),
    part('لأن|لكي|بسبب|ولذلك|لذلك'),
    part('क्योंकि|इसलिए|ताकि|वजह से'),
    part('(?:から|ので|ため)、|なぜなら|そのため|理由は'),
  ],
  enough: 2,
};

export const EXAMPLE: Thing = {
  asked: [
    word(
      '(?:an?|one|some|concrete|specific) (?:concrete |specific |real )?examples?|(?:ein|konkretes) (?:konkretes )?beispiel|(?:un|des) exemples?|(?:un|algún) ejemplo|um exemplo',
    ),
    /مثال|أمثلة/u,
    /उदाहरण|मिसाल/u,
    /(?:具体)?例を|具体例|事例/u,
  ],
  there: [
    every(
      "for (?:example|instance)|such as|last (?:year|month|spring|summer|autumn|winter|week)|once|zum beispiel|beispielsweise|letztes jahr|einmal|par exemple|l['’](?:an|année) dernière?|une fois|por ejemplo|una vez|el año pasado|por exemplo|uma vez|no ano passado",
    ),
    part('مثلا|على سبيل المثال|ذات مرة|العام الماضي|في إحدى المرات'),
    part('उदाहरण के लिए|एक बार|पिछले (?:साल|महीने|हफ़्ते)|मिसाल के तौर'),
    part('例えば|たとえば|昨年|去年|先月|一度'),
  ],
  enough: 2,
};
