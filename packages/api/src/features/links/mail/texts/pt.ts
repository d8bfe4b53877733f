import type { CandidateTexts } from './texts.ts';

export const pt: CandidateTexts = {
  link: {
    subject: '{{tenant}} convida-o para uma entrevista: {{interview}}',
    body: 'Olá {{candidate}},\n\n{{tenant}} convida-o para «{{interview}}», uma entrevista com uma IA. Demora cerca de {{minutes}} minutos, no seu navegador, quando lhe for conveniente, até {{deadline}}.\n\n{{link}}\n\nO link é só seu. Pode fazer uma pausa e voltar pelo mesmo link.',
  },
  reminder: {
    subject: 'Lembrete: a sua entrevista com {{tenant}} está aberta até {{deadline}}',
    body: 'Olá {{candidate}},\n\na sua entrevista «{{interview}}» com {{tenant}} continua aberta. Tem até {{deadline}}; demora cerca de {{minutes}} minutos.\n\n{{link}}\n\nSe já começou, continua onde parou.',
  },
  done: {
    subject: '{{tenant}} recebeu a sua entrevista',
    body: 'Olá {{candidate}},\n\nobrigado pela sua entrevista «{{interview}}». {{tenant}} tem as suas respostas; alguém as lerá e entrará em contacto. Agora não precisa de fazer nada.',
  },
  button: 'Abrir a entrevista',
  contact: 'Dúvidas? Fale com {{contact}}.',
  why: 'Recebe esta mensagem porque {{tenant}} o convidou para uma entrevista.',
  unsubscribe: 'Deixar de receber lembretes:',
  stop: {
    title: 'Deixar de receber lembretes?',
    text: 'Não receberá mais lembretes de entrevistas. Os seus links continuam válidos.',
    button: 'Parar os lembretes',
  },
  stopped: { title: 'Não receberá mais lembretes', text: 'Os seus links continuam válidos.' },
};
