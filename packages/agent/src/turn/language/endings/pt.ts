import { type EndingWords, endingsOf } from './endings.ts';

const WORDS: EndingWords = {
  open:
    'e, ou, mas, porque, que, de, do, da, dos, das, em, no, na, nos, nas, num, numa, ao, à, aos, às, com, por, pelo, pela, pelos, pelas, ' +
    'para, pra, pro, sem, sobre, entre, até, o, a, os, as, um, uns, umas, meu, minha, meus, minhas, seu, sua, seus, suas, nosso, nossa, ' +
    'nossos, nossas, cada, se, me, te, lhe, embora, enquanto, pois, porém, hum, hã, ahn, éé, ou seja, por exemplo, isto é, já que, e aí, ' +
    'e então, assim como, tinha que, mesmo que, se escreve, soletrando',
  loose:
    'uma, como, quando, onde, é, era, foi, são, eram, está, estava, estavam, eu, também, mais, qual, quem, tipo, muito, outro, outra, primeiro, em primeiro lugar, tinha, tem',
  elliptic:
    /(?:^(?:sim |não |claro |bom |já )*(?:eu )?(?:tenho|temos|tive|tem|há|havia|conheço|preciso|quero|vejo|lembro|fiz|encontrei) (?:uma|umas|outro|outra|mais|sim|muito)$|^(?:sim |não |eu |acho que |claro que |isso |ela |ele |já )*(?:é|era|foi|são|eram|está|estava|tinha|tem)$|(?:como|o que|do jeito que|assim que) (?:é|era|foi|são|eram|está|estava)$|(?:eu|mim|nós|isso|ela|ele|aqui|acho que|gente) também$|(?:fui|sou|era|nem|mais que) eu$|(?:nada|nunca|algo|muito|uma vez|pouco|não) mais$|(?:gosto|gostei|aprendi|ajudou|obrigado|obrigada) muito$)/,
  announcing:
    /(?:problema|desafio|razão|motivo|pergunta|ideia|objetivo|meta|resultado|diferença|papel|tarefa|chave|parte|difícil|importante|nome|número|endereço|erro|solução|coisa|dificuldade)(?: \p{L}+){0,3} (?:é|era|foi|são|eram|foram)$/u,
  subordinate:
    /^(?:(?:e|mas|então|bom|bem) )*(?:se|quando|porque|embora|enquanto|assim que|antes que|depois que|como) /,
  openers:
    'bom, bem, então, pois, olha, assim, agora, primeiro, na verdade, aí, daí, depois, além disso, basicamente, enfim, tipo assim, olhe',
  answers:
    'sim, não, nunca, jamais, claro, exato, exatamente, certo, sempre, talvez, ambos, nada, tudo, perfeito, obrigado, obrigada, nenhum, nenhuma, depende, também, isso, com certeza, pode, posso, tenho, gosto',
  thinking:
    'deixa eu pensar, deixe-me pensar, deixe eu pensar, deixa eu ver, deixe-me ver, vamos ver, um momento, um segundo, um minutinho, só um momento, como posso dizer, como é que eu digo, como eu explico, o que mais, espera, espere, peraí, estou pensando, onde eu estava, como dizer, me dê um segundo, me deixa pensar',
  joins: /(?:^| )(?:e|ou|nem|mas)(?= |$)/,
  list: {
    announces:
      /(?:^|\s)(dois|duas|três|quatro|cinco|várias|vários|algumas|alguns)\s+(?:\p{L}+\s+){0,2}(?:razões|coisas|passos|pontos|exemplos|ideias|problemas|objetivos|fases|formas|motivos|partes|opções|etapas)(?=$|[^\p{L}])/iu,
    items:
      /(?:^|[^\p{L}])(?:primeiro|primeira|em primeiro lugar|segundo|segunda|em segundo lugar|terceiro|terceira|depois|também|além disso)(?=$|[^\p{L}])/giu,
    closes: /finalmente|por último|por fim|é isso|só isso|é tudo/i,
  },
  dictation: {
    digits: 'zero, um, dois, três, quatro, cinco, seis, meia, sete, oito, nove',
    doubles: 'duplo',
    at: 'arroba',
    signs: 'ponto, traço, hífen, underline, sublinhado',
    begins: /(?:e ?mail)(?: \p{L}+)?(?: é)?(?: \p{L}+){0,2}$|(?:telefone|celular|telemóvel)(?: é)?$/u,
    asIn: /(?:^| )\p{L} (?:de|como em) \p{L}+$/u,
  },
};

export const PT = endingsOf(WORDS);
