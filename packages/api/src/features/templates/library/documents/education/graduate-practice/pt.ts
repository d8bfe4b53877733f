import type { TemplateTranslation } from '@vivavoce/contract/records';

export const pt: TemplateTranslation = {
  title: 'Analista em início de carreira',
  questions: {
    motivation: {
      title: 'Por que esta vaga',
      text: 'Para começar: o que atrai você no trabalho de analista e o que já fez que aponta nessa direção?',
      hint: 'Uma razão que seja mesmo sua e algo que a mostre: um curso, um projeto, um trabalho.',
    },
    project: {
      title: 'Um projeto que dá orgulho',
      text: 'Conte sobre um projeto dos estudos ou de um trabalho em que precisou descobrir algo a partir de dados. Qual era a pergunta, o que você fez e no que deu?',
      hint: 'A situação, a sua própria parte, o que decidiu e por quê, e um resultado que se possa nomear.',
    },
    team: {
      title: 'Quando a equipe não concordava',
      text: 'Descreva uma ocasião em que trabalhou com outras pessoas e não havia acordo sobre como seguir. O que você fez?',
      hint: 'Em que não concordavam, o que disse e ouviu, como se resolveu e o que faria de novo.',
    },
    estimate: {
      title: 'Pensar em voz alta: uma estimativa',
      text: 'Vamos pensar juntos. Mais ou menos quantas xícaras de café são vendidas em um dia na cidade onde você mora? O que me interessa é o caminho, não o número.',
      hint: 'Diga o que supõe, divida o problema em partes, calcule por alto e depois pergunte-se se o resultado pode ser verdade.',
    },
    learning: {
      title: 'Aprender com um erro',
      text: 'Conte sobre algo que deu errado e que estava nas suas mãos. O que você faz de outro jeito desde então?',
      hint: 'Um erro real, a sua parte nele e uma mudança no seu modo de trabalhar que outra pessoa poderia notar.',
    },
  },
  criteria: {
    structure: {
      name: 'Estrutura',
      description: 'Se dá para acompanhar: começo, fio condutor e fim, com os detalhes que importam.',
      levels: [
        {
          label: 'difícil de acompanhar',
          anchor: 'Sem fio: a resposta pula entre assuntos e a pergunta fica em aberto.',
        },
        {
          label: 'solta',
          anchor: 'Há partes de uma resposta, mas falta ordem ou fim e muito foge do assunto.',
        },
        {
          label: 'fácil de acompanhar',
          anchor: 'A resposta tem ordem e chega a um fim; falta ou sobra algum detalhe.',
        },
        {
          label: 'clara',
          anchor:
            'Situação, ação e resultado são contados em ordem, com detalhes adequados e um fim explícito.',
        },
        {
          label: 'convincente',
          anchor: 'Começa pelo essencial, apoia-o com detalhes escolhidos e fecha com o que decorre disso.',
        },
      ],
    },
    ownership: {
      name: 'Parte própria',
      description: 'Se fica claro o que a pessoa fez e decidiu, e não o grupo.',
      levels: [
        { label: 'não mostrada', anchor: 'Só “nós” ou generalidades; nenhuma ação própria é citada.' },
        { label: 'geral', anchor: 'Um papel é citado, mas nada que foi feito ou decidido.' },
        { label: 'visível', anchor: 'Pelo menos uma ação própria concreta é descrita.' },
        { label: 'clara', anchor: 'Várias ações próprias, com a razão de pelo menos uma decisão.' },
        {
          label: 'completa',
          anchor: 'Ações, razões, efeito e limites próprios são contados; a parte dos outros é reconhecida.',
        },
      ],
    },
    analysis: {
      name: 'Pensamento analítico',
      description: 'Se o problema é dividido, as suposições são ditas e os resultados conferidos.',
      levels: [
        { label: 'só o resultado', anchor: 'Um resultado sem caminho até ele.' },
        {
          label: 'primeiros passos',
          anchor: 'Um passo ou número é citado, mas não um caminho da pergunta ao resultado.',
        },
        {
          label: 'passo a passo',
          anchor: 'O problema é dividido em pelo menos duas partes e tratado em ordem.',
        },
        { label: 'fundamentado', anchor: 'Partes, suposições ditas e um resultado que decorre delas.' },
        {
          label: 'crítico',
          anchor:
            'Como antes, e o resultado é comparado com algo conhecido ou a sua suposição fraca é citada.',
        },
      ],
    },
    motivation: {
      name: 'Motivação e aprendizado',
      description: 'Se as razões são próprias e aparecem no que foi feito.',
      levels: [
        { label: 'não citada', anchor: 'Nenhuma razão, ou uma que serviria para qualquer vaga.' },
        { label: 'afirmada', anchor: 'Uma razão é afirmada, sem nada feito que a mostre.' },
        { label: 'mostrada', anchor: 'Uma razão e algo feito que combina com ela.' },
        {
          label: 'embasada',
          anchor:
            'Uma razão específica, duas ou mais experiências que combinam, ou uma mudança depois de um erro.',
        },
        {
          label: 'com impulso',
          anchor: 'Razões específicas ligadas a experiências e ao que se quer aprender a seguir, e como.',
        },
      ],
    },
  },
};
