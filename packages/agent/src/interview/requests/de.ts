import type { Phrases } from './phrases.ts';

const KOENNEN =
  '(?:(?:könnten|können|würden|möchten|dürfte ich sie bitten|kannst|könntest|würdest) ?(?:sie|du)?(?: mir| das| die frage| ihre frage| es| diese frage| den letzten teil| den letzten satz| bitte| vielleicht| kurz| noch| nochmals?| noch mal| noch einmal| einmal| mal)*)';
const NOCH =
  '(?: (?:bitte|noch ?mals?|noch einmal|erneut|wiederholt|langsamer|lauter|etwas|ein bisschen|für mich))*';
const FRAGE = '(?: (?:das|es|die(?:se)?|die frage|diese frage|ihre frage))';
const ZEIT =
  '(?:minute|minuten|minütchen|moment|momentchen|augenblick|sekunde|sekunden|pause|zeit|bedenkzeit|weile|kurzen moment)';
const EIN =
  '(?: (?:ein|eine|einen|kurz|kurze|kurzen|kleine|kleinen|etwas|noch|mehr|bitte|zwei|ein paar|ein bisschen|ein wenig|mal|nur))*';
const DENKEN =
  '(?: (?:zum (?:nachdenken|überlegen)|um (?:nachzudenken|zu überlegen|darüber nachzudenken)|bitte|dafür|haben|nehmen|geben|lassen|brauchen|nachdenken|überlegen|machen))*';
const WER =
  '(?:mensch|echter mensch|echte person|richtiger mensch|richtige person|person|roboter|bot|maschine|ki|künstliche intelligenz|computer|programm|chatbot|aufnahme|sprachmodell|computerprogramm|echt|menschlich)';
const ODER =
  '(?: oder(?: sind sie| bist du)?(?: nur)?(?: ein| eine)? (?:mensch|person|roboter|bot|maschine|ki|künstliche intelligenz|computer|programm|chatbot|aufnahme|nicht))?';

