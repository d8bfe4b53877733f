import { anyOf, CLAUSE, statementsOf } from './pattern.ts';

const I_DO = String.raw`(?:i|we)(?:'ve|'ll|'m|'re|'d)?(?:\s+(?:have|had|will|shall|am|are|can|could|would|just|already|also|now|gladly|happily|definitely|surely|certainly|personally|quickly|going\s+to|make\s+sure\s+to|be\s+sure\s+to|be|do|did|want\s+to|let\s+me))*`;
const IT = String.raw`(?:it|that|this|these|those|them|everything|all\s+of\s+(?:it|that|this)|both|your(?:\s+\p{L}+){1,3}|the\s+(?:question|point|answer|request|concern|feedback|problem|issue|wish|remark|details?))`;
const THEM = String.raw`(?:(?:the|our|your|my|a)\s+(?:(?:hiring|whole|responsible)\s+)*(?:team|recruiters?|recruiting\s+\p{L}+|manager|company|colleagues?|people|boss|support|developers?|engineers?|office|department)|hr|somebody|someone|them|him|her|human\s+resources)`;
const KEPT = String.raw`(?:noted|written\s+down|recorded|logged|flagged|saved|stored|passed\s+(?:on|along)|forwarded|sent\s+(?:on|off)|captured|documented|marked\s+down|on\s+file|taken\s+down)`;

const ENDS = String.raw`(?=\s*(?:$|[.!,;]))`;

