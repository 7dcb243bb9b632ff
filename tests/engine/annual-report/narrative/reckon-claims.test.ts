import { describe, expect, it } from 'vitest';
import { reckonClaims } from '../../../../src/engine/annual-report/narrative/reckon-claims.ts';
import { readOutline } from '../../../../src/engine/annual-report/sections/read-outline.ts';
import { applicationsOf, withExtraRow } from '../../../support/annual-reports.ts';
import { claimsOf, emptyTables, filledTables, verdictsOf } from '../../../support/claims-of.ts';
import { reportOf } from '../../../support/report-lines.ts';

const told = '全年因政府信息公开被申请行政复议3件，被提起行政诉讼1件。';

describe('figures of the text against the tables', () => {
  it.each([
    '2023年，我局共收到政府信息公开申请26件。',
    '全年新收政府信息公开申请 26 件，上年结转2件。',
    '2023年度，县财政局收到依申请公开信息申请２６件。',
    '收到的26件申请均在法定期限内办理。',
    '2022年结转申请2件，结转2024年继续办理2件。',
    '尚有2件申请结转至下一年度继续办理。',
    '全年共办结政府信息公开申请26件。',
    '从答复结果看，予以公开12件，部分公开3件，不予公开3件，无法提供7件，其他处理1件。',
    '全年制发规范性文件7件，废止1件，现行有效9件。',
    '制定发布行政规范性文件7件，清理废止文件1件，截至年底现行有效文件9件。',
    '本年度制发了7件行政规范性文件。',
    '全年作出行政许可决定120件，作出行政处罚决定30件。',
    '收取行政事业性收费2.5万元。',
    '收取行政事业性收费25000元。',
    told,
    '全年因政府信息公开引发行政复议、行政诉讼案件4件。',
    '因政府信息公开被申请行政复议三件，其中维持2件、纠正1件。',
    '收到政府信息公开申请近28件。',
  ])('agree: %s', (text) => {
    const verdicts = verdictsOf(text);
    expect(verdicts.length).toBeGreaterThan(0);
    expect(verdicts.filter((verdict) => !verdict.endsWith('agrees'))).toEqual([]);
  });

  it.each([
    [
      '2023年，我局共收到政府信息公开申请27件。',
      '27件 ≠ 表三“一、本年新收政府信息公开申请数量·总计” 26',
    ],
    ['收到政府信息公开申请26件，上年结转1件。', '≠ 表三“二、上年结转政府信息公开申请数量·总计” 2'],
    ['申请中予以公开11件。', '11件 ≠ 表三“（一）予以公开·总计” 12'],
    ['申请中不予公开4件。', '“6.属于四类过程性信息·总计” 2 + 表三“8.属于行政查询事项·总计” 1'],
    ['申请结转下年度继续办理3件。', '≠'],
    ['自然人申请21件。', '21件 ≠'],
    ['制发规范性文件9件，废止规范性文件1件。', '9件 ≠ 表二“行政规范性文件·本年制发件数” 7'],
    ['制发规范性文件7件，现行有效14件。', '14件 ≠'],
    ['全年作出行政处罚决定31件。', '31件 ≠'],
    ['收取行政事业性收费3万元。', '3万元 ≠'],
    ['全年因政府信息公开被申请行政复议2件。', '2件 ≠ 表四“行政复议·总计” 3'],
    ['因政府信息公开被提起行政诉讼2件。', '≠'],
  ])('contradict: %s', (text, part) => {
    const claims = claimsOf(text).filter(({ verdict }) => verdict === 'contradicts');
    expect(claims.map(({ expression }) => expression.includes(part))).toEqual([true]);
    expect(claims[0]?.quote.value).toBe(text);
    expect(claims[0]?.terms.some(({ cell }) => cell !== null)).toBe(true);
  });

  it('are unclear against rows beside which the table has one that the form lacks', () => {
    const { applications } = filledTables;
    if (applications === null) throw new Error('no table');
    const extended = withExtraRow(applications, [1, 0, 0, 0, 0, 0, 1]);
    const verdicts = verdictsOf('申请中不予公开4件，予以公开11件。', {
      ...filledTables,
      applications: extended,
    });
    expect(verdicts).toEqual(['table unclear', 'table contradicts']);
  });

  it.each([
    ['another scope', '全县各级行政机关共收到政府信息公开申请4567件，我局积极配合。'],
    ['a department', '县公安局收到政府信息公开申请5件。'],
    ['last year', '2022年收到政府信息公开申请30件。'],
    ['last year in a word', '去年收到政府信息公开申请30件。'],
    ['all that may apply', '收到公民、法人和其他组织申请26件。'],
    ['a difference', '收到政府信息公开申请比去年增加3件。'],
    ['one way of applying', '收到网络申请3件。'],
    ['another kind of application', '收到行政许可申请500件。'],
    ['marks of papers', '制发公文120件，其中主动公开80件，依申请公开20件，不予公开20件。'],
    ['opinions on documents', '公开规范性文件政策解读17件。'],
    ['reviews that the agency decides', '全年受理行政复议案件56件。'],
    ['published permits', '公开行政许可信息300条。'],
    ['another fee', '收取信息处理费380元。'],
  ])('are not compared: %s', (_name, text) => {
    expect(verdictsOf(text).filter((verdict) => !verdict.startsWith('parts'))).toEqual([]);
  });

  it.each([
    ['an accepted number', '受理政府信息公开申请25件。'],
    ['a sum counted otherwise', '全年共收到政府信息公开申请28件。'],
    ['a rounded number', '收到政府信息公开申请100余件。'],
    ['published documents', '公开规范性文件8件。'],
    ['permits that were handled', '办理行政许可125件。'],
  ])('stay unclear: %s', (_name, text) => {
    expect(verdictsOf(text)).toEqual(['table unclear']);
  });

  it('are not judged by a blank or a lost cell', () => {
    const row = (raw: string | null) => ({
      ...emptyTables,
      applications: applicationsOf({ new: [0, 0, 0, 0, 0, 0, raw] }),
    });
    expect(verdictsOf('收到政府信息公开申请5件。', row(''))).toEqual(['table unclear']);
    expect(verdictsOf('收到政府信息公开申请5件。', row(null))).toEqual([]);
    const none = { ...emptyTables, applications: null };
    expect(verdictsOf('收到政府信息公开申请5件。', none)).toEqual([]);
  });
});

