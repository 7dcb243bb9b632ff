/** Titles of the three tables, in the order of the form. */
export const reportTableTitles = {
  disclosure: '表二 主动公开政府信息情况',
  applications: '表三 收到和处理政府信息公开申请情况',
  reviews: '表四 政府信息公开行政复议、行政诉讼情况',
} as const;

/** Names of the equations of the tables, by id. Source: rules 5.5. */
export const identityNames: Readonly<Record<string, string>> = {
  'applications-balance': '新收 + 结转 = 总计 + 结转下年',
  'applications-results': '总计 = 各项办理结果之和',
  'applications-row': '总计 = 自然人 + 法人或其他组织',
  'reviews-reconsideration': '行政复议总计',
  'reviews-direct': '未经复议直接起诉总计',
  'reviews-after': '复议后起诉总计',
  'applications-carried': '上年结转 = 上一年度结转下年',
  'documents-stock': '现行有效 = 上年现行有效 + 制发 − 废止',
};

/** Words for what became of an equation; the sign stands beside the word so that colour is never alone. */
export const equationWords = {
  agrees: { sign: '✓', word: '成立' },
  contradicts: { sign: '✗', word: '不成立' },
  unclear: { sign: '?', word: '无法核对' },
} as const;

/** Signs before a figure that asks for a look. */
export const figureSigns = {
  suspect: '▲',
  involved: '△',
  blank: '□',
  odd: '□',
  lost: '…',
  plain: '',
} as const;

/** What the signs of a table mean, for the line under it. */
export const figureLegend = '▲疑似有误　△不成立的等式中的数　□空白或非数字　…未能读出';

/** What each sign says of a figure, for the note on a cell; "" where it says nothing. */
export const figureMeanings = {
  suspect: '疑似有误：不成立的等式都含此数，或此数为不符的合计。',
  involved: '此数所在的等式不成立。',
  blank: '此处空白。',
  odd: '此处不是数字。',
  lost: '此数未能从文件中读出。',
  plain: '',
} as const;

/** The line under a table that was not read whole; "" under one that was. */
export function tableNote({ state, reason }: { state: string; reason: string }): string {
  const words: Readonly<Record<string, string>> = {
    partial: '只读出一部分',
    unreadable: '未能读出',
    absent: '未找到',
  };
  const word = words[state];
  if (word === undefined) return '';
  return reason === '' || reason.startsWith(word) ? reason || word : `${word}：${reason}`;
}