/** English. */
const claimsEn = [
  // To have written something down, or to be about to.
  `${I_DO}\\s+(?:note[sd]?|noting|record(?:ed|ing)?|log(?:ged|ging)?|flag(?:ged|ging)?|jot(?:ted|ting)?|captur(?:e|ed|ing)|document(?:ed|ing)?|sav(?:e|ed|ing)|stor(?:e|ed|ing))\\s+(?:${IT}|down)`,
  `${I_DO}\\s+(?:writ(?:e|ten|ing)|wrote|put|mark(?:ed)?|tak(?:e|en|ing)|took)\\s+(?:${IT}\\s+down|down\\s+\\p{L}+|${IT}\\s+on\\s+(?:record|file|the\\s+list))`,
  `(?:i|we)(?:'ve|\\s+have)?\\s+(?:got\\s+)?${IT}\\s+${KEPT}`,
  String.raw`(?:it|that|this|your(?:\s+\p{L}+){1,3})(?:'s|\s+(?:is|are|was|has\s+been|have\s+been|gets|will\s+be|goes))\s+(?:(?:now|all|duly|already|safely|hereby|well)\s+)*${KEPT}(?!\s+(?:as|by|in\s+the))`,
  `${I_DO}\\s+(?:mak(?:e|ing)|made|tak(?:e|ing)|took|leav(?:e|ing)|left|add(?:ed|ing)?|writ(?:e|ing)|keep(?:ing)?|put)\\s+(?:(?:an?|some|my|the|careful|quick|few)\\s+)*(?:notes?|remarks?|comments?|reminders?|tickets?|entry|record)(?:\\s+(?:of|on|about|for|in|to)(?!\\p{L})|\\s*(?:$|[.!,;]))`,
  'noted\\s+(?:for|down)|duly\\s+noted',
  `${CLAUSE}(?:(?:all|well|consider\\s+(?:it|that|this))\\s+)?noted${ENDS}`,
  `let\\s+me\\s+(?:just\\s+|quickly\\s+)*(?:(?:write|put|note|jot|mark|take)\\s+(?:${IT}\\s+down|down\\s+\\p{L}+)|(?:note|record|log|save)\\s+${IT}${ENDS}|(?:make|take)\\s+(?:a\\s+)?(?:quick\\s+)?notes?(?!\\p{L}))`,
  `${I_DO}\\s+(?:(?:keep(?:ing)?|bear(?:ing)?|ke?pt)\\s+${IT}\\s+in\\s+mind|remember(?:ed)?\\s+${IT}|add(?:ed|ing)?\\s+${IT}\\s+(?:to|in)\\s+(?:your|the)\\s+(?:file|records?|profile|application|notes|transcript|list))`,
  // To hand it to somebody.
  `${I_DO}\\s+(?:pass(?:ed|ing)?|hand(?:ed|ing)?|send(?:ing)?|sent|forward(?:ed|ing)?|relay(?:ed|ing)?|escalat(?:e|ed|ing)|report(?:ed|ing)?|take|bring|submit(?:ted)?|convey(?:ed)?)\\s+${IT}\\s*(?:on|along|over|off|up|back|to)?(?=\\s*(?:$|[.!,;])|\\s+(?:to|with|on|along|over|off|up|back|for)(?!\\p{L}))`,
  `${I_DO}\\s+(?:let|ask(?:ed)?|tell|told|inform(?:ed)?|notif(?:y|ied)|contact(?:ed)?|remind(?:ed)?|alert(?:ed)?|check(?:ed)?\\s+with|sp(?:eak|oke|oken)\\s+(?:to|with)|talk(?:ed)?\\s+to|share(?:d)?\\s+(?:it|that|this|your(?:\\s+\\p{L}+){1,3})\\s+with|raise(?:d)?\\s+(?:it|that|this)\\s+with|mention(?:ed)?\\s+(?:it|that|this)\\s+to|put\\s+(?:it|that|this)\\s+to)\\s+${THEM}`,
  `${THEM}${String.raw`(?:'ll|\s+(?:will|is\s+going\s+to|are\s+going\s+to))\s+(?:definitely\s+|surely\s+|also\s+)*(?:see|read|get|receive|review|look\s+at|answer|consider)\s+(?:it|that|this|your|all)`}`,
  // To see to something.
  `${I_DO}\\s+(?:look\\s+into\\s+(?:it|that|this)|find\\s+(?:it\\s+|that\\s+)?out(?=\\s*(?:$|[.!,;])|\\s+for\\s+you)|look\\s+(?:it|that|this)\\s+up|get\\s+(?:it|that|this)\\s+(?:fixed|sorted|done|changed)|take\\s+care\\s+of\\s+(?:it|that|this|everything)|see\\s+(?:to\\s+it|what\\s+i\\s+can\\s+do)|check\\s+(?:it|that|this|on\\s+that)\\s+for\\s+you|get\\s+you\\s+(?:an|the)\\s+answer|reschedule|arrange\\s+(?:it|that|this|an?))`,
  `${I_DO}\\s+(?:delet(?:e|ed)|remov(?:e|ed)|eras(?:e|ed)|discard(?:ed)?|correct(?:ed)?|chang(?:e|ed)|updat(?:e|ed)|stop(?:ped)?|turn(?:ed)?\\s+off|paus(?:e|ed)|edit(?:ed)?)\\s+(?:the\\s+(?:recording|transcript|record|video|camera)|your\\s+(?:answers?|recording|profile|data|name|file|application|cv|resume|record|last\\s+answer))`,
  String.raw`(?:this|that|it)(?:'s|\s+is|\s+stays|\s+will\s+(?:stay|be))\s+(?:strictly\s+|all\s+)?(?:off\s+the\s+record|between\s+us|confidential)|(?:nobody|no\s+one)\s+(?:else\s+)?(?:will|is\s+going\s+to)\s+(?:ever\s+)?(?:see|hear|read|know)`,
];

const DAS = String.raw`(?:das|es|dies|alles|ihre[nr]?\s+\p{L}+|die\s+(?:frage|anmerkung|bitte|antwort)|den\s+(?:punkt|hinweis|wunsch))`;
const AN_SIE = String.raw`(?:dem|das|die|den|beim|unser\p{L}*|mein\p{L}*|ans|im)\s*(?:team|kolleg\p{L}*|personalabteilung|recruiter\p{L}*|recruiting|chef\p{L}*|fachbereich|firma|unternehmen|leitung)`;
const NOTIERT =
  '(?:notiert|aufgeschrieben|vermerkt|festgehalten|gespeichert|weitergegeben|weitergeleitet|protokolliert|mitgeschrieben|dokumentiert|hinterlegt|aufgenommen|gemeldet|ausgerichtet)';
/** German. */
const claimsDe = [
  String.raw`(?:ich|wir)\s+(?:habe[nt]?|hab|hatte[nt]?)(?:\s+(?:\p{L}+|[“„"»].*?[“”"«])){0,6}?\s+${NOTIERT}|(?:habe[nt]?|hab)\s+(?:ich|wir)(?:\s+\p{L}+){0,4}?\s+${NOTIERT}`,
  `(?:${DAS}|ist|wird)\\s+(?:ist|wird|wurde|sind|hiermit)?\\s*(?:\\p{L}+\\s+){0,2}${NOTIERT}`,
  `${CLAUSE}(?:(?:ist|schon|habe\\s+ich|gut)\\s+)*${NOTIERT}${ENDS}`,
  `(?:ich|wir)\\s+(?:merke[nt]?\\s+(?:mir|uns)\\s+(?:das|es|dies)|behalte[nt]?\\s+(?:das|es|dies)\\s+im\\s+(?:hinterkopf|kopf|auge|gedächtnis))|(?:das|es)\\s+(?:merke\\s+ich\\s+mir|behalte\\s+ich\\s+im\\s+\\p{L}+)`,
  `(?:ich|wir)\\s+(?:werde[nt]?|will|wollen|kann|können)(?:\\s+\\p{L}+){0,5}?\\s+(?:notieren|aufschreiben|vermerken|festhalten|weitergeben|weiterleiten|ausrichten|nachfragen|klären|melden|nachsehen|herausfinden|löschen)`,
  `(?:ich|wir)\\s+(?:notiere[nt]?|vermerke[nt]?|protokolliere[nt]?|kläre[nt]?|dokumentiere[nt]?)(?:\\s+(?:mir|uns|gern|gerne|kurz|noch))*\\s+${DAS}|(?:notiere|vermerke|kläre)\\s+ich`,
  String.raw`(?:ich|wir)\s+(?:schreibe[nt]?|halte[nt]?|gebe[nt]?|leite[nt]?|richte[nt]?|frage[nt]?|sehe[nt]?|nehme[nt]?)(?:\s+\p{L}+){1,5}?\s+(?:auf|fest|weiter|aus|nach)(?=\s*(?:$|[.!,;]))`,
  String.raw`(?:ich|wir)\s+(?:mache[nt]?|nehme[nt]?)\s+(?:mir|uns)\s+(?:\p{L}+\s+){0,2}(?:notiz(?:en)?|vermerk)|(?:mache|schreibe)\s+ich\s+(?:mir\s+)?(?:eine\s+)?notiz`,
  `(?:ich|wir)\\s+(?:sage[nt]?|gebe[nt]?|frage[nt]?|spreche[nt]?|rede[nt]?|bespreche[nt]?|informiere[nt]?)\\s+(?:\\p{L}+\\s+){0,3}${AN_SIE}`,
  String.raw`(?:ich|wir)\s+kümmere?n?\s+(?:mich|uns)\s+darum|ich\s+finde\s+das\s+heraus|(?:ich|wir)\s+(?:lösche[nt]?|ändere|ändern|korrigiere[nt]?|stoppe[nt]?)\s+(?:die\s+aufnahme|ihre[nr]?\s+\p{L}+|das\s+protokoll)`,
  String.raw`(?:das|es|dies)\s+bleibt\s+(?:unter\s+uns|vertraulich)|(?:niemand|keiner)\s+wird\s+(?:das|es|dies)\s+(?:\p{L}+\s+)?(?:sehen|hören|erfahren|lesen)`,
];

/** French, Spanish, Portuguese. */
const claimsRomance = [
  String.raw`(?:je\s+l'ai|j'ai|nous\s+avons|je\s+l’ai)(?:\s+bien)?(?:\s+tout)?\s+(?:noté|enregistré|transmis|consigné|inscrit)|(?:c'est|cela\s+est|votre\s+\p{L}+\s+est)\s+(?:bien\s+)?(?:noté|enregistré|transmis)e?|je\s+(?:le|la|les)\s+(?:note|consigne|transmets|transmettrai|noterai|ferai\s+suivre|signalerai)|je\s+(?:prends|prendrai|vais\s+prendre|vais\s+en\s+prendre)\s+(?:bonne\s+)?note|je\s+(?:transmets|transmettrai|ferai\s+suivre|vais\s+(?:le\s+|la\s+)?(?:noter|transmettre|signaler|vérifier|demander|faire\s+suivre))|j'(?:en\s+parlerai|informerai|avertirai|en\s+informerai)|ça\s+reste\s+entre\s+nous`,
  String.raw`(?:lo|la|los|las)\s+(?:he\s+)?(?:anotado|apuntado|registrado|anoto|apunto|anotaré|apuntaré|transmitiré|comunicaré|consultaré|averiguaré|haré\s+llegar)|he\s+(?:anotado|apuntado|registrado|tomado\s+(?:buena\s+)?nota)|(?:tomo|tomaré)\s+(?:buena\s+)?nota|(?:queda|está|ha\s+quedado)\s+(?:anotad|apuntad|registrad)[oa]|se\s+l[oa]\s+(?:paso|pasaré|diré|comunicaré|transmitiré|haré\s+(?:saber|llegar))|(?:avisaré|informaré|preguntaré|consultaré|le\s+diré)\s+(?:al|a\s+la|a\s+los|con)\s+(?:equipo|empresa|reclutador\p{L}*|compañer\p{L}*)|voy\s+a\s+(?:anotarl?[oa]?|apuntarl?[oa]?|pasarl[oa]|transmitirl[oa]|tomar\s+nota|avisar\s+al)|queda\s+entre\s+nosotros`,
  String.raw`(?:já\s+)?(?:anotei|registei|registrei|tomei\s+nota|encaminhei)|(?:está|fica|ficou)\s+(?:anotad|registad|registrad)[oa]|(?:vou|irei)\s+(?:anotar|registar|registrar|tomar\s+nota|encaminhar|transmitir|passar\s+(?:isso|isto|a\s+sua)|avisar|informar|perguntar|verificar\s+isso|falar\s+com)|(?:encaminharei|transmitirei|avisarei|informarei|anotarei)|(?:fica|isto\s+fica|isso\s+fica)\s+entre\s+nós`,
  `${CLAUSE}(?:(?:bien|c'est|très\\s+bien)\\s+)*not[ée]{1,2}${ENDS}|je\\s+(?:le|la|les|m'en)\\s+(?:garde|retiens|garderai|retiendrai|souviendrai)(?:\\s+(?:en\\s+tête|à\\s+l'esprit))?${ENDS}|je\\s+vais\\s+(?:l'|le\\s+|la\\s+)(?:écrire|inscrire|retenir|garder\\s+en\\s+tête)|je\\s+l'ai\\s+ajoutée?\\s+à\\s+votre\\s+\\p{L}+`,
  `${CLAUSE}(?:(?:ya|todo|bien|muy\\s+bien)\\s+)*(?:anotad|apuntad|registrad)[oa]${ENDS}|(?:lo|la)\\s+(?:tendré|tendremos)\\s+en\\s+cuenta|(?:lo|la)\\s+(?:recordaré|apuntaré|escribiré)|(?:lo|la)\\s+he\\s+(?:añadido|agregado|incluido)\\s+(?:a|en)\\s+su\\s+\\p{L}+`,
  `${CLAUSE}(?:(?:já|tudo|bem|muito\\s+bem)\\s+)*(?:anotad|registad|registrad)[oa]${ENDS}|(?:vou|irei)\\s+(?:ter|levar|manter)\\s+(?:isso|isto)\\s+em\\s+(?:mente|conta|consideração)|vou\\s+(?:me\\s+)?lembrar\\s+(?:disso|disto)|(?:adicionei|acrescentei)\\s+(?:isso|isto)\\s+(?:ao|à)\\s+(?:seu|sua)\\s+\\p{L}+`,
];

/** Arabic, Hindi, Japanese: no word boundaries that can be relied on. */
const CLAIMS_OTHER =
  /(?:لقد|قد)?\s*(?:سجّ?لت|دوّ?نت)\s*(?:ذلك|هذا|ها|ه|سؤالك|ملاحظتك|طلبك|إجابتك)|(?:سجّ?لتها|دوّ?نتها|سجلته|دونته)|(?:سأسجل|سأدوّ?ن|سأنقل|سأبلغ|سأخبر|سأرسل|سأسأل|سأوصل)\s*(?:ذلك|هذا|سؤالك|ملاحظتك|طلبك|ه|ها|الفريق|المسؤول|الشركة)|تم\s+(?:ال)?(?:تسجيل|تدوين|حفظ)\s*(?:ذلك|ها|ه|سؤالك|ملاحظتك|طلبك|[.!،]|$)|(?:سأكتب|سأحفظ|سأتذكر|سأدوّ?نه|سأسجله|كتبت|حفظت)\s*(?:ذلك|هذا|ها|ه|سؤالك|ملاحظتك)|سأ(?:ضع|خذ|بقي)\s+(?:ذلك|هذا)\s+(?:في|بعين)\s+(?:ال)?(?:اعتبار|بالي)|(?:أضفت|سأضيف)\s*(?:ذلك|هذا|ها|ه)\s+إلى\s+(?:ملفك|سجلك|طلبك)|(?:नोट|दर्ज|रिकॉर्ड)\s+(?:कर\s+(?:लिया|ली|लेता|लेती|लूँगा|लूंगा|लूँगी|लूंगी|दिया|रहा|रही)|हो\s+(?:गया|गई)|किया\s*(?:गया)?\s*(?:है)?[।.!])|(?:इसे|यह|ये)\s+(?:ध्यान|याद)\s+(?:में\s+)?रख(?:ूँगा|ूंगा|ूँगी|ूंगी|ेंगे)|(?:लिख)\s+(?:लेता|लेती)\s+हू[ँं]|(?:फ़ाइल|फाइल|रिकॉर्ड|प्रोफ़ाइल)\s+में\s+(?:जोड़|लिख)\s+(?:दिया|दूँगा|दूंगा)|(?:मैंने|हमने)\s+(?:इसे\s+|यह\s+)?(?:लिख|सहेज)\s+लिया|(?:टीम|कंपनी|रिक्रूटर)\s+(?:को|से|तक)\s+(?:बता|पूछ|पहुँचा|पहुंचा|भेज)|आगे\s+(?:भेज|पहुँचा|पहुंचा|बढ़ा)\s+(?:दूँगा|दूंगा|दूँगी|दूंगी|दिया|देंगे)|(?:メモ|記録|控え)(?:を)?(?:取りました|取っておきます|しました|しておきました|しておきます|いたしました|いたします|しています)|(?:書き留め|書き添え|書い|覚え|心に留め|念頭に置い)(?:ました|ておきます|ておきました|ときます)|(?:ファイル|記録|履歴|応募書類)に(?:追加|記載|残し)(?:しました|しておきます|ました|ておきます)|(?:記録|保存)(?:済み|されました)|(?:チーム|担当者?|採用担当者?|会社|上司)(?:の者)?に(?:お?伝え|共有|確認|報告|申し伝え|聞いて)|(?:お伝え|共有|確認)しておきます|申し伝えます/u;

const claims = anyOf([...claimsEn, ...claimsDe, ...claimsRomance]);
/** Somebody else's words. */
const QUOTED = /[“„«「"][^”“"»」]*[”“"»」]/gu;

/**
 * Claims to have done, or to be about to do, what an interviewer cannot: write something down, pass it on, find it out,
 * change the record. Nothing here does any of it.
 */
export function isDeed(sentence: string): boolean {
  const own = sentence.replace(QUOTED, ' ');
  const stated = statementsOf(own);
  const asks = /(?:[?？؟]|か[。.]?)\s*$/u.test(own);
  return claims(stated) || (!asks && CLAIMS_OTHER.test(own));
}
