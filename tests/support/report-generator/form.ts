/** The printed form of the yearly report, written down a second time so that the readers' own data is not its judge. */
export type Format = '2019' | '2021';

/** One row of table three: its id and the labels from left to right, one a level. */
export interface FormLine {
  readonly id: string;
  readonly labels: readonly string[];
}

/** One block of table two. */
export interface FormBlock {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly string[];
}

export const applicantColumns = [
  '自然人',
  '商业企业',
  '科研机构',
  '社会公益组织',
  '法律服务机构',
  '其他',
  '总计',
] as const;

export const reviewGroups = ['行政复议', '未经复议直接起诉', '复议后起诉'] as const;
export const reviewColumns = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'] as const;

const results = '三、本年度办理结果';
const refused = '（三）不予公开';
const unavailable = '（四）无法提供';
const notProcessed = '（五）不予处理';
const other = '（六）其他处理';

const linesBefore: readonly FormLine[] = [
  { id: 'new', labels: ['一、本年新收政府信息公开申请数量'] },
  { id: 'carried-in', labels: ['二、上年结转政府信息公开申请数量'] },
  { id: 'granted', labels: [results, '（一）予以公开'] },
  {
    id: 'partly-granted',
    labels: [results, '（二）部分公开（区分处理的，只计这一情形，不计其他情形）'],
  },
  { id: 'refused-state-secret', labels: [results, refused, '1.属于国家秘密'] },
  { id: 'refused-by-law', labels: [results, refused, '2.其他法律行政法规禁止公开'] },
  { id: 'refused-security', labels: [results, refused, '3.危及“三安全一稳定”'] },
  { id: 'refused-third-party', labels: [results, refused, '4.保护第三方合法权益'] },
  { id: 'refused-internal', labels: [results, refused, '5.属于三类内部事务信息'] },
  { id: 'refused-process', labels: [results, refused, '6.属于四类过程性信息'] },
  { id: 'refused-case-file', labels: [results, refused, '7.属于行政执法案卷'] },
  { id: 'refused-inquiry', labels: [results, refused, '8.属于行政查询事项'] },
  { id: 'unavailable-not-held', labels: [results, unavailable, '1.本机关不掌握相关政府信息'] },
  {
    id: 'unavailable-to-be-made',
    labels: [results, unavailable, '2.没有现成信息需要另行制作'],
  },
  { id: 'unavailable-unclear', labels: [results, unavailable, '3.补正后申请内容仍不明确'] },
  { id: 'not-processed-complaint', labels: [results, notProcessed, '1.信访举报投诉类申请'] },
  { id: 'not-processed-repeat', labels: [results, notProcessed, '2.重复申请'] },
  { id: 'not-processed-publication', labels: [results, notProcessed, '3.要求提供公开出版物'] },
  { id: 'not-processed-excessive', labels: [results, notProcessed, '4.无正当理由大量反复申请'] },
  {
    id: 'not-processed-confirm',
    labels: [results, notProcessed, '5.要求行政机关确认或重新出具已获取信息'],
  },
];

const otherLines: Readonly<Record<Format, readonly FormLine[]>> = {
  '2019': [{ id: 'other', labels: [results, other] }],
  '2021': [
    {
      id: 'other-no-correction',
      labels: [results, other, '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'],
    },
    {
      id: 'other-no-payment',
      labels: [
        results,
        other,
        '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
      ],
    },
    { id: 'other', labels: [results, other, '3.其他'] },
  ],
};

/** Rows of table three in their order. */
export function applicationLines(format: Format): readonly FormLine[] {
  return [
    ...linesBefore,
    ...otherLines[format],
    { id: 'results-total', labels: [results, '（七）总计'] },
    { id: 'carried-out', labels: ['四、结转下年度继续办理'] },
  ];
}

/** Ids of the rows whose sum is （七）总计. */
export function resultIds(format: Format): readonly string[] {
  return [...linesBefore.slice(2), ...otherLines[format]].map(({ id }) => id);
}

const decisions = ['本年处理决定数量'] as const;
const projects = ['上一年项目数量', '本年增/减', '处理决定数量'] as const;

/** Blocks of table two in their order. */
export const disclosureBlocks: Readonly<Record<Format, readonly FormBlock[]>> = {
  '2019': [
    {
      title: '第二十条第（一）项',
      columns: ['本年新制作数量', '本年新公开数量', '对外公开总数量'],
      rows: ['规章', '规范性文件'],
    },
    {
      title: '第二十条第（五）项',
      columns: projects,
      rows: ['行政许可', '其他对外管理服务事项'],
    },
    { title: '第二十条第（六）项', columns: projects, rows: ['行政处罚', '行政强制'] },
    {
      title: '第二十条第（八）项',
      columns: ['上一年项目数量', '本年增/减'],
      rows: ['行政事业性收费'],
    },
    {
      title: '第二十条第（九）项',
      columns: ['采购项目数量', '采购总金额'],
      rows: ['政府集中采购'],
    },
  ],
  '2021': [
    {
      title: '第二十条第（一）项',
      columns: ['本年制发件数', '本年废止件数', '现行有效件数'],
      rows: ['规章', '行政规范性文件'],
    },
    { title: '第二十条第（五）项', columns: decisions, rows: ['行政许可'] },
    { title: '第二十条第（六）项', columns: decisions, rows: ['行政处罚', '行政强制'] },
    {
      title: '第二十条第（八）项',
      columns: ['本年收费金额（单位：万元）'],
      rows: ['行政事业性收费'],
    },
  ],
};

/** Name of the row of 规范性文件, which the two forms call differently. */
export function documentsRow(format: Format): string {
  return format === '2021' ? '行政规范性文件' : '规范性文件';
}
