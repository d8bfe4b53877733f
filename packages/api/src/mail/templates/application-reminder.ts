import type { MailTemplate } from '../words.ts';

export interface ApplicationReminderMail {
  tenant: string;
  /** What the candidate wrote to be reminded of. */
  text: string;
  /** The job, with its employer where one is known. */
  job: string;
}

/** What a candidate asked to be reminded of, about one application. */
export const applicationReminder: MailTemplate<ApplicationReminderMail> = {
  en: ({ tenant, text, job }) => ({
    subject: `Reminder: ${text}`,
    lines: [`You asked to be reminded about your application for ${job}:`, text],
    footer: [`You set this reminder in your application tracker at ${tenant}.`],
  }),
  de: ({ tenant, text, job }) => ({
    subject: `Erinnerung: ${text}`,
    lines: [`Sie wollten an Ihre Bewerbung erinnert werden: ${job}.`, text],
    footer: [`Sie haben diese Erinnerung in Ihrer Bewerbungsübersicht bei ${tenant} angelegt.`],
  }),
  es: ({ tenant, text, job }) => ({
    subject: `Recordatorio: ${text}`,
    lines: [`Pediste que te recordáramos tu candidatura a ${job}:`, text],
    footer: [`Creaste este recordatorio en tu lista de candidaturas de ${tenant}.`],
  }),
  fr: ({ tenant, text, job }) => ({
    subject: `Rappel : ${text}`,
    lines: [`Vous avez demandé un rappel pour votre candidature : ${job}.`, text],
    footer: [`Vous avez créé ce rappel dans votre suivi de candidatures chez ${tenant}.`],
  }),
  pt: ({ tenant, text, job }) => ({
    subject: `Lembrete: ${text}`,
    lines: [`Você pediu um lembrete sobre sua candidatura a ${job}:`, text],
    footer: [`Você criou este lembrete no seu painel de candidaturas em ${tenant}.`],
  }),
  hi: ({ tenant, text, job }) => ({
    subject: `रिमाइंडर: ${text}`,
    lines: [`आपने ${job} के अपने आवेदन के बारे में याद दिलाने को कहा था:`, text],
    footer: [`आपने यह रिमाइंडर ${tenant} पर अपने आवेदन ट्रैकर में बनाया था।`],
  }),
  ja: ({ tenant, text, job }) => ({
    subject: `リマインダー：${text}`,
    lines: [`${job} への応募について、次のリマインダーが設定されています。`, text],
    footer: [`このリマインダーは ${tenant} の応募管理で設定されました。`],
  }),
  ar: ({ tenant, text, job }) => ({
    subject: `تذكير: ${text}`,
    lines: [`طلبت تذكيرك بطلبك للوظيفة ${job}:`, text],
    footer: [`أنشأت هذا التذكير في متابعة طلباتك لدى ${tenant}.`],
  }),
};
