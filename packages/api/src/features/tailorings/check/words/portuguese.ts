/** Words that claim nothing by themselves: grammar, and the generic words of any account of work. */
export const PORTUGUESE = `
o a os as um uma uns umas e ou mas nem de do da dos das em no na nos nas num numa ao aos à às por pelo pela pelos pelas para com contra desde durante entre até mediante sem sob sobre após através
que qual quais quem cujo cuja como quando onde enquanto se não já ainda também além assim mais muito bem
eu me meu minha meus minhas nós nosso nossa nossos nossas seu sua seus suas lhe ele ela eles elas este esta estes estas esse essa isso isto aquele aquela
é são era eram foi foram fui ser sido sendo sou está estão estava estive estar ter tenho tem tinha tive tendo há haver pode posso pude
cada todo toda todos todas outro outra outros outras mesmo mesma próprio própria próprios próprias vários várias diversos diversas diferente diferentes
trabalho trabalhos trabalhei trabalhar trabalhando atividade atividades âmbito área áreas aplicar aplicação apliquei aplicando apoio apoiei apoiar apoiando
assegurar assegurei garantir garanti garantindo ajudar ajudei ajudando base baseado baseada bom boa boas capacidade caso casos claro clara claramente
completo completa completar completei conhecimento conhecimentos conseguir consegui contribuir contribuí contribuição contribuindo cuidado cuidadoso cuidadosa cuidadosamente
dar dei dando dedicado dedicada diário diária diariamente dia direto direta diretamente eficaz eficiente eficientemente exemplo
encarregado encarregada cargo especial especialmente estruturado estruturada experiência experiências experiente foco focado forma formas função funções
geral grande fazer fiz feito fazendo incluir inclui incluindo incluído junto juntamente levar levei cabo alcançar lidar lidei maneira
melhor método métodos modo necessário novo nova novos novas objetivo objetivos ocupar ocupei oferecer ofereci parte participar participei participação participando
particular pessoas pessoa prática prático principal principais principalmente problema problemas processo profissional proporcionar
realizar realizei realizando realização regular regularmente relacionado relacionada relevante responsável responsabilidade responsabilidades resultado resultados
papel sempre sólido sólida tarefa tarefas tema temas tipo tipos tomar usar usei usando uso utilizar utilizei utilizando utilização
etapa etapas passo passos rápido rápida rapidamente fácil estreito estreita contínuo contínua continuamente
prezado prezada senhor senhora atenciosamente cumprimentos interesse candidatura vaga prazer agradeço obrigado obrigada entrevista motivado motivada comprometido comprometida
`;
