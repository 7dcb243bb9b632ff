import type { Random } from '../random.ts';
import type { ReportPlan } from '../report-plan.ts';

const late = [
  ['总体情况'],
  ['主动公开政府信息情况'],
  ['收到和处理政府信息公开申请情况'],
  [
    '政府信息公开行政复议、行政诉讼情况',
    '政府信息公开行政复议和行政诉讼情况',
    '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
  ],
  ['存在的主要问题及改进情况', '政府信息公开工作存在的主要问题及改进情况'],
  ['其他需要报告的事项'],
] as const;

const early = [
  ['总体情况'],
  ['主动公开政府信息情况', '行政机关主动公开政府信息情况'],
  ['收到和处理政府信息公开申请情况', '行政机关收到和处理政府信息公开申请情况'],
  ['因政府信息公开工作被申请行政复议、提起行政诉讼情况', '政府信息公开行政复议、行政诉讼情况'],
  ['政府信息公开工作存在的主要问题及改进情况', '存在的主要问题及改进情况'],
  ['其他需要报告的事项'],
] as const;

/** Titles of the six sections in one of their usual wordings. */
export function sectionTitles(plan: ReportPlan, random: Random): readonly string[] {
  return (plan.format === '2019' ? early : late).map((titles) => random.pick<string>(titles));
}

/** The report's title and whether its parts stand on two lines. */
export function titleLines(plan: ReportPlan, random: Random): readonly string[] {
  const { agency, year } = plan;
  const y = String(year);
  switch (random.int(0, 5)) {
    case 0:
      return [`${agency.name}${y}年度政府信息公开工作年度报告`];
    case 1:
      return [`${agency.name} ${y} 年政府信息公开工作年度报告`];
    case 2:
      return [agency.name, `${y}年政府信息公开工作年度报告`];
    case 3:
      return [`${y}年${agency.name}政府信息公开工作年度报告`];
    default:
      return [`${agency.name}${y}年政府信息公开工作年度报告`];
  }
}

const contents =
  '本报告内容包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项等六部分内容。';

function period(year: string, random: Random): string {
  return random.pick([
    `本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`,
    `本年度报告中所列数据的统计期限为${year}年1月1日至12月31日。`,
    `报告中所列数据统计期限从 ${year} 年 1 月 1 日起到 ${year} 年 12 月 31 日止。`,
  ]);
}

function contact({ agency }: ReportPlan, random: Random): string {
  const phone = `0599-${String(random.int(2_000_000, 2_999_999))}`;
  return random.pick([
    `如对本报告有疑问，请与${agency.name}联系（地址：岚溪县溪山路${String(random.int(1, 99))}号，邮编：399000，联系电话：${phone}）。`,
    `如对本年度报告有任何疑问，请联系：${agency.name}办公室，联系电话：${phone}，地址：云岫市望江区江滨路${String(random.int(1, 99))}号。`,
    `如有疑问，请与${agency.name}政府信息公开办公室联系（电话：${phone}，电子邮箱：xxgk@${agency.site}）。`,
  ]);
}

/** The prescribed paragraphs before section one. */
export function openingLines(plan: ReportPlan, random: Random): readonly string[] {
  const y = String(plan.year);
  const basis =
    plan.format === '2021'
      ? `本报告由${plan.agency.name}按照《中华人民共和国政府信息公开条例》（以下简称《条例》）和《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）要求编制。`
      : `根据《中华人民共和国政府信息公开条例》（国务院令第711号）要求，现公布${plan.agency.name}${y}年政府信息公开工作年度报告。`;
  const [hasContents, isTogether] = [random.chance(0.6), random.chance(0.5)];
  const [periodText, contactText] = [period(y, random), contact(plan, random)];
  const place = `本报告电子版可在${plan.agency.region}政府门户网站（http://${plan.agency.site}/）查阅或下载。`;
  const last = [
    plan.shape.hasPeriod ? periodText : '',
    place,
    plan.shape.hasContact ? contactText : '',
  ].join('');
  const lines = [basis, hasContents ? contents : '', last].filter((line) => line !== '');
  return isTogether ? [lines.join('')] : lines;
}
