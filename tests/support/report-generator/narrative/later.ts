import type { Sentence } from '../claims.ts';
import { cellRef } from '../tables.ts';
import { sentence, type Voice } from './voice.ts';

const total = (group: number) => cellRef('reviews', String(group), 4);

/** What the report says of 行政复议 and 行政诉讼. */
export function reviewSentences(voice: Voice): Sentence[] {
  const { plan, random } = voice;
  const [review, suits] = [voice.at(total(0)), voice.at(total(1)) + voice.at(total(2))];
  if (random.chance(0.3) && review === 0 && suits === 0) return [];
  if (plan.shape.isSilentOnReviews) return [];
  if (review === 0 && suits === 0) {
    return [
      sentence(
        random.pick([
          `${String(plan.year)}年，${plan.agency.we}未发生因政府信息公开被申请行政复议、提起行政诉讼的情况。`,
          '全年未因政府信息公开工作被申请行政复议或提起行政诉讼。',
        ]),
        { kind: 'none', cells: [total(0)] },
        { kind: 'none', cells: [total(1), total(2)] },
      ),
    ];
  }
  const [reviewTold, suitsTold] = [voice.say('reviews', review), voice.say('suits', suits)];
  const text = random.pick([
    `全年因政府信息公开被申请行政复议${String(reviewTold)}件，被提起行政诉讼${String(suitsTold)}件。`,
    `${String(plan.year)}年，因政府信息公开引发的行政复议${String(reviewTold)}件、行政诉讼${String(suitsTold)}件。`,
  ]);
  return [
    sentence(
      text,
      { kind: 'cell', told: 'reviews', cells: [total(0)] },
      { kind: 'cell', told: 'suits', cells: [total(1), total(2)] },
    ),
  ];
}

/** What every government has to tell of 工作考核、社会评议和责任追究. Source: 条例 第五十条. */
export function accountSentences(voice: Voice): Sentence[] {
  const { plan, random } = voice;
  if (!plan.agency.name.endsWith('人民政府')) return [];
  return [
    sentence(
      random.pick([
        '将政府信息公开纳入年度工作考核，组织开展社会评议，全年未发生责任追究情况。',
        '开展政务公开工作考核，社会评议结果总体良好，无责任追究情形。',
        '工作考核、社会评议和责任追究结果情况：考核结果已通报，评议满意度较高，未出现责任追究情况。',
      ]),
    ),
  ];
}

/** Proposals with their parts. */
export function proposalSentences(voice: Voice): Sentence[] {
  const { random, plan } = voice;
  if (random.chance(0.3)) return [];
  const [suggestions, proposals] = [random.int(3, 60), random.int(3, 90)];
  const roles = random.spread(proposals, [3, 2, 1]);
  const roleTold = roles.map((part, at) => voice.say(`role.${String(at)}`, part));
  const [one, two] = [voice.say('suggestions', suggestions), voice.say('proposals', proposals)];
  const all = voice.say('motions', suggestions + proposals);
  const sum = { kind: 'parts', total: 'motions', parts: ['suggestions', 'proposals'] } as const;
  const split = {
    kind: 'parts',
    total: 'proposals',
    parts: ['role.0', 'role.1', 'role.2'],
  } as const;
  return random.chance(0.5)
    ? [
        sentence(
          `${String(plan.year)}年，${plan.agency.we}共承办建议提案${String(all)}件，其中人大代表建议${String(one)}件，政协提案${String(two)}件，均已按期办结。`,
          sum,
        ),
      ]
    : [
        sentence(
          `共收到人大代表建议${String(one)}件；收到政协提案${String(two)}件，其中主办${String(roleTold[0])}件、协办${String(roleTold[1])}件、分办${String(roleTold[2])}件。`,
          split,
        ),
      ];
}

/** The statement on 信息处理费 that section six has since 2021. */
export function feeSentence(voice: Voice): Sentence {
  const { plan, random } = voice;
  return sentence(
    random.pick([
      `依据《政府信息公开信息处理费管理办法》，${plan.agency.we}${String(plan.year)}年度未收取信息处理费。`,
      `${String(plan.year)}年度，${plan.agency.we}未发生收取信息处理费的情况。`,
      `收取信息处理费情况：本年度没有向申请人收取信息处理费。`,
      `本年度发出收费通知1件，总金额380元，实际收取信息处理费380元。`,
    ]),
  );
}
