import type { Phrases } from './phrases.ts';

const WOULD_YOU =
  "(?:(?:can|could|would|will|can't|couldn't) you(?: please| kindly| maybe| just| possibly| perhaps)*|please|may i ask you to|i(?:'d| would) like you to|i need you to)";
const MIND = '(?:would|do) you mind(?: please| just)?';
const IT =
  '(?: (?:me|that|this|it|all of (?:that|it)|(?:the|your|that|this|last|the last|the whole) question|the last (?:part|bit|sentence|thing)|what you(?: just)? (?:said|asked)|yourself))?';
const AGAIN =
  '(?: (?:again|one more time|once more|once again|another time|please|for me|back to me|slowly|more slowly|(?:a bit|a little) (?:slower|louder|more slowly)|slower|louder))*';
const ONE = '(?: (?:this|that|it|one|(?:this|that|the) (?:one|question)|this one here))';
const LATER =
  '(?: (?:out|for now|please|over|then|and (?:go|move) on|and (?:come|go) back to it later|and (?:take|do) the next one))*';
const SPAN =
  '(?:minute|minutes|min|moment|moments|second|seconds|sec|secs|break|pause|time|while|breath|breather|bit)';
const A =
  '(?:(?: (?:a|an|one|another|two|some|just a|just one|a few|a couple of|a bit of|a little bit of|half a))(?: (?:more|short|quick|little|brief|tiny|bit|extra))*)';
const TO_THINK =
  '(?: (?:or two|more|to (?:think|reflect|consider|prepare|collect my thoughts|gather my thoughts|get my thoughts together|breathe|drink something|get (?:some|a glass of) water)(?: (?:about|of|over) (?:that|it|this|my answer))?|(?:about|of) (?:that|it|this)|please|here|for (?:that|this|it)|first|on (?:that|this)))*';
const WHAT =
  '(?:human(?: being)?|(?:real |actual |living )?(?:person|human(?: being)?)|real|bot|robot|machine|ai|artificial intelligence|llm|language model|computer(?: program)?|chatbot|program|recording|someone real)';
const OR =
  '(?: or(?: just| are you| only)*(?: a| an)? (?:human(?: being)?|(?:real )?person|bot|robot|machine|ai|artificial intelligence|computer|chatbot|program|recording|not))?';

