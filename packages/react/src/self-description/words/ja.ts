import type { SelfDescriptionStrings } from './strings.ts';

export const ja: SelfDescriptionStrings = {
  title: '差し支えなければ、あなたについて',
  text: '面接がすべての人に公平かどうかを確かめるために、{tenant}がお尋ねします。回答は面接とは別に保管され、あなたの回答として読まれることはなく、結果にも影響しません。',
  gender: '性別',
  woman: '女性',
  man: '男性',
  other: 'その他',
  age: '年齢',
  under25: '25歳未満',
  to39: '25〜39歳',
  to54: '40〜54歳',
  from55: '55歳以上',
  disability: '障害',
  yes: 'はい',
  no: 'いいえ',
  none: '回答しない',
  send: '送信',
  skip: '今はしない',
  thanks: 'ありがとうございます。回答は、ほかの方の回答と合わせて数えるだけです。',
  failed: '送信できませんでした。もう一度お試しください。',
};