describe('statements that there was none', () => {
  it.each([
    '2023年，我局未收到政府信息公开申请，未收取任何费用。',
    '未接到要求公开政府信息的申请。',
    '本年度没有收到公民、法人和其他组织关于政府信息公开的申请。',
    '全年无依申请公开。',
    '未发生因政府信息公开被申请行政复议、提起行政诉讼的情况。',
    '全年未因政府信息公开工作被申请行政复议或提起行政诉讼。',
    '均未发生因政府信息公开申请提起的行政复议和诉讼案件。',
    '我局无政府信息公开行政复议、行政诉讼情况。',
  ])('%s', (text) => {
    expect(verdictsOf(text, emptyTables)).toEqual(['statement agrees']);
    expect(verdictsOf(text, filledTables)).toEqual(['statement contradicts']);
  });

  it.each([
    '未发生超时答复现象。',
    '除上述情况外，未收到政府其他信息公开申请。',
    '2022年未收到政府信息公开申请。',
    '因政府信息公开引发的行政复议未发生被纠正情况。',
    '未经复议直接起诉的，尚未审结。',
  ])('says nothing of the kind: %s', (text) => {
    expect(verdictsOf(text)).toEqual([]);
  });

  it('doubts a table of cases that the text passes over', () => {
    const document = reportOf([
      '岚溪县财政局2023年政府信息公开工作年度报告',
      '四、政府信息公开行政复议、行政诉讼情况',
    ]);
    const claims = reckonClaims(document, readOutline(document), filledTables);
    expect(claims.map(({ topic, verdict }) => [topic, verdict])).toEqual([
      ['行政复议', 'unclear'],
      ['行政诉讼', 'unclear'],
    ]);
    expect(claims[0]?.quote.value).toBe('四、政府信息公开行政复议、行政诉讼情况');
  });
});