export const en: Phrases = {
  filler: [
    "(?:(?:i'm|i am|im) (?:so |really |very |terribly )?)?sorry(?: about that)?",
    'excuse me',
    'please',
    'thanks',
    'thank you(?: very much)?',
    'u+m+|u+h+|e+r+m*|hm+|mm+|a+h+|o+h+',
    'well',
    'so',
    'and',
    'but',
    'hi|hello|hey',
    'actually|honestly|frankly|maybe|perhaps|quickly|then|now|really',
    'to be honest',
    "if (?:that's|it's|that is|it is) (?:ok|okay|all right|alright|possible|fine|not too much trouble)(?: with you)?",
    'if (?:i|you|we) (?:can|may|could)',
    "if you don't mind",
    'for me',
    "i'm afraid",
    "i (?:really |honestly )?(?:don't|do not) know(?: (?:that|this|it|the answer))?",
    'i have no (?:idea|clue)',
    'i guess',
    'i think',
    'wow',
    'good question',
    "that's a (?:good|hard|tough|difficult) (?:one|question)",
    'by the way',
    'just (?:out of curiosity|curious|checking|wondering)',
    '(?:can|may|could) i ask(?: you)?(?: something)?',
    'tell me',
    'be honest',
  ],
  repeat: [
    `${WOULD_YOU} (?:repeat|say|ask|read|go over)${IT}${AGAIN}`,
    `${MIND} (?:repeating|saying|asking|reading)${IT}${AGAIN}`,
    `repeat${IT}${AGAIN}`,
    `(?:say|ask)(?: me)? (?:that|it|the question) again${AGAIN}`,
    `what(?: was|'s| is) (?:that|the question|your question|it|the last question)(?: again| please)*`,
    'what did you (?:just )?(?:say|ask)(?: me)?(?: again)?',
    'what were you (?:saying|asking)(?: me)?',
    '(?:come|once|question|the question) again',
    "i (?:didn't|did not|couldn't|could not|can't|cannot|don't) (?:quite |really |fully |even )*(?:catch|hear)(?: (?:that|you|it|the question|your question|what you (?:said|asked)|the last (?:part|bit)|all of (?:that|it)|anything))?(?: (?:properly|clearly|well|very well|at all|there|correctly|right))*",
    "i didn't (?:quite |really )*get (?:that|all of that|the last (?:part|bit)|what you said)",
    'i (?:must have |have |just )*missed (?:that|the question|your question|it|what you (?:said|asked)|the last (?:part|bit)|part of (?:that|it))',
    '(?:you|your (?:voice|audio|sound)|the (?:sound|audio)|it) (?:just |was |were )*(?:cut out|cut off|broke up|breaking up|dropped(?: out)?)(?: there| for a (?:second|moment))*',
    '(?:i )?(?:beg your )?pardon(?: me)?',
    'huh|eh|what',
    "i(?:'ve| have)? (?:just )?(?:forgot|forgotten|lost) (?:the|your) question",
    '(?:can|could|may) i (?:please |just )*(?:hear|have|get) (?:that|it|the question)(?: again| once more| one more time| please)+',
    `i(?:'d| would) like to hear (?:that|it|the question)${AGAIN}`,
    `(?:can|could) we go over (?:that|it|the question)${AGAIN}`,
    'one more time',
    'once more',
  ],
  rephrase: [
    `${WOULD_YOU} (?:rephrase|reword|clarify|explain|simplify|paraphrase)(?: to me)?(?:${IT}| what you mean(?: by (?:that|this|it|the question))?)(?: (?:a bit|a little|more|better|again|please|for me|in (?:simpler|other|different|easier) (?:words|terms)|differently|another way|further))*`,
    `${WOULD_YOU} (?:put|say|ask|phrase|word|explain)${IT} (?:(?:in )?(?:a )?(?:different|another|simpler|easier) ways?|differently|in (?:simpler|other|different|easier|plain) (?:words|terms|english)|more (?:simply|clearly))(?: please| for me)*`,
    `${WOULD_YOU} be (?:a bit |a little )?(?:more specific|clearer)(?: please)?`,
    `${MIND} (?:rephrasing|rewording|clarifying|explaining)${IT}(?: please| a bit| for me)*`,
    `(?:rephrase|reword|clarify|simplify)${IT}`,
    'what (?:exactly |precisely )?do you mean(?: (?:exactly|precisely|by (?:that|this|it|the question)|with (?:that|this)))*',
    'what (?:exactly |precisely )?do you mean by(?: [^ ]+){1,3}',
    "i (?:don't|do not|didn't|did not|can't|couldn't) (?:quite |really |fully |completely )*(?:understand|follow)(?: (?:that|this|you|it|the question|your question|what you(?:'re| are)? (?:mean|asking|saying)|what you want(?: to know)?|what (?:is|that) (?:meant|means)))?(?: (?:fully|completely|at all|correctly|properly))*",
    "i (?:don't|do not|didn't) (?:quite |really )*get (?:the|your) question",
    "i(?:'m| am) (?:not|a bit|a little)(?: quite| really| entirely| totally)* (?:sure|clear|certain) (?:(?:if |that |whether )?i (?:quite |fully |really )?(?:understand|understood|follow)(?: (?:the question|your question|that|you|correctly))*|what you(?:'re| are)? (?:mean|asking(?: (?:for|about|me))?|looking for|after)|what (?:the question means|is meant|that means)|about the question)",
    "i (?:don't|do not) know what you(?:'re| are)? (?:mean|asking)(?: by that| for)?",
    'what (?:exactly |precisely )?are you (?:asking|looking for)(?: (?:for|me|exactly|here))*',
    "(?:the|your|that|this) question (?:is not|isn't|was not|wasn't) (?:very |really |quite |so )*clear(?: to me)?",
    "that (?:is not|isn't|wasn't) (?:very |really |quite )*clear(?: to me)?",
    "i(?:'m| am) (?:a bit |a little |quite )?confused(?: (?:by|about) (?:the|your|that|this) question)?",
    'in (?:other|simpler) words(?: please)?',
    '(?:can|could) i (?:get|have) (?:that|it|the question) in (?:other|simpler|different) words',
    'is there (?:another|a different|a simpler) way to (?:ask|say|put) (?:that|it|this)',
    'what does (?:that|the question|it) mean',
  ],
  skip: [
    `(?:can|could|may|shall|should) (?:we|i)(?: please| just| maybe| perhaps)* (?:skip|pass on|pass|leave|leave out|omit|jump over|drop)${ONE}?${LATER}`,
    `(?:can|could) you(?: please| just)* skip${ONE}?${LATER}`,
    `(?:is it (?:ok|okay|possible|all right) (?:if (?:we|i) skip|to skip)|would it be (?:ok|okay|possible|all right) to skip|do you mind if (?:we|i) skip)${ONE}?${LATER}`,
    `(?:(?:i(?:'d| would|'ll| will| want to| have to| need to| think i(?:'ll|'d| will| would)|'m going to)|let me|let's|let us|we can|we could)(?: like to| rather| prefer to| just| have to)*) (?:skip|pass on|pass|leave out|omit)${ONE}?${LATER}`,
    `(?:please )?skip${ONE}?${LATER}`,
    'pass(?: on (?:this|that)(?: (?:one|question))?)?',
    `i(?:'d| would) (?:rather|prefer) not(?: to)? (?:answer|say|talk about)${ONE}?`,
    `i (?:really )?(?:don't|do not) (?:want|wish) to (?:answer|talk about)${ONE}`,
    `i (?:really )?(?:can't|cannot|couldn't) answer${ONE}`,
    `i have no answer (?:to|for)${ONE}`,
    'can we come back to (?:this|that|it)(?: (?:one|question))?(?: later)?',
  ],
  next: [
    '(?:the )?next(?: (?:one|question))?',
    "(?:let's|let us|i(?:'d| would) (?:like|prefer) to|i want to) (?:(?:move|go) on|continue)(?: (?:to|with) the next (?:one|question))?",
    '(?:can|could|shall|may) we(?: please| just)* (?:move on|go on|continue|go)(?: (?:to|with) (?:the next (?:one|question)|another (?:one|question)|something else))?',
    '(?:can|could|may) (?:i|we) (?:have|get|hear|take|do) (?:the next|another|a different) (?:one|question)',
    'move on|onwards?',
  ],
  pause: [
    `(?:can|could|may|might) (?:i|we)(?: please| just| maybe)* (?:have|take|get|use|grab)${A} ${SPAN}${TO_THINK}`,
    `(?:(?:can|could|would|will) you(?: please| just| maybe)* )?(?:give|allow|grant) me${A}? ?${SPAN}${TO_THINK}`,
    `(?:just |only )?(?:a|one|half a|a quick|just a)(?: quick| little| short)? (?:minute|moment|second|sec|min)${TO_THINK}`,
    `i (?:just |really )?(?:need|(?:could|can) use|want|would like|would need|'d like|d like|will need|ll need|ll take|will take)${A}? ?${SPAN}${TO_THINK}`,
    `i(?:'d|'ll) (?:like|need|take|just need|have)(?: to take)?${A}? ?${SPAN}${TO_THINK}`,
    `i (?:just )?(?:need|have|want|would like|d like) to think(?: (?:about|for|over)${A}? ?(?:${SPAN}|that|it|this))*`,
    `let me (?:just |quickly )?(?:think|reflect|see|consider)(?: (?:about|on|of|over)? ?(?:that|it|this|my answer))?(?: for${A} ${SPAN})?`,
    '(?:let me|i (?:just )?(?:need|want) to) (?:just |quickly )?(?:gather|collect) my thoughts(?: first| for a (?:second|moment|minute))?',
    `let me (?:just )?(?:have|take)${A} ${SPAN}${TO_THINK}`,
    `(?:wait|hold on|hang on|bear with me|stop)(?: for)?(?:${A} ${SPAN})?${TO_THINK}`,
    "i(?:'m| am) (?:still |just )?thinking(?: about (?:it|that|this))?",
    'still thinking',
    "i(?:'ll| will) be (?:right|straight) back",
    `(?:(?:yes )?i(?:'d| would) (?:like|prefer) |i (?:want|need) )?(?:some |a (?:bit|little) )?more time${TO_THINK}`,
    `(?:can|could|may) (?:i|we) (?:pause|stop)(?: here)?(?: for)?(?:${A} ${SPAN})?`,
    `take${A} ${SPAN}${TO_THINK}`,
    "i(?:'m| am) not (?:ready|done)(?: yet)?",
    'not (?:yet|ready)(?: yet)?',
  ],
  human: [
    `are you (?:a |an |really |actually |even |like |just |maybe |perhaps |in fact )*${WHAT}${OR}`,
    `(?:am|are) (?:i|we) (?:really |actually |just |now )*(?:talking|speaking|chatting|connected) (?:to|with) (?:a |an |really |actually |just )*${WHAT}${OR}`,
    `(?:is|are) (?:this|that|there) (?:a |an |really |actually |just |any )*${WHAT}${OR}(?: (?:there|here|on the other (?:side|end)|behind this))*`,
    `you(?:'re| are) (?:a |an |not |really |actually |just )*${WHAT}(?: (?:right|aren't you|are you|correct|or))*`,
    '(?:who|what) (?:exactly )?are you(?: (?:really|exactly|actually))?',
    '(?:who|what) am i (?:really |actually )?(?:talking|speaking) (?:to|with)',
    `(?:is|are) (?:the|my) interviewer (?:a |an |really |actually )*${WHAT}${OR}`,
  ],
  yes: [
    'yes|yeah|yep|yup|yah|ye|sure|certainly|absolutely|definitely|gladly',
    'of course',
    'ok(?:ay)?',
    'all ?right',
    'correct|right|exactly|fine|agreed|perfect|great|good',
    'sounds good|that works|works for me',
    '(?:yes )?(?:i|we) (?:do|would|will|can|could)',
    "(?:i(?:'d| would) (?:like|love) (?:that|to)|with pleasure|why not|please do|go ahead)",
    "(?:let's|let us|i(?:'d| would) like to|we can|we could|i can|i'll|i will) (?:do|go back(?: to)?|come back to|return to)(?: (?:that|it|this|them|those|that one|the (?:skipped )?(?:one|question)))?(?: now)?",
  ],
  no: [
    "no+|nope|nah|not really|rather not|i(?:'d| would) rather not",
    "(?:no )?(?:i|we) (?:don't|do not|wouldn't|would not|won't)(?: (?:want|like|wish) to)?",
    "(?:please |i |let's |we (?:should )?)?(?:don't|do not|not|wouldn't|would not)(?: (?:want|need|like|wish) to)? (?:skip|leave|leave out|go back|go on|move on)(?: (?:to )?(?:this|that|it|(?:this|that|the) (?:one|question)))?(?: out)?",
    "that(?:'s| is| was| will be) (?:all|it|everything|fine|okay|ok)",
    "(?:i(?:'m| am) )(?:good|fine|okay|done|finished)",
    "let's (?:finish|stop|end)(?: (?:here|there|it|now))?",
    'leave it(?: (?:out|there))?',
    'not (?:now|today|necessary|needed)',
  ],
  answer: [
    "(?:(?:i(?:'d| would) (?:rather|(?:like|love|prefer) to)|i(?:'ll| will| can| want to| could)|let me|let's|let us|we can|we could)(?: (?:still|just|actually|rather|now))* )(?:answer|try|keep|stay (?:with|on)|have a go(?: at)?|take|give (?:that|it|this) a try)(?: (?:to answer|again))*(?: (?:this|that|it|them|those|(?:this|that|the)(?: skipped)? (?:one|question)))?(?: (?:first|still|now|again|anyway))*",
    'keep (?:this|that|it|(?:this|that|the) (?:one|question))(?: please)?',
  ],
  go_on: [
    "(?:(?:yes|yeah) )?(?:let's|let us|we can|we could|please|you can|i(?:'d| would) (?:like|prefer) to|i want to|we should|i(?:'m| am) ready to)(?: just)? (?:go on|move on|continue|carry on|keep going|proceed)(?: (?:please|now|then|with the (?:interview|next question|next one)|to the next (?:question|one)))*",
    '(?:go|move|carry) on|continue|proceed|keep going',
    "i(?:'m| am) (?:ready|done(?: with (?:it|this|that))?|finished)",
    'ready',
  ],
};
