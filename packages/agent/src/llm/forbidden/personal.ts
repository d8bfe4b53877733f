import { anyOf } from './pattern.ts';

const ILLNESS = '(?:health|medical|mental|physical|chronic|genetic|psychological|psychiatric)';
const CONDITION = String.raw`(?:illness(?:es)?|diseases?|conditions?|disabilit(?:y|ies)|disorders?|(?:medical|psychiatric|health)\s+diagnos[ie]s|allerg(?:y|ies)|medications?|medicines?|impairments?|handicaps?|injur(?:y|ies)|addictions?|surger(?:y|ies)|therap(?:y|ies)|depression|anxiety|adhd|autism|diabetes|asthma|epilepsy|cancer|hiv|covid|back\s+pain|migraines?|burn-?out|health\s+(?:problems?|issues?|concerns?))`;
const LEIDEN = String.raw`(?:krankheit(?:en)?|erkrankung(?:en)?|vorerkrankung(?:en)?|behinderung(?:en)?|allergien?|medikamente?|(?:beschwerden|einschränkung(?:en)?|verletzung(?:en)?|operation(?:en)?|diagnosen?)(?=\s*(?:$|[.!?,;]))|sucht|suchtprobleme|therapien?|depression(?:en)?|angststörung(?:en)?|adhs|autismus|diabetes|asthma|epilepsie|krebs|hiv|covid|corona|rückenschmerzen|rückenprobleme|migräne|burn-?out|gesundheitliche\p{L}*\s+(?:probleme?|einschränkung(?:en)?|beschwerden)|schwerbehinderung)`;
const UNWELL = String.raw`(?:pregnant|ill|sick|disabled|handicapped|healthy|unwell|depressed|diabetic|autistic|epileptic|allergic|vaccinated|infected|on\s+medication|on\s+(?:any\s+)?(?:medication|drugs|meds)|in\s+(?:therapy|good\s+health|treatment)|physically\s+fit|mentally\s+(?:ill|fit|stable|healthy)|anxious|burnt\s+out|burned\s+out|neurodivergent|a\s+smoker|sober)`;
const KRANK = String.raw`(?:schwanger|krank|gesund|behindert|schwerbehindert|depressiv|allergisch|geimpft|arbeitsunfähig|in\s+(?:therapie|behandlung|ärztlicher\s+behandlung)|chronisch|psychisch|körperlich\s+fit|gesundheitlich|raucher(?:in)?|süchtig|diabetiker(?:in)?)`;
const SOME = String.raw`(?:(?:any|a|an|some|known|serious|other|ever|currently|been|often|long-?term|regular|recent|the)\s+)*`;
const IRGEND = String.raw`(?:(?:irgendwelche|eine?n?|bekannte|schwere|chronische|psychische|körperliche|seelische|derzeit|aktuell|schon|einmal|mal|oft|regelmäßig|unter|an|gerade|noch|weitere|gesundheitlich|zurzeit|momentan|häufiger?)\s+)*`;

const NOT_AS_WORK = String.raw`(?![\s-]+(?:checks?|endpoints?|data|apps?|services?|systems?|monitoring|probes?|metrics|dashboards?|care|tech|products?|projects?|sector|compan(?:y|ies)|clients?))`;

