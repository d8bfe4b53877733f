import type { NoticeTable } from './table.ts';

/** The notice in Japanese. */
export const jaNotice: NoticeTable = {
  'consent.title': 'AI面接官の{name}と話します',
  'consent.length': { other: '約{minutes}、質問は{count}問です。いつでもやめられます。' },
  'consent.voice': '声は話すそばから文字に変換され、保存されません。',
  'consent.keptForYou': {
    other: '書き起こしと評価は{count}日間保存されます。あなたと{tenant}が見ることができます。',
  },
  'consent.keptForTenant': {
    other:
      '書き起こしと評価は{count}日間保存されます。{tenant}がそれを見て判断します。AIが合否を決めることはありません。',
  },
  'consent.limits': '回答はAIが採点します。顔やなまり、感情を評価することはありません。',
  'consent.agree': '同意してマイクを確認する',
  'consent.type': '同意して文字で回答する',
  'consent.nothingYet': '同意されるまで、何も記録されません。',
};
