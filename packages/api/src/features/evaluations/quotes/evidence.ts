import { begs } from './begging.ts';
import { sentencesOf } from './sentences.ts';

/**
 * What a sentence of the candidate is.
 *
 * - `answer`: about the matter; the only kind that shows anything
 * - `request`: asks for the question again, in other words, for time, for help, or who is speaking
 * - `skip`: asks to leave the question out
 * - `refusal`: declines to answer, or has nothing to say
 * - `injection`: is addressed to whoever judges, not to the interviewer
 */
export type SentenceKind = 'answer' | 'request' | 'skip' | 'refusal' | 'injection';

/** Told by what the sentence begins with; "I asked them to repeat the question" is an answer. */
export function kindOf(sentence: string): SentenceKind {
  if (begs(sentence) === 'yes') return 'injection';
  const text = opened(sentence);
  if (INJECTIONS.some((pattern) => pattern.test(text))) return 'injection';
  // Whoever says more than a line about it says something about the matter.
  if (text.length > MAX_CHARACTERS || saysMore(text)) return 'answer';
  return kindAlone(text);
}

function kindAlone(text: string): SentenceKind {
  if (SKIPS.some((pattern) => pattern.test(text))) return 'skip';
  if (REFUSALS.some((pattern) => pattern.test(text))) return 'refusal';
  return REQUESTS.some((pattern) => pattern.test(text)) ? 'request' : 'answer';
}

/** What of an utterance is an answer, without the rest. */
export function evidenceOf(text: string, locale: string): string {
  return sentencesOf(text, locale)
    .map(({ start, end }) => text.slice(start, end))
    .filter((sentence) => kindOf(sentence) === 'answer')
    .join(' ');
}

/** Whether somebody asked to leave the question out, or would not answer it. */
export function declines(text: string, locale: string): boolean {
  return sentencesOf(text, locale).some(({ start, end }) => {
    const kind = kindOf(text.slice(start, end));
    return kind === 'skip' || kind === 'refusal';
  });
}

const MAX_CHARACTERS = 110;
/** Fewer words behind a "but" are still no answer. */
const MORE_WORDS = 6;
const BUT =
  /:\s+|,?\s(?:but|so|yet|instead|however|aber|sondern|also|deshalb|mais|donc|pero|sino|así que|por eso|mas|porém|então|por isso)\s/u;

/** "I can't name the client, but I led their migration to the end." */
function saysMore(text: string): boolean {
  if (/\?\s*$/u.test(text)) return false;
  return text
    .split(BUT)
    .slice(1)
    .map(opened)
    .some(
      (clause) =>
        clause.split(' ').length >= MORE_WORDS &&
        !/^(?:could|can|would|may|say|repeat|tell|ask|let)(?!\p{L})/u.test(clause) &&
        kindAlone(clause) === 'answer',
    );
}

