/** What somebody asks for instead of answering. */
export type Request = 'repeat' | 'reword' | 'skip' | 'pause' | 'help' | 'refuse';

/** Longer than this, it is an answer that mentions it. */
const MAX_CHARACTERS = 120;

const OPENING =
  /^(?:sorry|pardon|excuse me|well|ok(?:ay)?|so|and|but|please|i'm sorry|entschuldigung|tut mir leid|also|gut|bitte|perdón|disculpe|por favor|excusez-moi|alors|desculpe|عذرا|من فضلك|कृपया|माफ़ कीजिए|すみません)[,.!…،、।\s]+|^(?:um+|uh+|äh+m?)[,.…]+\s*/iu;

/** By what the words begin with, or in scripts without such words, by what they hold. */
const REQUESTS: readonly (readonly [Request, RegExp])[] = [
  [
    'skip',
    /^(?:(?:can|could|may|shall) (?:we|i|you) (?:please )?(?:skip|pass|move on|go on|leave)|(?:let's|let me|i'd like to|i would like to|i want to) (?:skip|move on|pass)|skip(?: (?:it|this|that|the question|this one|please))*[.!]*$|pass[.!]?$|next question|(?:können|könnten) wir .*(?:überspringen|weitergehen)|ich (?:möchte|würde) .*(?:überspringen|auslassen)|nächste frage|ich passe|da muss ich passen|¿?(?:podemos|puedo|quisiera) (?:saltar|omitir|pasar)|(?:la )?siguiente|(?:on peut|peut-on|puis-je|je préfère) (?:passer|sauter)|je passe|question suivante|(?:podemos|posso) (?:pular|saltar|passar)|próxima pergunta)(?!\p{L})|تخطي|نتخطى|السؤال التالي|छोड़ (?:दीजिए|दें|सकते)|अगला सवाल|スキップ|次の質問(?:に|を)/iu,
  ],
  [
    'repeat',
    /^(?:(?:can|could|would|will) you (?:please )?(?:repeat|say (?:that|it) again|ask (?:that|it) again|read)|what was the question|i (?:didn't|did not|couldn't) (?:hear|catch)|come again|once more|again please|repeat(?: (?:that|it|the question))?(?:,? please)?[.!]*$|(?:können|könnten|würden) sie .*(?:wiederholen|noch ?mal|noch einmal)|wie bitte|noch ?mal bitte|wie war die frage|¿?(?:puede|podría) (?:usted )?repetir|¿?cuál era la pregunta|otra vez|(?:pouvez|pourriez)-vous (?:répéter|redire)|vous pouvez répéter|quelle était la question|(?:pode|poderia) repetir|qual era a pergunta|de novo)(?!\p{L})|(?:إعادة|تعيد|أعد|تكرر|كرر) السؤال(?!.*صياغة)|لم أسمع|(?:फिर से|दोबारा) (?:बता|कह|पूछ|बोल)|もう一度|聞き取れ/iu,
  ],
  [
    'reword',
    /^(?:(?:can|could|would) you (?:please )?(?:rephrase|reword|clarify|explain (?:that|it|the question|what)|put (?:that|it) )|what do you mean|i (?:don't|do not|didn't|did not) (?:quite )?(?:understand|get|follow)|i'm not sure (?:i understand|what you)|(?:können|könnten) sie .*(?:umformulieren|anders|erklären)|was meinen sie|ich (?:verstehe|habe) die frage nicht|¿?(?:puede|podría) (?:reformular|aclarar|explicar)|¿?(?:qué quiere decir|a qué se refiere)|no entiendo|(?:pouvez|pourriez)-vous (?:reformuler|préciser|expliquer)|que voulez-vous dire|je ne comprends pas|(?:pode|poderia) (?:reformular|esclarecer|explicar)|o que quer dizer|não entendi)(?!\p{L})|إعادة صياغة|لم أفهم|ماذا تقصد|समझ (?:में )?नहीं|क्या मतलब|言い換え|どういう意味|(?:質問|意味)が(?:分かり|わかり)ません/iu,
  ],
  [
    'pause',
    /^(?:(?:can|could|may) i (?:have|take|get) (?:a|one|some) .*(?:moment|minute|second|time|break)|(?:just )?(?:one|a|give me a|give me one|i need a) (?:moment|second|minute)|(?:let me|i need to) think(?: about (?:it|that))?(?: for .*)?[.!…]*$|(?:hold on|wait)(?: a (?:moment|second|minute))?[.!…]*$|(?:kann|darf) ich .*(?:moment|minute|augenblick|nachdenken|überlegen)|(?:einen )?(?:moment|augenblick)|lassen sie mich .*(?:nachdenken|überlegen)|un (?:momento|minuto|segundo|instant|moment)|déjeme pensar|necesito .*(?:momento|tiempo)|une (?:minute|seconde)|laissez-moi réfléchir|um (?:momento|minuto)|deixe-me pensar)(?!\p{L})|^(?:لحظة|دقيقة|دعني أفكر)|^(?:एक|थोड़ा) (?:मिनट|समय|पल)|सोचने (?:दीजिए|का समय)|(?:少し|ちょっと)(?:待って|お待ち|考え)/iu,
  ],
  [
    'help',
    /^(?:i(?:'m| am) (?:not sure|stuck|lost)|(?:can|could) you (?:please )?(?:help|give me (?:a|an|some) (?:hint|clue|tip|example))|(?:can|could) i (?:get|have) a hint|a hint|help(?: me)?(?:,? please)?[.!]*$)(?!\p{L})|^[^.]*(?<!\p{L})(?:hinweis|tipp|pista|indice|dica)(?!\p{L})[^.]*\?$|^تلميح|^संकेत|^ヒントを/iu,
  ],
  [
    'refuse',
    /^(?:i(?:'d| would) (?:rather|prefer) not|i (?:don't|do not|won't|will not) (?:want to )?(?:answer|say|talk about)|no comment|i (?:don't|do not) know[.!]*$|(?:i have )?no idea[.!]*$|that's private|darauf möchte ich nicht|keine ahnung|(?:(?:das|es) )?weiß ich (?:leider |gerade |auch )*nicht|ich weiß (?:(?:es|das|leider|gerade|auch|gar|wirklich) )*nicht[.!]*$|prefiero no|(?:yo )?no (?:lo )?sé[.!]*$|no tengo (?:ni )?idea[.!]*$|ni idea[.!]*$|je préfère ne pas|je (?:ne )?(?:le |l')?sais pas[.!]*$|je n'en sais rien[.!]*$|aucune idée[.!]*$|prefiro não|(?:eu )?(?:isso )?não (?:o )?sei[.!]*$|não faço ideia[.!]*$)|^(?:أنا )?(?:لا (?:أعرف|أعلم|أدري)(?: (?:ذلك|الإجابة|الجواب))?[.!]*$|لا أعرف|أفضل عدم|ليس(?:ت)? لدي (?:أي )?فكرة)|^(?:मुझे |यह |ये |इसका |इसके बारे में |जवाब )*(?:नहीं (?:पता|मालूम)|(?:पता|मालूम) नहीं|मैं नहीं जानता|मैं नहीं जानती)(?: है)?[।.!]*$|नहीं पता[।.]*$|(?:分かりません|わかりません|知りません|お答えできません|(?:分|わ)からない(?:です)?)[。.]*$/iu,
  ],
];

/** Japanese that says what was done asks for nothing, whatever it holds. */
const TELLS = /(?:まし|だっ|っ)た[。.]*$/u;

const INJECTION =
  /(?<!\p{L})(?:ignore|disregard|forget|override)(?: \p{L}+){0,4} (?:instructions?|rules?|prompts?|criteria)(?!\p{L})|^(?:you are now|from now on,? you|pretend|system ?(?:prompt|message)?:|new instructions|respond only|reveal|print (?:your|the))(?!\p{L})|(?<!\p{L})(?:give|rate|score|grade) (?:me|this|my answer)(?: \p{L}+){0,4} (?:full|top|highest|maximum|perfect|five|ten|\d+)(?!\p{L})|full marks|ignorieren sie alle|vergiss (?:alle|die)/iu;

/** What these words ask for; `undefined` where they are an answer. */
export function requestIn(words: string): Request | undefined {
  let text = words.trim().replace(/[’‘]/g, "'");
  for (let rest = text.replace(OPENING, ''); rest !== text; rest = text.replace(OPENING, '')) text = rest;
  if (text.length > MAX_CHARACTERS || TELLS.test(text)) return undefined;
  return REQUESTS.find(([, pattern]) => pattern.test(text))?.[0];
}

/** Whether a sentence says nothing about the matter: it asks, declines, or speaks to whoever judges. */
export function isNoAnswer(sentence: string): boolean {
  return requestIn(sentence) !== undefined || INJECTION.test(sentence.trim());
}
