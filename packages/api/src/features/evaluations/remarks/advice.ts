const word = (pattern: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'iu');
const every = (pattern: string) => new RegExp(word(pattern).source, 'giu');

/** What an answer may have: how advice asks for it, how an answer shows it, and how often it must, to be full of it. */
const THINGS: readonly { asked: RegExp; there: readonly RegExp[]; enough: number }[] = [
  {
    // A number.
    asked: word(
      'numbers?|figures?|metrics?|quantif\\p{L}+|statistics?|percentages?|measurable|measured?|data points?|zahl(?:en)?|kennzahl(?:en)?|beziffer\\p{L}*|messbar\\p{L}*|prozent\\p{L}*|chiffres?|chiffr\\p{L}+|quantifi\\p{L}+|cifras?|números?|cuantific\\p{L}+|quantific\\p{L}+|métricas?',
    ),
    there: [
      /(?<![\p{L}\p{N}])\p{Sc}?\p{N}+(?:[.,:]\p{N}+)*\s*(?:%|\p{L}*)/gu,
      every(
        'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|hundred|thousand|million|half|third|percent|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|dreißig|hundert|tausend|million\\p{L}*|hälfte|drittel|prozent|deux|trois|quatre|cinq|dix|vingt|cent|mille|dos|tres|cuatro|cinco|diez|veinte|cien|ciento|mil|dois|duas|três|quatro|dez|vinte',
      ),
      /[٠-٩०-९一二三四五六七八九十百千万]+/gu,
    ],
    enough: 2,
  },
  {
    // What came of it.
    asked: word(
      'results?|outcomes?|impact|effects?|(?:what|how) (?:came of it|it (?:ended|turned out))|ergebnis(?:se|sen)?|auswirkung(?:en)?|wirkung|was (?:daraus|dabei) (?:wurde|herauskam)|résultats?|resultados?|impacto',
    ),
    there: [
      every(
        'as a result|in the end|which (?:meant|saved|reduced|cut|led|brought|gave)|resulted in|led to|saved|reduced|increased|improved|dropped|doubled|halved|fell (?:from|to|by)|went (?:from|down|up)|cut (?:the|our|it)|turned out|since then|am ende|dadurch|im ergebnis|seitdem|gespart|gesenkt|reduziert|verbessert|verdoppelt|halbiert|führte dazu|sank|stieg',
      ),
    ],
    enough: 2,
  },
  {
    // The own part in it.
    asked: word(
      '(?:your|the) own (?:part|role|contribution|work)|what you (?:yourself )?(?:personally )?did(?: yourself)?|your (?:personal )?(?:part|role|contribution)|(?:ihr(?:en)?|der|den) eigene[nr]? (?:anteil|beitrag|rolle)|was sie selbst',
    ),
    there: [
      every(
        "I(?:'ve| have| then| also| first| finally)? (?:built|wrote|made|designed|led|fixed|found|moved|wanted|decided|proposed|measured|tested|traced|posted|froze|asked|called|drew|planned|changed|added|removed|ran|set|created|started|organi[sz]ed|talked|explained|checked|rewrote|split|shipped|took|introduced|wrote|reviewed|trained|cut|agreed|suggested|documented|refactored|deployed|automated)|my (?:part|role|job|own)|habe ich|ich habe|mein (?:anteil|beitrag)|meine (?:rolle|aufgabe)",
      ),
    ],
    enough: 3,
  },
  {
    // The reason.
    asked: word(
      '(?:explain|say|add|give|name|state) (?:\\p{L}+ ){0,3}?(?:why|reasons?|reasoning)|warum|weshalb|gründe?n?|begründ\\p{L}*|pourquoi|por qué|motivos?',
    ),
    there: [
      every(
        'because|so that|since|therefore|in order to|the reason|which is why|weil|damit|deshalb|deswegen|denn|parce que|car|porque|por eso',
      ),
    ],
    enough: 2,
  },
  {
    // An example.
    asked: word(
      '(?:an?|one|some|concrete|specific) (?:concrete |specific |real )?examples?|(?:ein|konkretes) (?:konkretes )?beispiel|un exemple|un ejemplo|um exemplo',
    ),
    there: [
      every(
        'for (?:example|instance)|such as|last (?:year|month|spring|summer|autumn|winter|week)|once|zum beispiel|beispielsweise|letztes jahr|einmal|par exemple|por ejemplo|por exemplo',
      ),
    ],
    enough: 2,
  },
];

/** Asks for one more on top of what there is. */
const MORE = word(
  'more|another|further|second|next|exact|precise|mehr|weitere[nrs]?|zweite[nrs]?|genauer?e?|plus|otro|otra|más|mais|outro',
);

/** Whether a piece of advice asks for what the answer is full of: "name one number", under an answer with five. */
export function asksForWhatIsThere(advice: string, said: string): boolean {
  if (MORE.test(advice)) return false;
  return THINGS.some(({ asked, there, enough }) => {
    if (!asked.test(advice)) return false;
    const count = there.reduce((sum, pattern) => sum + (said.match(pattern)?.length ?? 0), 0);
    return count >= enough;
  });
}