/** One kind of apostrophe and space, lower case, and without what a sentence may open with. */
function opened(sentence: string): string {
  let text = sentence
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/[’‘ʼ`´]/gu, "'")
    .replaceAll(/\s+/gu, ' ')
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}<[]+/u, '');
  for (let rest = text.replace(OPENERS, ''); rest !== text; rest = text.replace(OPENERS, '')) text = rest;
  return text;
}

const OPENERS =
  /^(?:i'm sorry|i am sorry|sorry|pardon me|excuse me|um+|uh+|hm+|er|ok|okay|well|so|and|but|actually|honestly|to be honest|please|hello|hi|i think|maybe|perhaps|entschuldigung|entschuldigen sie|tut mir leid|äh+m?|also|gut|bitte|ehrlich gesagt|perdón|perdone|disculpe|lo siento|bueno|pues|por favor|pardon|excusez-moi|désolée?|euh|alors|bon|s'il vous plaît|desculpe|desculpa|bem|bom|então|por gentileza|عذرا|عفوا|آسف|من فضلك|لو سمحت|حسنا|माफ़? ?कीजिए|माफ करना|जी|अच्छा|कृपया|すみません|ええと|えっと|あの)[,.!…،、।\s-]+|^(?:yes|yeah|no|ja|nein|sí|oui|non|sim|não)[,.!…]\s*/u;

const END = String.raw`[\s.!?…؟。？！।]*$`;
const starts = (source: string) => new RegExp(`^(?:${source})(?![\\p{L}\\p{N}])`, 'u');
/** The whole sentence is this. */
const whole = (source: string) => new RegExp(`^(?:${source})${END}`, 'u');
/** Scripts without spaces. */
const anywhere = (source: string) => new RegExp(source, 'u');
/** A short sentence about this; one that tells what was done (ました, った) is an answer. */
const japanese = (source: string) =>
  new RegExp(`^(?!.*(?:まし|だっ|っ)た${END})[^、]{0,12}(?:${source}).{0,16}$`, 'u');

const IT =
  '(?:that|this|it|the question|your question|that question|this question|yourself|the last (?:part|bit|question)|what you (?:said|mean|meant|asked))';

const REQUESTS = [
  // English
  starts(
    `(?:can|could|would|will|may|might) (?:you|we|i) (?:please |maybe |just |kindly |perhaps |quickly |possibly )*(?:repeat|rephrase|reword|clarify|explain|restate|reread|say|ask|tell me|read|put|go over|define|spell out|speak|slow down)(?: me)? ?(?:${IT}|again|more|slower|louder|up|in|once|one more|what|out|a bit|please)`,
  ),
  starts(String.raw`(?:can|could|would) you (?:please )?(?:repeat|rephrase|clarify)(?=[\s.!?]*$| please)`),
  starts(
    '(?:would|do) you mind (?:repeating|rephrasing|saying|explaining|asking)|(?:can|could|may) (?:i|we) (?:please |just |maybe )*(?:have|get|take|ask for|hear|see) (?:an? |the |some |one |it |that )*(?:little |short |quick |more |few )*(?:moments?|minutes?|seconds?|time|breaks?|pause|hint|tip|clue|example|question again|again|help)',
  ),
  starts(
    String.raw`(?:can|could|may|should|shall) i (?:please )?(?:ask|talk|speak|start|choose|pick|use|answer|take|focus|describe|tell you) .*\?$|(?:is it|would it be) (?:ok|okay|fine|all right|possible) if i .*\?$`,
  ),
  starts(
    'what (?:do|did|exactly do) you (?:mean|say|ask|want)|what was (?:that|the question|your question)|what (?:is|was) the question(?: again)?|which (?:one|part|kind|question|project)s? (?:do|did|are) you|(?:do|did|are) you (?:mean|meaning|asking|ask|referring|looking for|want me)|by .{1,40} do you mean',
  ),
  starts(
    String.raw`i (?:do not|don't|did not|didn't|can't|cannot|could not|couldn't)(?: quite| really| fully)? (?:understand|get|catch|hear|follow)(?: ${IT}| you| everything)?(?=[\s.!?]*$| (?:the (?:\p{L}+ )?(?:questions?|part|bit|words?|meaning)|that (?:question|part|bit|word)|your|you|what (?:you|that|this|it) |very (?:well|much)))|i'm not sure (?:i understand|what you|what the question|what is being asked|i got)`,
  ),
  whole(
    '(?:pardon|come again|i beg your pardon|sorry|what|say (?:that |it )?again|once more|one more time|again|repeat(?: (?:that|it|the question))?|what was that)(?: please)?',
  ),
  whole(
    '(?:just )?(?:one|a|give me a|give me one|i need a|i need one|let me take a|just a) (?:moment|second|minute|sec|little time|bit of time)(?:,? please| to think(?: about (?:it|that|this))?| for that)?|(?:let me|i have to|i need to) think(?: about (?:that|it|this))?(?: for a (?:moment|second|minute|bit))?|hold on(?: a (?:moment|second|minute))?|hang on(?: a (?:moment|second|minute))?|wait(?: a (?:moment|second|minute))?|i need (?:more|some) time(?: to think)?',
  ),
  starts(
    '(?:are|is|am) (?:you|this|i) (?:really |actually |talking to |speaking (?:to|with) )?(?:an? |the )?(?:real )?(?:human|person|robot|bot|ai|machine|computer|recording)(?: being)?|who am i (?:talking|speaking)|can you hear me|are you (?:still )?there|is this (?:thing )?(?:on|working|recorded|being recorded)|what (?:happens|comes) (?:next|after)',
  ),
  starts(
    '(?:can|could) you (?:please )?(?:give|show) me (?:an? |the |some )?(?:hint|tip|clue|example|moment|minute|second|time|pointer)|(?:help me|i need (?:a hint|help)(?= with (?:this|that|the question)| here| please|[ .!]*$))',
  ),
  // German
  starts(
    String.raw`(?:können|könnten|würden|kannst|könntest) (?:sie|du|wir|ich)(?: \p{L}+){0,5}? (?:wiederholen|umformulieren|erklären|präzisieren|erläutern|noch ?mal|noch einmal|anders formulieren|genauer|langsamer|lauter)|(?:kann|könnte|darf|dürfte) ich (?:\p{L}+ ){0,4}?(?:moment|minute|augenblick|sekunde|zeit|hinweis|tipp|pause|nachdenken|überlegen)`,
  ),
  starts(
    'was (?:meinen|meinten|meinst) (?:sie|du)|wie (?:war|lautete?|ist) (?:nochmal |noch mal )?die frage|(?:was|wie) haben sie gesagt|meinen sie|ich (?:habe|hab) (?:die frage|das|sie) (?:leider |akustisch |nicht ganz )?nicht (?:verstanden|gehört|ganz verstanden)|(?:die frage|das) (?:verstehe ich|habe ich) (?:leider )?nicht(?: verstanden| gehört)?|ich verstehe die frage nicht|ist das eine (?:ki|aufnahme)|(?:sind|bist) (?:sie|du) (?:ein |eine |wirklich ein )?(?:mensch|roboter|ki|maschine|bot|echt)|hören sie mich',
  ),
  whole(
    'wie bitte|noch ?mal(?: bitte)?|noch einmal(?: bitte)?|(?:einen |kleinen |nur einen )?(?:moment|augenblick)(?: mal)?(?:,? bitte)?|(?:eine )?(?:minute|sekunde)(?:,? bitte)?|ich (?:muss|möchte) (?:kurz |einen moment )?(?:nachdenken|überlegen)|lassen sie mich (?:kurz )?(?:nachdenken|überlegen)|warten sie(?: kurz| bitte)*|ich brauche (?:kurz |etwas |mehr |einen |noch )*(?:zeit|moment|hilfe|hinweis)',
  ),
  // French
  starts(
    String.raw`(?:pouvez|pourriez|pourrais|peux)[- ](?:vous|tu) (?:\p{L}+ ){0,3}?(?:répéter|reformuler|préciser|expliquer|redire|clarifier|me donner un (?:indice|exemple|moment))|vous pouvez répéter|(?:puis-je|est-ce que je peux) (?:avoir|prendre) (?:\p{L}+ ){0,2}(?:minute|moment|instant|seconde|indice|pause)|que voulez-vous dire|qu'est-ce que vous (?:voulez dire|entendez)|quelle (?:était|est) la question|je n'ai pas (?:bien )?(?:compris|entendu)(?: la question)?|je ne (?:comprends|vous entends) pas(?: la question| bien)?|(?:êtes-vous|vous êtes|est-ce que vous êtes) (?:un|une) (?:humain|robot|vraie personne|ia|machine)`,
  ),
  whole(
    "comment|encore une fois|répétez(?: la question)?|(?:un|une|juste un|juste une) (?:instant|moment|minute|seconde)(?:,? s'il vous plaît)?|laissez-moi réfléchir(?: un (?:moment|instant))?|je réfléchis|attendez(?: un (?:moment|instant))?",
  ),
  // Spanish
  starts(
    String.raw`(?:puede|podría|puedes|podrías|me puede|me podría) (?:\p{L}+ ){0,3}?(?:repetir\p{L}*|reformular\p{L}*|aclarar\p{L}*|explicar\p{L}*|decir\p{L}* otra vez|dar\p{L}* (?:un|una) (?:pista|momento|minuto|ejemplo))|¿?(?:qué|a qué) (?:quiere decir|se refiere|ha dicho|dijo)|cuál (?:era|es|fue) la pregunta|no (?:entiendo|entendí|he entendido|escuché|he oído|oí)(?: bien)? ?(?:la pregunta|bien|lo que)?(?=[\s.!?]*$| )|¿?(?:es|eres) (?:usted )?(?:un |una )?(?:humano|robot|persona real|ia|máquina)|¿?(?:puedo|podría) (?:tomarme|tener|pensar\p{L}*) `,
  ),
  whole(
    'cómo(?: dice)?|otra vez|repita(?: la pregunta)?|(?:un|deme un|déme un|espere un) (?:momento|minuto|segundo)(?:,? por favor)?|déjeme pensar(?:lo)?(?: un (?:momento|minuto))?|necesito (?:un momento|más tiempo|pensar)(?: para pensar)?|estoy pensando|espere',
  ),
  // Portuguese
  starts(
    String.raw`(?:pode|poderia|podia|você pode) (?:\p{L}+ ){0,3}?(?:repetir|reformular|esclarecer|explicar|dizer (?:de novo|outra vez)|dar (?:uma|um) (?:dica|momento|minuto|exemplo))|o que (?:quer dizer|você quer dizer|disse)|qual (?:era|é|foi) a pergunta|não (?:entendi|percebi|compreendi|ouvi)(?: bem)?(?: a pergunta| o que)?(?=[\s.!?]*$| bem| direito)|(?:é|você é|o senhor é|a senhora é) (?:um |uma )?(?:humano|robô|robot|pessoa real|ia|máquina)|posso (?:ter|tomar) (?:um|uma)`,
  ),
  whole(
    'como(?: assim)?|de novo|outra vez|mais uma vez|repita(?: a pergunta)?|(?:um|só um|espere um) (?:momento|minuto|segundo|instante)(?:,? por favor)?|deixe-me pensar(?: um (?:momento|pouco))?|preciso de (?:um momento|mais tempo|pensar)|espere',
  ),
  // Arabic, Hindi, Japanese
  anywhere(
    String.raw`^(?:هل (?:يمكنك|يمكن|تستطيع) (?:أن )?(?:إعادة|تعيد|تكرر|تكرار|توضح|توضيح|شرح|تشرح|تقول)|(?:أعد|كرر) السؤال|ما هو السؤال|ماذا (?:قلت|تقصد|تعني)|لم (?:أسمع|أفهم)(?:ك)?(?: السؤال| جيدا)?[\s.!?؟]*$|لحظة|دعني أفكر[\s.!?؟]*$|أعطني (?:دقيقة|لحظة)|هل أنت (?:إنسان|روبوت|شخص))`,
  ),
  anywhere(
    String.raw`^(?:क्या आप )?(?:सवाल|प्रश्न|इसे|यह)?\s*(?:फिर से|दोबारा|दुबारा) (?:बता|कह|पूछ|बोल)|सवाल (?:समझ|सुनाई) (?:में )?नहीं|(?:मुझे )?समझ (?:में )?नहीं आया[\s.!?।]*$|आपका (?:क्या )?मतलब क्या|^(?:एक|थोड़ा|बस एक) (?:मिनट|पल|क्षण|सेकंड|समय)(?: दीजिए| रुकिए| चाहिए)?[\s.!?।]*$|^मुझे (?:थोड़ा |कुछ )?सोचने (?:दीजिए|दें|का समय)|^क्या आप (?:इंसान|रोबोट|मशीन|एआई)`,
  ),
  japanese(
    'もう一度(?:お願い|言って|おっしゃ|聞かせ|質問)|質問(?:の意味)?(?:が|を)(?:分かりません|わかりません|聞き取れ|理解でき)|(?:どういう|どんな)意味(?:です|でしょう)か|聞き取れませんでした|言い換えて|(?:少し|ちょっと)(?:待って|お待ち|考えさせて|時間を)|考える時間|^(?:あなた|そちら)は(?:人間|ロボット|AI|ai)',
  ),
];

