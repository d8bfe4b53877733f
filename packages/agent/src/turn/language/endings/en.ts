import { type EndingWords, endingsOf } from './endings.ts';

const WORDS: EndingWords = {
  open:
    'and, but, or, nor, because, the, a, an, my, our, your, every, very, if, unless, until, while, whereas, although, whether, ' +
    'than, whose, um, uh, er, erm, hmm, uhm, such as, as well as, rather than, so that, such that, in order to, due to, ' +
    'according to, because of, instead of, a lot of, lots of, one of, some of, most of, each of, all of the, kind of like, ' +
    'sort of like, for example, for instance, especially, namely, i mean, you know, gonna, ' +
    'i’m, we’re, it’s, that’s, they’re, there’s, i’ve, we’ve, i’d, we’d, i’ll, we’ll, he’s, she’s, what’s, let’s, ' +
    'is spelled, spelled, is spelt, i spell it',
  loose:
    'of, to, into, from, with, for, at, by, between, through, against, which, who, their, its, is, was, were, are, be, been, being, ' +
    'have, has, had, will, would, can, could, should, might, must, may, whom, where, i, we, she, he, they, also, like, ' +
    'was that, is that, think that, say that, said that, found that, realised that, realized that, believe that, decided that, ' +
    'means that, meant that, showed that, felt that, thought that, noticed that, was to, first of all, as, just, only, and then, i really, we really',
  elliptic:
    /(?:^(?:yes |yeah |no |well |sure |of course |i think |i hope |i wish |i guess )*(?:i|we|you|he|she|it|they|there|that|this)(?: \w+)? (?:is|was|were|are|have|has|had|will|would|can|could|should|might|must|may)(?: been| be)?$|\b(?:like|want|wanted|need|needed|love|loved|used|able|hope|prefer|happy|glad|supposed|allowed|expected|asked|told|had|have|planned|willing|chose|trying|tried) to$|\b(?:proud|aware|think|thought|heard|sure|afraid|fond|capable|part|dream|tired) of$|\b(?:looking|asked|waiting|known|paid|responsible|worth|hoping|asking|applying|wished) (?:for)$|\b(?:work|worked|working|happy|deal|dealt|help|helped|agree|come up|satisfied|start|talk|talked) with$|\b(?:good|laughed|looking|looked|aimed|bad|arrived) at$|\b(?:come|comes|came|learned|learnt|am|different|started) from$|\b(?:look|looked|looking|got|get) into$|\b(?:as long as|what|how|where|whatever|than) (?:it|they|we|i|he|she|that|there|things) (?:is|was|were|are|could|can|had|have|did|do)$|\bso (?:did|do|was|am|were|have|had|would|could) (?:i|we|they|he|she)$|\bof course$)/,
  announcing:
    /\b(?:thing|problem|issue|challenge|reason|part|question|point|idea|goal|lesson|result|difference|answer|role|task|job|plan|trick|key|truth|fact|number|name|address|code|focus|approach|motivation|mistake|surprise|advantage|bottleneck|strength|weakness|concern|habit|hope)(?:e?s)?(?: \w+){0,3} (?:is|was|were|are)$|^(?:(?:and|but|so|well) )?what (?:i|we) (?:liked|loved|learned|learnt|did|want|wanted|enjoyed|mean|meant|noticed|needed|missed)(?: \w+){0,3} (?:is|was)$/,
  subordinate:
    /^(?:(?:and|but|so|well|then|yes|no) )*(?:if|when|whenever|because|although|though|while|since|once|unless|until|as soon as|even though|even if|after|before) /,
  openers:
    'so, well, then, now, also, actually, basically, anyway, first, firstly, second, secondly, next, finally, look, honestly, again, plus, meanwhile, however, therefore',
  answers:
    'yes, no, yeah, yep, nope, none, never, sure, exactly, correct, absolutely, definitely, certainly, always, sometimes, maybe, both, neither, nothing, everything, true, agreed, sorry, thanks, please',
  thinking:
    'let me think, let me see, let me think about that, let me think about it, let me think for a second, let me think for a moment, let me start again, let me start over, hold on, one moment, one second, just a second, just a moment, give me a second, give me a moment, how do i put this, how do i put it, how do i say this, how should i put it, what else, where was i, what was it, what was it called, what do you call it, let me explain, let me give you an example, i will give you an example, here is the thing, here’s the thing, how can i explain this, that is a good question, that’s a good question, where do i start, where should i start, let me start with, i would say, i’d say, i need to think, i have to think, i need to think about that, i am thinking, i’m thinking, thinking',
  joins: /\b(?:and|or|nor|but|plus|as well)\b/,
  list: {
    announces:
      /\b(two|three|four|five|several|a few|a couple of)\s+(?:\w+\s+){0,2}(?:reasons|things|steps|parts|points|ways|examples|ideas|options|problems|goals|phases|lessons|challenges|rules)\b/i,
    items:
      /\b(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|fourth|fifth|then|next|another|also|one (?:is|was))\b/gi,
    closes: /\b(?:finally|lastly|last but not least|the last|that['’]s (?:it|all)|the other|the third)\b/i,
  },
  dictation: {
    digits: 'oh, o, zero, nought, one, two, three, four, five, six, seven, eight, nine',
    doubles: 'double, triple',
    at: 'at',
    signs: 'dot, underscore, hyphen, dash',
    onlySigns: 'dot, underscore',
    begins:
      /\be ?mail(?: address)?(?: \w+)?(?: is| s)?(?: \w+){0,2}$|\be ?mail(?: address)? is (?:[\w.]+ ){1,4}at \w+$|\b(?:phone|telephone|mobile|cell) number(?: is)?(?: \w+)?$|\bspelled (?:with )?\w+$/,
    asIn: /\b\p{L} (?:as in|for|like) \p{L}+$/u,
  },
};

export const EN = endingsOf(WORDS);