export const de: Phrases = {
  filler: [
    'entschuldigung|entschuldigen sie(?: bitte)?|verzeihung|sorry|tut mir leid|es tut mir leid|tschuldigung',
    'bitte|danke|vielen dank|ähm*|äh+|hm+|mhm|oh|ach|ach so|also|nun|naja|tja|puh',
    'hallo|guten tag|moment',
    'ehrlich gesagt|eigentlich|vielleicht|leider|gerade|kurz|dann|jetzt|mal|aber|und|nur',
    'wenn (?:das|es) (?:geht|möglich ist|in ordnung ist|okay ist|ok ist)',
    'ich weiß (?:es |das )?(?:leider )?nicht|keine ahnung|da weiß ich nichts',
    'gute frage|das ist eine (?:gute|schwere|schwierige) frage',
    '(?:darf|kann|dürfte) ich (?:mal |kurz )?(?:etwas |was )?fragen|eine frage|übrigens|sagen sie(?: mal)?',
  ],
  repeat: [
    `${KOENNEN} (?:wiederholen|sagen|stellen|vorlesen|fragen)${NOCH}`,
    `(?:bitte )?wiederholen(?: sie)?(?: bitte)?(?:${FRAGE})?${NOCH}`,
    `(?:die frage )?(?:noch ?mals?|noch einmal)(?: die frage)?(?: bitte)?`,
    'wie (?:bitte|war (?:noch ?mal )?(?:die|ihre) frage|lautete? (?:noch ?mal )?(?:die|ihre) frage)(?: noch ?mal| noch einmal| bitte)*',
    'was (?:war|ist) (?:noch ?mal |noch einmal )?(?:die|ihre) frage(?: noch ?mal| bitte)*',
    'was (?:haben sie|hast du)(?: gerade| eben)? (?:gesagt|gefragt)',
    '(?:das |sie |die frage |ihre frage |den letzten teil |den schluss )*(?:habe|hab) ich (?:das |sie |die frage |den letzten teil |jetzt |leider |akustisch |gerade |nicht |ganz |richtig |gut )*(?:nicht )?(?:gehört|mitbekommen|mitgekriegt)',
    'ich (?:habe|hab) (?:das |sie |die frage |ihre frage |den letzten teil |den schluss |jetzt |leider |akustisch |gerade |nicht |ganz |richtig |gut )+(?:gehört|mitbekommen|mitgekriegt|verpasst|vergessen)',
    'ich (?:habe|hab) (?:das |sie |die frage |leider )*akustisch (?:leider )?nicht verstanden',
    '(?:das |sie |die frage )*(?:habe|hab) ich (?:das |sie |leider )*akustisch (?:leider )?nicht verstanden',
    '(?:die verbindung|der ton|ihre stimme|sie) (?:war|waren|ist|sind) (?:kurz |gerade )?(?:weg|unterbrochen|abgebrochen|abgehackt)',
    '(?:kann|könnte|darf|dürfte) ich (?:die frage|das|sie)(?: bitte)? (?:noch ?mal|noch einmal)(?: bitte)? (?:hören|haben)',
    'würde es ihnen etwas ausmachen die frage zu wiederholen',
    'ich hätte (?:die frage |das )(?:gern |gerne )?(?:noch ?mal|noch einmal)(?: gehört)?',
  ],
  rephrase: [
    `${KOENNEN}(?: (?:anders|einfacher|genauer|näher|deutlicher|mit anderen worten|in anderen worten|in einfacheren worten|etwas|ein bisschen))* (?:umformulieren|formulieren|erklären|erläutern|ausdrücken|präzisieren|sagen|stellen|fragen)${NOCH}`,
    'formulieren sie (?:das|die frage|es)(?: bitte)? (?:anders|um|einfacher)(?: bitte)?',
    'was (?:genau )?(?:meinen|meinst) (?:sie|du)(?: (?:damit|genau|denn|mit der frage))*',
    'was (?:genau )?(?:meinen|meinst) (?:sie|du) (?:genau )?mit(?: [^ ]+){1,3}',
    'was ist (?:damit|mit der frage) (?:genau )?gemeint',
    '(?:wie|was) (?:genau )?(?:ist das|meinen sie das)(?: genau)? ?(?:gemeint)?',
    'ich (?:verstehe|versteh|begreife) (?:das|sie|die frage|ihre frage|leider|es|noch|nicht|ganz|richtig| )+',
    '(?:die frage|das|ihre frage) (?:verstehe|versteh|begreife) ich (?:leider |noch )*nicht(?: ganz| richtig)*',
    'ich (?:habe|hab) (?:das |sie |die frage |ihre frage |leider )*nicht (?:ganz |richtig )*verstanden',
    '(?:die frage|das|ihre frage) (?:habe|hab) ich (?:leider )?nicht (?:ganz |richtig )*verstanden',
    '(?:die|ihre|diese) frage ist (?:mir )?(?:leider )?(?:nicht (?:ganz |so )?klar|unklar)(?: für mich)?',
    'das ist (?:mir )?(?:nicht (?:ganz |so )?klar|unklar)',
    'ich bin (?:mir )?nicht sicher (?:was sie (?:meinen|wissen wollen|damit meinen)|ob ich (?:die frage|sie|das) (?:richtig )?(?:verstehe|verstanden habe))',
    'ich weiß nicht (?:genau )?(?:was sie (?:meinen|wissen wollen|damit meinen)|was gemeint ist)',
    'mit anderen worten|anders formuliert|in einfacheren worten',
    'geht das (?:auch )?(?:einfacher|anders)(?: formuliert)?',
    'was wollen sie (?:genau )?wissen',
  ],
  skip: [
    `(?:können|könnten|dürfen|wollen|sollen) wir${FRAGE}?(?: bitte| vielleicht| erst mal| einfach| kurz)* (?:überspringen|auslassen|weglassen|überspringen und weitergehen|zurückstellen)(?: bitte)?`,
    `(?:kann|könnte|darf|dürfte) ich${FRAGE}?(?: bitte| vielleicht| erst mal| einfach)* (?:überspringen|auslassen|weglassen|passen)(?: bitte)?`,
    `(?:ich )?(?:möchte|würde|will|muss)(?: ich)?${FRAGE}?(?: gern| gerne| lieber| hier| da| bitte| einfach)* (?:überspringen|auslassen|weglassen|passen)`,
    `überspringen(?: wir| sie)?${FRAGE}?(?: bitte| einfach)*`,
    `lassen wir${FRAGE}(?: bitte)? (?:aus|weg|lieber)`,
    '(?:das|die frage|diese frage|diese) (?:möchte ich|würde ich)(?: gern| gerne| lieber)* (?:überspringen|auslassen|nicht beantworten)',
    'ich passe|passe|da muss ich passen|da passe ich|ich muss (?:da |hier )?passen',
    `ich (?:möchte|will|kann)${FRAGE}?(?: lieber| leider| hier)* nicht (?:beantworten|antworten|darauf antworten)`,
    'darauf (?:möchte|will|kann) ich (?:lieber |leider )?nicht antworten',
    'dazu (?:möchte|kann) ich (?:lieber |leider )?nichts sagen',
  ],
  next: [
    '(?:bitte )?(?:die )?nächste frage(?: bitte)?',
    '(?:können|könnten|sollen|wollen) wir (?:zur nächsten(?: frage)? (?:gehen|übergehen|kommen|weitergehen)|weitergehen|weitermachen|fortfahren|mit der nächsten(?: frage)? weitermachen)',
    'weiter zur nächsten(?: frage)?(?: bitte)?',
    'weiter(?: bitte)?|bitte weiter|die nächste(?: bitte)?|(?:gehen|machen) wir (?:bitte |einfach |lieber )*weiter|ich (?:möchte|würde)(?: gern| gerne| lieber)* weitergehen',
  ],
  pause: [
    `(?:kann|könnte|darf|dürfte) ich(?: bitte| mir)*${EIN} ${ZEIT}${DENKEN}`,
    `(?:geben|lassen|gönnen) sie mir(?: bitte)?${EIN} ${ZEIT}${DENKEN}`,
    `(?:können|könnten) (?:sie|wir)(?: mir| bitte)*${EIN} ${ZEIT}${DENKEN}`,
    `ich (?:brauche|bräuchte|hätte gern|hätte gerne|möchte|benötige|nehme mir)${EIN} ${ZEIT}${DENKEN}`,
    `(?:nur |noch )?(?:ein|eine|einen|kurzen|kleinen)(?: kurzen| kleinen| kurze| kleine)? (?:moment|augenblick|minute|sekunde|momentchen)${DENKEN}`,
    'moment(?: mal)?(?: bitte)?|augenblick(?: bitte)?|sekunde(?: bitte)?|warten sie(?: bitte)?(?: kurz| mal| einen moment)*|warte(?: mal| kurz)*',
    '(?:lassen sie mich|lass mich)(?: bitte)?(?: mal| kurz| einen moment| einen augenblick| darüber)* (?:nachdenken|überlegen)',
    'ich (?:muss|möchte|würde gern|denke|überlege)(?: mal| kurz| noch| darüber| einen moment| einen augenblick| gerade)*(?: nachdenken| überlegen| nach)?',
    '(?:ich (?:brauche|möchte|hätte gern|hätte gerne) |bitte |lieber |noch |etwas |ein bisschen |ein wenig )*(?:mehr|etwas|ein bisschen|ein wenig|noch) zeit(?: bitte)?',
    'ich bin (?:noch nicht (?:so ?weit|fertig|bereit)|gleich (?:wieder da|zurück|so weit))',
    'noch nicht',
    'kurze pause(?: bitte)?|eine pause(?: bitte)?',
    'können wir (?:kurz |eine kurze |eine )?pause machen|können wir kurz unterbrechen',
  ],
  human: [
    `(?:sind sie|bist du)(?: eigentlich| wirklich| denn| echt| überhaupt| nur| etwa| ein| eine| vielleicht)* ${WER}${ODER}`,
    `(?:spreche|rede|schreibe) ich(?: hier| eigentlich| gerade| wirklich| denn| jetzt)* mit (?:einem|einer)(?: echten| richtigen)? (?:menschen|sprachmodell|computerprogramm|person|roboter|bot|maschine|ki|künstlichen intelligenz|computer|programm|chatbot)(?: oder (?:mit )?(?:einem|einer) (?:menschen|person|roboter|bot|maschine|ki|künstlichen intelligenz|computer))?`,
    `ist (?:das|hier|da)(?: hier| eigentlich| wirklich| nur| ein| eine| jemand)* ${WER}${ODER}`,
    `sie sind(?: doch| ja| aber| kein| keine| ein| eine| nicht| gar)* ${WER}(?: oder| nicht wahr| stimmts| richtig)*`,
    'wer (?:sind sie|bist du)(?: eigentlich| denn| wirklich)?|was (?:sind sie|bist du)(?: eigentlich| denn| genau)?',
    'mit wem (?:spreche|rede) ich(?: hier| eigentlich| gerade)*',
  ],
  yes: [
    'ja+|jawohl|jap|jo|gern|gerne|sicher|natürlich|klar|okay|ok|in ordnung|einverstanden|genau|richtig|gut|passt|selbstverständlich|auf jeden fall|unbedingt',
    'ja (?:gern|gerne|bitte)|sehr gern|sehr gerne|warum nicht',
    'das (?:passt|geht|wäre gut|wäre schön|möchte ich(?: gern| gerne)?|würde ich gern(?:e)?)|machen wir(?: das)?|(?:das )?können wir(?: gern| gerne)? (?:machen|tun)',
    '(?:gehen|kommen) wir (?:darauf |dorthin |zu der frage )?zurück|ich (?:möchte|würde)(?: gern| gerne)? (?:darauf |dahin )?(?:zurück|zurückkommen|zurückgehen)',
  ],
  no: [
    'nein+|nee|nö|lieber nicht|eher nicht|nicht wirklich|nicht nötig|nicht jetzt',
    '(?:das )?(?:möchte|will|würde) ich (?:lieber |eher )?nicht',
    'ich (?:möchte|will)(?: das| es| sie| die frage| diese frage| lieber)* (?:nicht (?:überspringen|auslassen|zurück)|nicht)',
    '(?:das|die frage|diese frage|diese|die) (?:möchte|will) ich (?:lieber )?nicht (?:überspringen|auslassen)',
    '(?:bitte )?nicht (?:überspringen|auslassen)(?: bitte)?',
    'das (?:war|wäre|ist) (?:alles|es|in ordnung so)|das wars',
    'ich bin fertig|lassen wir (?:es|das)(?: so)?',
  ],
  answer: [
    'ich (?:versuche|probiere)(?: es| das)?(?: noch ?mal| jetzt)?|ich (?:möchte|will|werde|würde)(?: das| es| sie| die frage| diese frage| die| darauf| gern| gerne| lieber| doch| trotzdem| noch)* (?:beantworten|antworten|versuchen)',
    '(?:das|die frage|diese frage|diese|die|darauf) (?:möchte|will|würde|kann) ich(?: gern| gerne| lieber| doch| noch)* (?:beantworten|antworten)|bleiben wir (?:dabei|bei der frage|bei dieser frage)',
  ],
  go_on: [
    '(?:ja )?(?:gehen|machen|fahren) wir (?:bitte |einfach |gern |gerne )*(?:weiter|fort)(?: bitte)?',
    'weiter(?:machen|gehen)?(?: bitte)?|fortfahren|machen sie weiter|wir können (?:gern |gerne )?(?:weitermachen|weitergehen|fortfahren)',
    'ich bin (?:so ?weit|bereit)|bereit|lassen sie uns (?:weitermachen|weitergehen|fortfahren)|ich möchte (?:gern |gerne )?weitermachen',
  ],
};