const SKIPS = [
  starts(
    String.raw`(?:can|could|may|shall|might) (?:we|i|you) (?:please |just |maybe )*(?:skip|pass|move on|go on|move along|go to the next|leave (?:that|this|it) out|come back|jump)|(?:let's|let us|let me|i'd like to|i would like to|i want to|i'd prefer to|i will|i'll) (?:just |rather |please )*(?:skip|move on|pass(?=[\s.!?]*$| on (?:this|that|it))|go to the next|leave (?:that|this|it) out)`,
  ),
  whole(
    '(?:skip|pass|next)(?: (?:this|that|it|the|question|one|please))*|move on|(?:the )?next question(?:,? please)?|skip (?:this|that|the) (?:one|question)',
  ),
  starts(
    String.raw`(?:können|könnten|sollen|wollen|dürfen) wir (?:\p{L}+ ){0,4}?(?:überspringen|weitergehen|weitermachen|auslassen|zur nächsten)|(?:darf|kann|möchte|würde) ich (?:\p{L}+ ){0,4}?(?:überspringen|auslassen|passen)|ich (?:möchte|würde|will) (?:\p{L}+ ){0,5}?(?:überspringen|auslassen|weitergehen)|(?:die|diese|das) (?:\p{L}+ ){0,3}?(?:überspringe ich|überspringen)`,
  ),
  whole(
    '(?:ich passe|da (?:muss|möchte) ich passen|passe|überspringen(?: bitte)?|weiter(?: bitte)?|(?:die )?nächste frage(?:,? bitte)?)',
  ),
  starts(
    String.raw`(?:est-ce qu'on peut|on peut|peut-on|puis-je|pouvons-nous|j'aimerais|je voudrais|je préfère) (?:\p{L}+ ){0,2}?(?:passer|sauter)|passons(?: à la suivante)?`,
  ),
  whole("je passe|(?:la )?(?:question )?suivante(?:,? s'il vous plaît)?"),
  starts(
    String.raw`¿?(?:podemos|puedo|podríamos|quisiera|me gustaría|prefiero|quiero) (?:\p{L}+ ){0,2}?(?:saltar\p{L}*|omitir\p{L}*|pasar(?:la)? a|pasar (?:de|esta)|seguir con la siguiente)`,
  ),
  whole('paso|(?:la )?siguiente(?: pregunta)?(?:,? por favor)?|saltemos(?: esta)?'),
  starts(
    String.raw`(?:podemos|posso|poderíamos|gostaria de|prefiro|quero|vamos) (?:\p{L}+ ){0,2}?(?:pular|saltar|passar (?:à|para|esta|essa)|avançar)`,
  ),
  whole('passo|(?:a )?próxima(?: pergunta)?(?:,? por favor)?|pular'),
  // Scripts without a form that asks at the start: the whole sentence asks for it and tells of nothing else.
  whole(
    '(?:(?:هل )?(?:يمكننا|يمكنني|يمكن|نستطيع|أستطيع|أريد|أود|أفضل|دعنا|دعونا|لنا) )?(?:أن )?(?:تخطي|التخطي|نتخطى|أتخطى|تجاوز|نتجاوز|أتجاوز|لنتجاوز|لنتخط|لنتخطى)(?: (?:هذا|هذه|عن|إلى))*(?: (?:السؤال|النقطة))?(?: التالي)?(?:[،,]? (?:من فضلك|لو سمحت|رجاء))?|(?:السؤال )?التالي(?:[،,]? من فضلك)?|(?:هل (?:يمكننا|يمكن) (?:أن )?|دعنا |أريد أن )?(?:ننتقل|الانتقال|أنتقل) إلى السؤال التالي(?:[،,]? من فضلك)?',
  ),
  whole(
    '(?:(?:क्या|हम|मैं|आप|कृपया|चलिए|चलो) )*(?:(?:यह|ये|इस) )?(?:सवाल|प्रश्न|इसे|इसको)? ?(?:को )?(?:छोड़|स्किप|छोड़ना|छोड़ने)(?: (?:दें|दीजिए|दो|देते|देना|कर|करें|करना|करते|कीजिए|सकते|सकता|सकती|हैं|हूँ|हूं|चाहता|चाहती|चाहूँगा|चाहूंगा|चाहूँगी|चाहेंगे))*|छोड़िए|छोड़िये|(?:अगला|अगले) (?:सवाल|प्रश्न)(?: पर)?(?: (?:चलें|चलिए|चलते|जाएँ|जाएं|बढ़ें|पूछिए|हैं|कृपया))*',
  ),
  whole(
    String.raw`(?:(?:では|じゃあ|この|その|質問|問題|これ|それ|は|を|今回|ちょっと|できれば)[、,\s]*){0,6}(?:(?:スキップ|飛ば[しさ]|パス|次(?:の質問|の問題)?[にへをで]?(?:進|行|い[きっ]|移|して|(?=お?願)|(?=ください)))[\p{Script=Hiragana}願進行移下頂可能、\s]{0,20}?(?:ください|下さい|願い|願いします|願いいたします|ですか|でしょうか|ますか|ませんか|たい|たいです|たいと思います|ましょう|ませて)|(?:スキップ|パス)(?:で|です|します|する)?|次の質問(?:[にへをで](?:進みます|行きます|どうぞ)?)?)`,
  ),
];

