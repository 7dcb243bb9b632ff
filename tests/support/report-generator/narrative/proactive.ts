import type { Sentence } from '../claims.ts';
import { cellRef } from '../tables.ts';
import { documentsRow } from '../form.ts';
import { percent, printPercent, sentence, type Voice } from './voice.ts';

interface Breakdown {
  readonly text: string;
  readonly total: string;
  readonly parts: readonly string[];
}

const channelNames = ['政府门户网站', '政务微信公众号', '政务微博', '其他渠道'];
const classNames = ['概况信息', '政策文件及解读', '重点领域信息', '其他类信息'];

function breakDown(
  voice: Voice,
  name: string,
  print: (parts: readonly number[], total: number) => string,
): Breakdown {
  const count = voice.random.int(3, 4);
  const total = voice.random.int(60, 6000);
  const truth = voice.random.spread(total, [5, 3, 2, 1].slice(0, count));
  const parts = truth.map((_, at) => `${name}.${String(at)}`);
  const told = truth.map((part, at) => voice.say(`${name}.${String(at)}`, part));
  return {
    text: print(told, voice.say(`${name}.total`, total)),
    total: `${name}.total`,
    parts,
  };
}

const names = (list: readonly string[], count: number): string[] => [
  ...list.slice(0, count - 1),
  list.at(-1) ?? '',
];

function channels(voice: Voice): Sentence {
  const { plan, random } = voice;
  const style = random.int(0, 4);
  const { text, ...claim } = breakDown(voice, 'channel', (parts, total) => {
    const each = (
      list: readonly string[],
      make: (name: string, part: number) => string,
      glue: string,
    ) =>
      names(list, parts.length)
        .map((name, at) => make(name, parts[at] ?? 0))
        .join(glue);
    switch (style) {
      case 0:
        return `${String(plan.year)}年，${plan.agency.we}通过各类渠道主动公开政府信息${String(total)}条，其中，${each(channelNames, (name, part) => `通过${name}公开${String(part)}条`, '，')}。`;
      case 1:
        return `全年主动公开政府信息${String(total)}条。其中，${each(channelNames, (name, part) => `${name}${String(part)}条`, '、')}。`;
      case 2:
        return `截至${String(plan.year)}年12月31日，本年度主动公开政府信息${String(total)}条（${each(classNames, (name, part) => `${name}${String(part)}条`, '，')}）。`;
      case 3:
        return `全年共审核发布各类政府信息 ${String(total)} 条，其中：${each(classNames, (name, part) => `${name} ${String(part)} 条`, '；')}。`;
      default:
        return `${String(plan.year)}年，${each(channelNames, (name, part) => `通过${name}公开政府信息${String(part)}条`, '，')}，共计公开${String(total)}条。`;
    }
  });
  return sentence(text, { kind: 'parts', ...claim });
}

/** Publications against the year before, both figures told. */
function growth(voice: Voice): Sentence {
  const { random } = voice;
  const before = random.int(100, 900);
  const now = before + random.int(-90, 900);
  const digits = random.int(0, 2);
  const rate = percent(voice, Math.abs(now - before), before, digits);
  const [nowTold, beforeTold] = [voice.say('issued', now), voice.say('issued.before', before)];
  const rateTold = voice.say('issued.rate', rate);
  const word = now >= before ? '增长' : '下降';
  const text = random.pick([
    `全年发布政策解读信息${String(nowTold)}条，较上年的${String(beforeTold)}条${word}${printPercent(rateTold, digits)}。`,
    `发布解读材料${String(nowTold)}篇，上年为${String(beforeTold)}篇，同比${word}${printPercent(rateTold, digits)}。`,
  ]);
  return sentence(text, {
    kind: 'rate',
    told: 'issued.rate',
    now: 'issued',
    before: 'issued.before',
  });
}

/** Sentences with figures that stand for nothing in the tables. */
export function harmlessFigures(voice: Voice): string[] {
  const { plan, random } = voice;
  const { region } = plan.agency;
  const lines = [
    `发布各类动态信息${String(random.int(2, 9))}00余条，举办培训${String(random.int(1, 4))}次，培训近${String(random.int(2, 9))}00人次。`,
    `目前在用政务新媒体账号约${String(random.int(10, 40))}个，关注人数超过${String(random.int(2, 30))}万。`,
    `累计开设专题专栏${String(random.int(10, 30))}个，政府公报赠阅点${String(random.int(10, 60))}处。`,
    `${String(plan.year - 1)}年主动公开政府信息${String(random.int(100, 900))}条。`,
    `办复率100%，满意率100%。`,
  ];
  if (plan.agency.kind !== 'government') {
    lines.push(
      `${region}各级行政机关共收到政府信息公开申请${String(random.int(3000, 9000))}件，${plan.agency.we}积极配合做好会商答复工作。`,
    );
  }
  return lines.filter(() => random.chance(0.3));
}

/** （一）主动公开. */
export function proactiveSentences(voice: Voice): Sentence[] {
  const more = harmlessFigures(voice).map((text) => sentence(text));
  return voice.random.chance(0.5)
    ? [channels(voice), growth(voice), ...more]
    : [channels(voice), ...more];
}

/** （三）政府信息管理, with the figures of 规范性文件. */
export function managementSentences(voice: Voice): Sentence[] {
  const { plan, random } = voice;
  const row = documentsRow(plan.format);
  const ref = (column: number) => cellRef('disclosure', row, column);
  const told = (name: string, column: number): string =>
    String(voice.say(`documents.${name}`, voice.at(ref(column))));
  const claim = (name: string, column: number) =>
    ({ kind: 'cell', told: `documents.${name}`, cells: [ref(column)] }) as const;
  if (random.chance(0.35)) return [];
  if (plan.format === '2019') {
    return [
      sentence(
        `${String(plan.year)}年，${plan.agency.we}新制作规范性文件${told('made', 0)}件。`,
        claim('made', 0),
      ),
    ];
  }
  const [made, ended, valid] = [told('made', 0), told('ended', 1), told('valid', 2)];
  const text = random.pick([
    `${String(plan.year)}年，${plan.agency.we}制发行政规范性文件${made}件，废止${ended}件，现行有效${valid}件。`,
    `${String(plan.year)}年度，${plan.agency.we}累计制发规范性文件${made}件，废止规范性文件${ended}件，现行有效行政规范性文件${valid}件。`,
    `全年制定发布行政规范性文件${made}件，清理废止文件${ended}件，截至年底现行有效文件${valid}件。`,
    `本年度新制发行政规范性文件${made}件、废止行政规范性文件${ended}件，现行有效行政规范性文件共${valid}件。`,
  ]);
  return [sentence(text, claim('made', 0), claim('ended', 1), claim('valid', 2))];
}
