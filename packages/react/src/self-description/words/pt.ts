import type { SelfDescriptionStrings } from './strings.ts';

export const pt: SelfDescriptionStrings = {
  title: 'Sobre você, se quiser',
  text: '{tenant} pergunta isto para ver se as suas entrevistas tratam todos da mesma forma. As suas respostas são guardadas à parte da entrevista: ninguém as lê como suas, e nada depende delas.',
  gender: 'Gênero',
  woman: 'Mulher',
  man: 'Homem',
  other: 'Outro',
  age: 'Idade',
  under25: 'Menos de 25',
  to39: '25 a 39',
  to54: '40 a 54',
  from55: '55 ou mais',
  disability: 'Deficiência',
  yes: 'Sim',
  no: 'Não',
  none: 'Prefiro não dizer',
  send: 'Enviar',
  skip: 'Agora não',
  thanks: 'Agradecemos. As suas respostas só são contadas junto com as de outras pessoas.',
  failed: 'Não foi possível enviar. Tente de novo.',
};