const REFUSALS = [
  starts(
    String.raw`i(?:'d| would)? (?:really )?(?:rather|prefer|prefer to|choose) not(?: to)?(?=[\s.!?]*$| (?:answer|say|talk|discuss|go|share|comment))|i (?:do not|don't|won't|will not|refuse to|can't|cannot|could not|couldn't|am not able to|decline to) (?:really )?(?:want to |wish to |like to |intend to )?(?:answer|discuss|comment|say anything|talk about (?:that|it|this)|share (?:that|it|this))|i'm not (?:going|willing|comfortable|able|allowed|prepared) (?:to )?(?:answer|answering|say|saying|talk|talking|discuss|discussing|share|sharing)`,
  ),
  whole(
    "no comment|(?:that's|this is|that is) (?:private|personal|confidential|none of your business)|i (?:really |honestly |just )*(?:do not|don't) know(?: (?:the answer|that|it|this|what to say|how to answer(?: that)?))?|(?:i have )?no (?:idea|answer|clue|example)(?: (?:for|about|to) (?:that|this|it))?|i have (?:no (?:idea|answer|example|clue)|nothing to say)(?: (?:for|about|to) (?:that|this|it))?|i can't think of (?:anything|one|any|an example)(?: right now)?|nothing (?:comes to mind|to add)|i have not(?:hing)?|not really|none of your business",
  ),
  starts(
    String.raw`(?:darauf|dazu|das|die frage|hierzu) (?:möchte|will|kann|werde) ich (?:\p{L}+ ){0,3}?(?:nicht|nichts|lieber nicht)|ich (?:möchte|will|werde|kann) (?:\p{L}+ ){0,4}?(?:nicht|nichts) (?:\p{L}+ ){0,2}?(?:antworten|beantworten|sagen|sprechen|reden)|dazu sage ich nichts`,
  ),
  whole(
    String.raw`(?:das )?weiß ich (?:leider )?nicht|ich weiß (?:es |das )?(?:leider )?nicht|keine ahnung|kein kommentar|(?:dazu )?fällt mir (?:\p{L}+ )?nichts ein|das ist (?:privat|vertraulich|persönlich)|dazu habe ich nichts(?: zu sagen)?`,
  ),
  starts(
    String.raw`je (?:préfère ne pas|ne (?:veux|souhaite|peux|vais) pas) (?:\p{L}+ )?(?:répondre|en parler|dire|parler)`,
  ),
  whole(
    "je ne sais pas|aucune idée|sans commentaire|c'est (?:privé|personnel|confidentiel)|je n'ai pas de réponse",
  ),
  starts(
    String.raw`(?:prefiero no|no (?:quiero|deseo|puedo|voy a)) (?:\p{L}+ )?(?:responder|contestar|hablar|decir)`,
  ),
  whole(
    'no (?:lo )?sé|ni idea|no tengo (?:ni )?idea|sin comentarios|es (?:privado|personal|confidencial)|no se me ocurre nada',
  ),
  starts(
    String.raw`(?:prefiro não|não (?:quero|desejo|posso|vou)) (?:\p{L}+ )?(?:responder|falar|dizer|comentar)`,
  ),
  whole(
    '(?:eu )?não sei|não faço ideia|sem comentários|(?:isso )?é (?:privado|pessoal|confidencial)|não me ocorre nada',
  ),
  anywhere(
    String.raw`^(?:أفضل عدم|لا أريد أن|لن) ?(?:الإجابة|أجيب|التحدث|أتحدث|أتكلم)|^(?:لا أعرف|لا أعلم|ليس لدي (?:إجابة|فكرة|جواب))[\s.!?؟]*$`,
  ),
  anywhere(
    String.raw`(?:जवाब|उत्तर) (?:नहीं देना|देना नहीं|नहीं दूँगा|नहीं दूंगा|नहीं दूँगी)|^(?:मुझे )?(?:नहीं पता|पता नहीं|नहीं मालूम|मालूम नहीं)[\s.!?।]*$|बात नहीं करना चाह`,
  ),
  japanese(
    String.raw`(?:答え|お答え|回答)(?:たく|し|でき|は)(?:ありません|ません|控え|ない)|^(?:分かりません|わかりません|知りません|特にありません|ノーコメント)[\s。.!?]*$|お話しできません`,
  ),
];

