/** What somebody says while another speaks, in one language; each entry a word or a phrase. */
export interface TurnWords {
  /** Sounds of listening and of thinking, not of speaking. */
  hums: readonly string[];
  /** Agreement that leaves the floor where it is. */
  backchannels: readonly string[];
  /** Takes the floor alone. */
  stops: readonly string[];
}

const list = (text: string) => text.split(/\s*\|\s*/);

/**
 * Recognisers write what they hear in whatever language that was, so all of these hold in every interview. A word that means
 * something else in another language here is none ("para": stop, and for).
 */
export const TURN_WORDS = {
  en: {
    hums: list('mm|mmm|mhm|mmhm|mm-hm|hm|hmm|hmmm|uh-huh|uhuh|huh|aha|ah|oh|uh|um|er|erm'),
    backchannels: list(
      'yes|yeah|yep|yup|ok|okay|right|sure|true|exactly|good|great|cool|nice|i see|got it|makes sense|of course|all right|alright',
    ),
    stops: list('stop|wait|sorry|pardon|no|hold|repeat|again|one moment|one second|just a second'),
  },
  de: {
    hums: list('eh|äh|ähm|öh|öhm|mh|mhh|tja'),
    backchannels: list(
      'ja|jaja|genau|klar|gut|stimmt|richtig|verstehe|verstanden|okay|alles klar|in ordnung|ach so|natürlich|sicher',
    ),
    stops: list(
      'halt|stopp|warte|warten sie|moment|entschuldigung|nein|noch einmal|nochmal|bitte wiederholen',
    ),
  },
  es: {
    hums: list('eh|ehm|em|ajá|mmm|uy'),
    backchannels: list(
      'sí|si|vale|claro|bueno|ya|exacto|exactamente|de acuerdo|entiendo|perfecto|muy bien|por supuesto|cierto|eso es',
    ),
    stops: list('espera|espere|perdón|perdone|disculpe|un momento|un segundo|otra vez|repita|repítalo|alto'),
  },
  fr: {
    hums: list('euh|heu|hein|hum|mmh|bah|ben'),
    backchannels: list(
      "oui|ouais|d’accord|d'accord|bien sûr|exactement|tout à fait|je vois|je comprends|très bien|c’est ça|c'est ça|ok|voilà|en effet",
    ),
    stops: list(
      'attends|attendez|arrêtez|excusez-moi|pardon|non|un instant|une seconde|encore une fois|répétez|vous pouvez répéter',
    ),
  },
  ar: {
    hums: list('همم|مم|آه|اه|إيه|امم|أمم'),
    backchannels: list('نعم|أجل|حسنا|حسنًا|طيب|تمام|صحيح|فهمت|مفهوم|بالتأكيد|طبعا|طبعًا|أكيد|بالضبط|ممتاز'),
    stops: list('لا|انتظر|انتظري|توقف|توقفي|لحظة|عفوا|عفوًا|عذرا|عذرًا|مرة أخرى|أعد|كرر|من فضلك انتظر'),
  },
  hi: {
    hums: list('हम्म|हूँ|हूं|उम|अं|आँ|अरे'),
    backchannels: list('हाँ|हां|जी|जी हाँ|जी हां|अच्छा|ठीक|ठीक है|सही|बिल्कुल|बिलकुल|समझ गया|समझ गई|ओके|ज़रूर|सही है'),
    stops: list('रुको|रुकिए|रुकिये|ठहरिए|नहीं|एक मिनट|एक सेकंड|माफ़ कीजिए|माफ कीजिए|फिर से|दोबारा|दोबारा कहिए|सुनिए'),
  },
  ja: {
    hums: list('うん|うーん|ううん|えっと|ええと|えーと|あの|あのー|んー|ん|へえ|ふむ|ほう'),
    backchannels: list(
      'はい|ええ|そう|そうです|そうですね|そうですか|なるほど|なるほどですね|わかりました|分かりました|もちろん|たしかに|確かに|承知しました|了解です|ですよね',
    ),
    stops: list(
      '待って|待ってください|ちょっと待って|ちょっと待ってください|少々お待ちください|すみません|いいえ|いえ|違います|もう一度|もう一回|ストップ',
    ),
  },
  pt: {
    hums: list('hã|ahã|aham|uhum|hum|ãh|éé'),
    backchannels: list(
      'sim|tá|tá bom|está bem|certo|claro|ok|exato|exatamente|isso|entendo|entendi|pois|pois é|tudo bem|com certeza|beleza|perfeito',
    ),
    stops: list(
      'pare|espera|espere|desculpe|desculpa|não|perdão|um momento|um minuto|um segundo|de novo|repita|outra vez',
    ),
  },
  zh: {
    hums: list('嗯|啊|呃|哦'),
    backchannels: list('对|好|是|好的|是的|没错|明白|当然|对的|可以'),
    stops: list('等等|等一下|不|不是|停|对不起|再说一遍|请再说一遍'),
  },
} as const satisfies Record<string, TurnWords>;