describe('parts against their total', () => {
  it.each([
    '主动公开政府信息421条。其中，通过专栏公开117条，通过公众号公开206条，通过其他方式公开98条。其中，概况信息4条，法规文件16条，重点领域信息44条，其他信息357条。',
    '承办政协提案33件，其中主办13件、协办13件、分办7件。',
    '收到建议88件（含议案2件），较去年增长105%，涉及公路交通类14件，城建环保类19件，科教文卫类55件。其中，已解决的47件，已列入计划的15件，不能解决的26件。',
    '公开信息7732件（机构职能类132件，政策文件类1191件，其他类6409件）。',
    '通过网站公开80条，通过公众号公开20条，共计公开100条。',
    '共设专题专栏19个，其中包括机构职能、政策文件等基础信息专栏8个，食品安全等重点领域专栏11个。',
    '共审核发布政府信息 249 条，其中：行政公文 9 条；机构设置 55 条；网站信息 185 条。',
    '承办建议提案45件，其中人大建议20件、政协提案25件、重点督办件3件。',
    '公开信息1,234条，其中网站1,000条、其他渠道234条。',
  ])('agree: %s', (text) => {
    const verdicts = verdictsOf(text);
    expect(verdicts).toContain('parts agrees');
    expect(
      verdicts.filter((verdict) => verdict.startsWith('parts') && !verdict.endsWith('agrees')),
    ).toEqual([]);
  });

  it.each([
    [
      '承办政协提案112件，其中，经济方面8件，城建环保方面33件，其他方面69件。',
      '= 110 ≠ 承办政协提案 112',
    ],
    ['承办政协提案33件，其中主办13件、协办13件、分办6件。', '= 32 ≠'],
    ['通过网站公开80条，通过公众号公开20条，共计公开110条。', '= 100 ≠'],
    ['主动公开信息100条（概况信息40条，政策文件50条，其他类信息20条）。', '= 110 ≠'],
    ['承办提案100件，其中经济方面80件，城建方面30件。', '= 110 ≠'],
  ])('contradict: %s', (text, part) => {
    const claims = claimsOf(text).filter(({ verdict }) => verdict === 'contradicts');
    expect(claims.map(({ expression }) => expression.includes(part))).toEqual([true]);
  });

  it.each([
    ['parts that leave much out', '公开信息1000条，其中解读60条、回应20条。'],
    ['one part alone', '收到建议88件，其中议案2件。'],
    ['figures of another unit', '公开信息100条，其中培训3次、发放手册500份。'],
    ['figures that change', '公开信息100条，其中比上年增加20条，同比增长25%。'],
    ['figures without names of their own', '公开文件92件，制发、废止文件分别为9件、0件。'],
    ['a list that goes on', '从申请内容看，征地拆迁10件、财政预算8件、规划建设5件等。'],
    ['parts of two totals', '收到建议12件、提案15件，其中主办20件、协办7件。'],
    ['another sum', '发布信息346条，更新信息311条，共公开部门文件92条。'],
    ['rounded figures', '公开信息1000余条，其中网站300条、其他渠道200条。'],
  ])('say nothing: %s', (_name, text) => {
    expect(verdictsOf(text).filter((verdict) => verdict.startsWith('parts'))).toEqual([]);
  });

  it.each([
    ['channels that show the same', '公开信息100条，其中通过网站公开80条，通过公众号公开30条。'],
    ['one of two totals', '收到建议12件、提案15件，其中主办10件、协办4件。'],
    ['nearly the whole', '公开信息250条，其中网站120条、微信80条、微博45条。'],
    ['kinds that may overlap', '开设专栏15个，其中新增5个，调整8个，重点领域10个。'],
  ])('stay unclear: %s', (_name, text) => {
    expect(verdictsOf(text)).toEqual(['parts unclear']);
  });
});

