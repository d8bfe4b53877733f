import { describe, expect, it } from 'vitest';
import { indexSource, unsupportedIn } from './check.ts';
import { ownPartOf } from './own.ts';

const found = (text: string, source: string) =>
  unsupportedIn(text, indexSource([{ text: source, lines: [0] }]));

/** Who led, or under whom one worked, named in languages that put it at either end of the sentence. */
describe.each([
  {
    source: 'عضو في فريق من 12 مطورا بقيادة آنا شميت، مديرة الهندسة',
    own: 'عضو في فريق من 12 مطورا',
    raised: ['قيادة فريق من 12 مطورا', 'قدت فريقا من 12 مطورا', 'مديرة الهندسة'],
  },
  {
    source: 'تطوير خدمة الدفع تحت إشراف آنا شميت',
    own: 'طورت خدمة الدفع',
    raised: ['أشرفت على تطوير خدمة الدفع', 'الإشراف على تطوير خدمة الدفع'],
  },
  {
    source: 'تطوير خدمة الدفع بإدارة آنا شميت',
    own: 'تطوير خدمة الدفع',
    raised: ['إدارة تطوير خدمة الدفع', 'أدرت تطوير خدمة الدفع'],
  },
  {
    source: 'आना शर्मा के नेतृत्व में 12 डेवलपरों की टीम का सदस्य',
    own: '12 डेवलपरों की टीम का सदस्य',
    raised: ['12 डेवलपरों की टीम का नेतृत्व किया', '12 डेवलपरों की टीम का नेतृत्व'],
  },
  {
    source: 'निदेशक की देखरेख में भुगतान सेवा का विकास किया',
    own: 'भुगतान सेवा का विकास किया',
    raised: ['निदेशक', 'निदेशक के रूप में भुगतान सेवा का विकास किया'],
  },
  {
    source: 'प्रबंधक के अधीन भुगतान सेवा का विकास किया',
    own: 'भुगतान सेवा का विकास किया',
    raised: ['प्रबंधक', 'भुगतान सेवा का प्रबंधक'],
  },
  {
    source: '佐藤部長の指揮下で12人の開発者のチームに所属',
    own: '12人の開発者のチームに所属',
    raised: [
      '12人の開発者のチームを指揮',
      '12人の開発者のチームを率いた',
      '部長として12人の開発者のチームに所属',
    ],
  },
  {
    source: '佐藤氏に率いられ、決済サービスを開発',
    own: '決済サービスを開発',
    raised: ['決済サービスの開発を率いた', '決済サービスの開発を主導'],
  },
  {
    source: '佐藤氏の指導の下で決済サービスを開発',
    own: '決済サービスを開発',
    raised: ['決済サービスの開発を指導'],
  },
])('what somebody else led: $source', ({ source, own, raised }) => {
  it('is no deed of the person', () => {
    expect(ownPartOf(source)).not.toBe(source);
    for (const text of raised) expect(found(text, source), text).not.toEqual([]);
  });

  it('leaves what the person did', () => {
    expect(found(own, source)).toEqual([]);
    expect(found(source, source)).toEqual([]);
  });
});