const asks = anyOf([
  // Health.
  String.raw`(?:do|did|have|has|had)\s+you\s+(?:ever\s+)?(?:have|had|got|suffer(?:ed)?\s+(?:from|with)|live\s+with|struggled?\s+with|need(?:ed)?|use|take|taken|tak(?:e|ing)|been\s+(?:treated\s+for|diagnosed\s+with|hospitali[sz]ed\s+for))?\s*${SOME}(?:${ILLNESS}\s+)*${CONDITION}`,
  String.raw`(?:suffer(?:ed|ing)?|recover(?:ed|ing)?|diagnosed|treated|hospitali[sz]ed|tested\s+positive)\s+(?:from|with|for)\s+${SOME}(?:${ILLNESS}\s+)*(?:${CONDITION}|anything)`,
  String.raw`(?:have|were)\s+you\s+(?:ever\s+)?(?:been\s+)?(?:hospitali[sz]ed|diagnosed|in\s+hospital|operated\s+on)`,
  String.raw`(?:are|were|have)\s+you\s+(?:(?:ever|currently|been|planning\s+to\s+(?:become|get)|often|generally|in|otherwise|fully)\s+)*${UNWELL}`,
  String.raw`(?:how\s+(?:is|are|was|good\s+is|would\s+you\s+describe)|about|describe|discuss|disclose|any\s+(?:problems?|issues?)\s+with|what\s+(?:is|was))\s+your\s+(?:(?:own|current|general|overall|personal|past)\s+)*(?:health|(?:${ILLNESS})\s+(?:health|history|conditions?|state|situation|records?|problems?|issues?|past)|fitness|sleep|weight|blood\s+pressure|diet|sick\s+days|disability|illness|pregnancy)${NOT_AS_WORK}`,
  String.raw`your\s+(?:medical|health|mental\s+health|psychiatric)\s+(?:history|records?|status|state|problems?|issues?|conditions?|insurance|background)${NOT_AS_WORK}`,
  String.raw`(?:do|did|have)\s+you\s+(?:ever\s+|regularly\s+|often\s+|still\s+)*(?:smoked?|drink\s+(?:alcohol|much|a\s+lot|regularly)|do\s+drugs|take\s+(?:drugs|pills|medication|any\s+medication|any\s+drugs)|used?\s+drugs|see\s+a\s+(?:doctor|therapist|psychiatrist|psychologist)|seen\s+a\s+(?:doctor|therapist|psychiatrist|psychologist)|get\s+sick|fall\s+ill|call\s+in\s+sick)`,
  String.raw`how\s+(?:many|often)\s+(?:\w+\s+){0,2}(?:sick\s+(?:days|leave)|sick|ill|absent\s+(?:due|because))`,
  String.raw`when\s+(?:did|were)\s+you\s+last\s+(?:see\s+a\s+doctor|sick|ill|at\s+the\s+doctor|go\s+to\s+the\s+doctor)`,
  String.raw`(?:any|some)\s+(?:health|medical|physical|mental(?:\s+health)?)\s+(?:problems?|issues?|conditions?|limitations?|restrictions?|concerns?|reasons?)\s+(?:that|we|which|i|you|to|would)?`,
  String.raw`how\s+(?:(?:well|much|long|badly)\s+)?(?:do|did|have|are)\s+you\s+(?:been\s+)?sleep(?:ing)?(?=\s*(?:$|[.!?,]|at\s+night|well))`,
  // Family, age, origin, faith, looks.
  String.raw`(?:are|were)\s+you\s+(?:(?:currently|still|planning\s+to\s+(?:get|be))\s+)*(?:married|single(?![-\s]\p{L})|divorced|engaged(?!\s+(?:in|with|on|by|from|as))|gay|straight(?!\s+(?:out|from|away|into|to|after))|lesbian|bisexual|trans(?:gender)?|religious|christian|muslim|jewish|hindu|catholic|an?\s+(?:immigrant|foreigner|native(?!\s+(?:\p{L}+\s+)?(?:speaker|app|developer)))|in\s+a\s+relationship|a\s+(?:parent|mother|father|mum|mom|dad))`,
  String.raw`(?:do|will|would|are)\s+you\s+(?:(?:plan|want|intend|hope|expect)(?:ing)?\s+(?:to\s+(?:have|start|get)|on\s+having)|have|having|starting|getting)\s+(?:any\s+|a\s+|more\s+|small\s+|young\s+)*(?:children|kids|family|babies|baby|married|husband|wife|partner|boyfriend|girlfriend|faith|religion)`,
  String.raw`planning\s+(?:to\s+have|on\s+having)\s+(?:any\s+|a\s+|more\s+)*(?:children|kids|family|baby)`,
  String.raw`how\s+old\s+(?:are|were)\s+(?:you|your\s+(?:children|kids))|what(?:'s|\s+is)\s+your\s+(?:age|religion|faith|nationality|ethnicity|race|marital\s+status|sexual\s+orientation|date\s+of\s+birth|birthday|native\s+country|weight|height|skin)|when\s+were\s+you\s+born|where\s+(?:were\s+you\s+born|are\s+you\s+(?:really|originally)\s+from|are\s+your\s+parents\s+from|do\s+you\s+(?:really|originally)\s+come\s+from)|which\s+(?:church|god|party)\s+do\s+you`,
  // Guessed feelings and looks.
  String.raw`you\s+(?:sound|seem|look|appear)\s+(?:(?:a\s+bit|a\s+little|very|quite|rather|really|so|somewhat|pretty|to\s+be)\s+)*(?:tired|nervous|stressed|sad|ill|sick|depressed|anxious|unwell|upset|angry|afraid|scared|frightened|exhausted|pale|young|old|pretty|beautiful|handsome|pregnant|foreign|unhappy|excited|insecure|tense|worried)`,
  // German: health.
  String.raw`(?:haben|hatten|hast|hattest)\s+(?:sie|du)\s+${IRGEND}${LEIDEN}`,
  String.raw`(?:leiden|litten|leidest)\s+(?:sie|du)\s+${IRGEND}(?:\p{L}+\s+)?(?:${LEIDEN}|etwas)`,
  String.raw`(?:sind|waren|bist|warst|werden)\s+(?:sie|du)\s+${IRGEND}${KRANK}`,
  String.raw`(?:nehmen|nahmen|brauchen|benötigen|nimmst)\s+(?:sie|du)\s+${IRGEND}(?:medikamente?|drogen|tabletten|antidepressiva|therapie|hilfsmittel)`,
  String.raw`(?:rauchen|trinken|rauchst|trinkst)\s+(?:sie|du)(?:\s+(?:alkohol|oft|viel|regelmäßig|noch))*(?=\s*(?:$|[?.!,]))`,
  String.raw`(?:ihre?[rnm]?|deine?[rnm]?)\s+(?:\p{L}+\s+)?(?:gesundheit(?:szustand|sgeschichte)?|krankengeschichte|krankheit|behinderung|schwangerschaft|krankheitstage|fehltage|psyche|psychische\p{L}*\s+gesundheit|gewicht|blutdruck|therapie)`,
  String.raw`wie\s+(?:oft|lange|viele\s+tage)\s+(?:sind|waren|fehlten|haben)\s+sie\s+(?:\p{L}+\s+){0,3}(?:krank|gefehlt|krankgeschrieben|krankheitsbedingt)`,
  String.raw`wann\s+waren\s+sie\s+(?:zuletzt|das\s+letzte\s+mal)\s+(?:krank|beim\s+arzt|im\s+krankenhaus|in\s+behandlung)`,
  String.raw`(?:waren|sind)\s+sie\s+(?:\p{L}+\s+){0,3}(?:im\s+krankenhaus|beim\s+psychologen|beim\s+therapeuten|in\s+therapie|krankgeschrieben)`,
  String.raw`(?:wie\s+geht\s+es\s+(?:ihnen|dir)|geht\s+es\s+(?:ihnen|dir))\s+(?:gesundheitlich|psychisch|seelisch|körperlich)`,
  // German: the rest.
  String.raw`(?:sind|waren|bist)\s+(?:sie|du)\s+(?:\p{L}+\s+)?(?:verheiratet|ledig|geschieden|verlobt|schwul|lesbisch|religiös|gläubig|christ(?:in)?|moslem|muslim(?:in)?|jüdisch|katholisch|evangelisch|ausländer(?:in)?|mutter|vater|alleinerziehend)`,
  String.raw`(?:haben|planen|wollen|möchten|wünschen|hast|willst|planst)\s+(?:sie|du)\s+(?:sich\s+)?(?:\p{L}+\s+){0,2}(?:kinder|kind|familie|nachwuchs|eine?n?\s+(?:partner(?:in)?|freund(?:in)?|mann|frau)|konfession|religion)(?=\s*(?:$|[?.!,]|haben|bekommen|gründen|zu))`,
  String.raw`wie\s+alt\s+(?:sind|bist|waren)\s+(?:sie|du|ihre)|(?:woher|wo)\s+(?:kommen|stammen|sind)\s+(?:sie|ihre\s+eltern)\s+(?:eigentlich|ursprünglich|wirklich|geboren|her)|(?:was\s+ist|welche)\s+(?:ihre\s+)?(?:nationalität|religion|konfession|hautfarbe|staatsangehörigkeit)|wann\s+(?:sind\s+sie|wurden\s+sie)\s+geboren`,
  String.raw`sie\s+(?:klingen|wirken|scheinen|sehen)\s+(?:\p{L}+\s+){0,2}(?:müde|nervös|gestresst|traurig|krank|depressiv|ängstlich|aufgeregt|erschöpft|angespannt|unsicher|wütend|blass|jung|alt|hübsch)`,
]);
const YOURS = anyOf([
  String.raw`you|your|you'(?:re|ve)|sie|ihnen|ihre?[nrms]?|du|dir|dich|deine?[nrms]?|gibt\s+es`,
]);
const HEALTH = anyOf([
  String.raw`health|healthy|illness(?:es)?|diseases?|disabilit(?:y|ies)|disabled|medications?|medicines?|pills|therap(?:y|ist|ists)|psychiatrist|psychologist|pregnan(?:t|cy)|expecting\s+(?:a\s+)?(?:baby|child)|sick(?:ness)?|ill|suicid(?:e|al)|allerg(?:y|ies|ic)|migraines?|burn-?out|anxiety|depress(?:ed|ion)|hospital(?:i[sz]ed)?|vaccinat(?:ed|ion)|alcohol|drink|smoke|drugs|adhd|autis(?:m|tic)|your\s+medical\s+condition|surgery|injur(?:y|ies)`,
  String.raw`gesundheit\p{L}*|krankheit\p{L}*|krank|krankgeschrieben|behinder(?:ung|ungen|t)|medikamente?|therapie|therapeut(?:en|in)?|psychiater|psychologen|schwanger(?:schaft)?|erwarten\s+sie\s+ein\s+kind|allergi(?:en|e|sch)|migräne|burn-?out|angststörung|depress(?:iv|ion|ionen)|krankenhaus|geimpft|alkohol|rauchen|drogen|adhs|autis(?:mus|tisch)|körperlich\s+eingeschränkt`,
]);
/** Where health is the work, not the candidate's own. */
const AS_WORK = anyOf([
  String.raw`patients?|residents?|clients?|customers?|users?|guests?|child(?:ren)?|pupils?|students?|colleagues?|members?|employees?|team|products?|apps?|projects?|systems?|software|data|models?|study|studies|trials?|wards?|shifts?|health\s?care|health\s+(?:check|checks|system|sector|insurer|tech|service|endpoint|probe)s?|service|cluster|companies|work|worked|experience|deal\s+with|treat|handle|thread\s+sleep`,
  String.raw`patient(?:en|in|innen)?|bewohner\p{L}*|klient\p{L}*|kund\p{L}*|nutzer\p{L}*|gäste?n?|kinder\p{L}*|schüler\p{L}*|kolleg\p{L}*|mitarbeiter\p{L}*|team|produkte?|apps?|projekte?|systeme?|software|daten|studien?|station|schicht|gesundheitswesen|gesundheitssystem|arbeit\p{L}*|gearbeitet|erfahrung\p{L}*|umgehen|umgang|behandeln|betreu\p{L}*`,
]);
const ENQUIRES =
  /[?？؟]|(?<!\p{L})(?:tell|describe|explain|share|talk|say|erzählen|beschreiben|schildern|sagen|erklären)(?!\p{L})/u;

/** Asks for, or guesses at, what is nobody's business here: health, origin, age, family, faith, looks, feelings. */
export function isPersonal(sentence: string): boolean {
  return (
    asks(sentence) || (ENQUIRES.test(sentence) && HEALTH(sentence) && YOURS(sentence) && !AS_WORK(sentence))
  );
}
