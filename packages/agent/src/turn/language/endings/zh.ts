import { type EndingWords, endingsOf } from './endings.ts';

const WORDS: EndingWords = {
  open: '因为, 但是, 可是, 不过, 然后, 所以, 还有, 而且, 或者, 如果, 虽然, 比如, 比如说, 就是说, 以及, 和, 跟, 嗯, 呃, 那个, 这个',
  loose: '的, 在, 是, 把, 被, 对, 从, 给, 我, 我们, 首先',
  openers: '那么, 首先, 其实, 另外, 好的, 嗯',
  answers: '是, 不是, 对, 好, 没有, 有, 可以, 当然, 不, 会, 不会, 是的, 对的, 好的',
  thinking: '让我想想, 让我想一下, 我想想, 等一下, 怎么说呢, 稍等',
  joins: /[和或跟及]/,
  dictation: {
    digits: '零, 一, 二, 三, 四, 五, 六, 七, 八, 九',
    at: '艾特',
    signs: '点, 横杠',
    begins: /(?:邮箱|电话|手机号)(?:号码)?是?$/,
    asIn: /的那个$/,
  },
};

export const ZH = endingsOf(WORDS, true);