describe('shares, rates and differences', () => {
  it.each([
    ['公开信息62条，其中网站41条，占66%；其他渠道21条，占33.9%。', 'share'],
    ['承办提案255件，其中经济方面82件、占32.1%，其他方面173件、占67.8%。', 'share'],
    ['发布解读100条，较上年的80条增长25%。', 'rate'],
    ['发布解读材料338篇，上年为242篇，同比增长39.7%。', 'rate'],
    ['主动公开信息4213条，比去年增加38.18%。', 'rate'],
    ['主动公开信息15643件，同比减少9.8%。', 'rate'],
    ['办理留言26件，比上年的30件减少4件。', 'difference'],
  ])('agree: %s', (text, kind) => {
    const verdicts = verdictsOf(text);
    expect(verdicts).toContain(`${kind} agrees`);
    expect(verdicts.filter((verdict) => !verdict.endsWith('agrees'))).toEqual([]);
  });

  it.each([
    ['公开信息62条，其中网站41条，占70%；其他渠道21条，占33.9%。', 'share'],
    ['公开信息62条，其中网站41条，占66.3%；其他渠道21条，占33.9%。', 'share'],
    ['发布解读100条，较上年的80条增长35%。', 'rate'],
    ['发布解读80条，较上年的100条增长20%。', 'rate'],
    ['办理留言26件，比上年的30件减少5件。', 'difference'],
    ['办理留言26件，比上年的30件增加4件。', 'difference'],
  ])('contradict: %s', (text, kind) => {
    expect(verdictsOf(text).filter((verdict) => verdict.endsWith('contradicts'))).toEqual([
      `${kind} contradicts`,
    ]);
  });

  it.each([
    ['cut digits', '公开信息60条，其中网站40条，占66%；其他渠道20条，占33%。', ['share unclear']],
    ['a rate of the new figure', '发布解读100条，较上年的80条增长20%。', ['rate unclear']],
  ])('stay unclear: %s', (_name, text, expected) => {
    expect(verdictsOf(text).filter((verdict) => !verdict.endsWith('agrees'))).toEqual(expected);
  });

  it.each([
    ['of several figures', '收到申请26件，办结24件，比上年的20件增加6件。'],
    ['beside what was carried on', '收到留言26件，上年结转2件，同比增长30%。'],
    ['of a region', '公开信息62条，其中网站41条，占全县总量的7%；其他渠道21条。'],
    ['told together', '公开信息62条，其中网站41条、其他渠道21条，占比分别为66.1%、33.9%。'],
  ])('contradict nothing %s', (_name, text) => {
    expect(verdictsOf(text).filter((verdict) => !verdict.endsWith('agrees'))).toEqual([]);
  });

  it.each(['按时办结率100%，满意率96.3%。', '网站访问量提高3个百分点。', '增长约20%。'])(
    'say nothing: %s',
    (text) => {
      expect(verdictsOf(text)).toEqual([]);
    },
  );
});

describe('totals told twice', () => {
  it('are doubtful where they differ', () => {
    const text = '2023年主动公开各类信息4213条。全年公开信息1000余条，做到应公开尽公开。';
    expect(verdictsOf(text)).toEqual(['statement unclear']);
  });

  it('are found again in a list without a total of its own', () => {
    const text =
      '2023年主动公开各类信息4213条。政府网站公开信息1413条，政务微博905条，政务微信1095条，其他渠道800余条。';
    expect(verdictsOf(text)).toEqual(['parts agrees']);
  });
});
