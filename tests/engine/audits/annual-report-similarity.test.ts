import { annualReportSimilarity } from '../../../src/engine/audits/annual-report-similarity.ts';
import type { AnnualReport } from '../../../src/engine/model/artifacts/annual-report.ts';
import { reportOf } from '../../support/annual-reports.ts';
import { testAudit } from '../../support/test-audit.ts';

const words =
  '天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜金生丽水玉出昆冈剑号巨阙珠称夜光果珍李柰菜重芥姜海咸河淡鳞潜羽翔龙师火帝鸟官人皇始制文字乃服衣裳推位让国有虞陶唐吊民伐罪周发殷汤坐朝问道垂拱平章爱育黎首臣伏戎羌遐迩一体率宾归王鸣凤在竹白驹食场化被草木赖及万方盖此身发四大五常恭惟鞠养岂敢毁伤女慕贞洁男效才良知过必改得能莫忘罔谈彼短靡恃己长信使可复器欲难量墨悲丝染诗赞羔羊景行维贤克念作圣德建名立形端表正空谷传声虚堂习听祸因恶积福缘善庆尺璧非宝寸阴是竞资父事君曰严与敬孝当竭力忠则尽命临深履薄夙兴温凊似兰斯馨如松之盛川流不息渊澄取映容止若思言辞安定笃初诚美慎终宜令荣业所基籍甚无竟学优登仕摄职从政存以甘棠去而益咏乐殊贵贱礼别尊卑上和下睦夫唱妇随外受傅训入奉母仪诸姑伯叔犹子比儿孔怀兄弟同气连枝交友投分切磨箴规仁慈隐恻造次弗离节义廉退颠沛匪亏性静情逸心动神疲守真志满逐物意移坚持雅操好爵自縻';
/** Prose of its own: the same letters in an order that the seed decides, a full stop every forty. */
const prose = (seed: number, length = 400): string =>
  Array.from({ length }, (_, at) => {
    const letter = words[(at * seed + Math.floor((at * seed) / words.length)) % words.length] ?? '';
    return at % 40 === 39 ? `${letter}。` : letter;
  }).join('');
const own = prose(7);
const report = (text: string, partial: Partial<AnnualReport> = {}): AnnualReport =>
  reportOf({
    sections: [{ number: 1, title: '总体情况', present: true, heading: null, order: 1, text }],
    ...partial,
  });
const beside = (text: string, ...otherReports: AnnualReport[]) => ({
  artifacts: { annualReport: report(text) },
  context: { otherReports },
});
const lastYear = (text: string) => report(text, { year: 2024 });
const other = (text: string) => report(text, { agency: '岚溪县教育局' });
/** The own prose with its last part rewritten. */
const rewritten = (share: number): string => {
  const kept = Math.round(own.length * (1 - share));
  return own.slice(0, kept) + prose(11).slice(0, own.length - kept);
};

testAudit(annualReportSimilarity, [
  {
    name: 'passes reports with words of their own',
    ...beside(own, lastYear(prose(11)), other(prose(13))),
    expected: [{ verdict: 'passed', message: 'distinct', data: { count: 2 } }],
  },
  {
    name: 'fails last year’s report over again, its passages side by side',
    ...beside(own, lastYear(own)),
    expected: [
      {
        verdict: 'fault',
        message: 'year',
        data: { percent: 100, thresholdPercent: 80 },
        quotes: [
          own.slice(0, -1),
          `《岚溪县财政局2025年政府信息公开工作年度报告》：${own.slice(0, -1)}`,
        ],
      },
    ],
  },
  {
    name: 'fails a report copied from another agency',
    ...beside(own, other(own)),
    expected: [{ verdict: 'fault', message: 'agency' }],
  },
  {
    name: 'fails just above four fifths',
    ...beside(rewritten(0.17), lastYear(own)),
    expected: [{ verdict: 'fault', message: 'year' }],
  },
  {
    name: 'passes just below four fifths',
    ...beside(rewritten(0.23), lastYear(own)),
    expected: [{ verdict: 'passed', message: 'distinct' }],
  },
  {
    name: 'does not see other numbers in the same words',
    ...beside(own.replaceAll('。', '12件。'), lastYear(own.replaceAll('。', '3件。'))),
    expected: [{ verdict: 'fault', message: 'year' }],
  },
  {
    name: 'leaves headings and prescribed sentences out',
    ...beside(
      `${prose(7)}\n（一）主动公开情况\n依据《政府信息公开信息处理费管理办法》，本年度未发生收取信息处理费的情况。`,
      lastYear(
        `${prose(11)}\n（一）主动公开情况\n依据《政府信息公开信息处理费管理办法》，本年度未发生收取信息处理费的情况。`,
      ),
    ),
    expected: [{ verdict: 'passed', message: 'distinct', data: { percent: 0 } }],
  },
  {
    name: 'does not compare the report with itself in another file',
    ...beside(own, report(own)),
    expected: [{ verdict: 'untested', message: 'alone' }],
  },
  {
    name: 'does not blame the earlier of two years',
    ...beside(own, report(own, { year: 2026 })),
    expected: [{ verdict: 'untested', message: 'alone' }],
  },
  {
    name: 'only asks where an agency has no name',
    ...beside(own, report(own, { agency: null })),
    expected: [{ verdict: 'doubt', message: 'unnamed' }],
  },
  {
    name: 'does not compare the three sentences of a unit without requests',
    ...beside(own.slice(0, 120), lastYear(own.slice(0, 120))),
    expected: [{ verdict: 'inapplicable', message: 'short' }],
  },
  {
    name: 'asks for other reports',
    ...beside(own),
    expected: [{ verdict: 'untested', message: 'alone' }],
  },
  {
    name: 'is needless on other pages',
    expected: [{ verdict: 'inapplicable', message: 'noReport' }],
  },
]);