const INJECTIONS = [
  starts(
    String.raw`(?:now |from now on,? |and )?(?:ignore|disregard|forget|override|bypass)(?: \p{L}+){0,4}? (?:instructions?|rules?|prompts?|criteria|rubrics?|guidelines|above|before|previous|anweisungen|regeln|instrucciones|consignes|instruções)`,
  ),
  starts(
    String.raw`(?:you are now|from now on,? you|act as (?:if|though|(?:an? |my )?(?:\p{L}+ )?(?:ai|evaluator|judge|grader|examiner|assistant|interviewer|recruiter|model))|pretend (?:to be|that|you)|you must (?:now )?(?:(?:give|rate|score)(?: (?:me|this|it|him|her|them|full|top|the (?:candidate|answer|highest|best|maximum)))|say that|output)|(?:reveal|print|show|output|repeat|display|list|tell me)(?: me)? (?:your|the) (?:system |hidden |secret |full |exact |scoring |evaluation )*(?:prompt|instructions?|rules?|criteria|rubric|guidelines|questions? (?:that|to) come)|(?:respond|reply|answer|output)(?: only)? (?:with|in) (?:json|the|a|exactly)|new (?:system )?(?:instructions?|rules?|prompt)|system (?:prompt|message|override|note)|developer mode|end of (?:the )?(?:transcript|interview|data|conversation)|as an? (?:ai|language model|evaluator),? you)`,
  ),
  starts(
    String.raw`(?:ignoriere\p{L}*|vergiss|vergessen sie|missachte\p{L}*)(?: \p{L}+){0,4}? (?:regeln|anweisungen|vorgaben|kriterien)|(?:du bist|sie sind) (?:ab )?(?:jetzt|nun)|(?:zeige?n?|nennen?|verrate\p{L}*|gib)(?: \p{L}+){0,3}? (?:systemprompt|anweisungen|kriterien|bewertungsbogen)|oublie[zr]?(?: \p{L}+){0,3}? (?:instructions|consignes|règles)|ignore[zr]?(?: \p{L}+){0,3}? (?:instructions|consignes|règles)|(?:ignora|ignore|olvida|olvide|esqueça|ignora)(?: \p{L}+){0,3}? (?:instrucciones|reglas|instruções|regras)`,
  ),
  anywhere(
    String.raw`^<\/?(?:system|transcript|data|criteria|candidate|assistant|instructions?)|^\[(?:system|assistant|inst)|تجاهل (?:جميع |كل )?(?:التعليمات|القواعد)|(?:निर्देशों|नियमों) को (?:अनदेखा|नज़रअंदाज़|भूल)|(?:指示|命令|ルール)を(?:無視|忘れ)`,
  ),
];
