import type { Sentence, TrueClaim } from '../claims.ts';
import { application, percent, printPercent, sentence, type Voice } from './voice.ts';

const year = (voice: Voice): string => String(voice.plan.year);

function idle(voice: Voice): Sentence {
  const { we } = voice.plan.agency;
  const text = voice.random.pick([
    `${year(voice)}年，${we}未收到政府信息公开申请，未收取任何费用。`,
    `${year(voice)}年度，${we}未接到政府信息公开申请，未发生依申请公开办件。`,
    `本年度共收到政府信息公开申请0件。`,
    `全年未收到公众关于政府信息公开的申请。`,
  ]);
  return sentence(text, { kind: 'none', cells: [application('new')] });
}

/** What was received, with what the year before left. */
function received(voice: Voice): Sentence {
  const { we } = voice.plan.agency;
  const count = voice.say('received', voice.at(application('new')));
  const carried = voice.say('carriedIn', voice.at(application('carried-in')));
  const own: TrueClaim = { kind: 'cell', told: 'received', cells: [application('new')] };
  const both: TrueClaim = { kind: 'cell', told: 'carriedIn', cells: [application('carried-in')] };
  switch (voice.random.int(0, 5)) {
    case 0:
      return sentence(
        `${year(voice)}年，${we}共收到政府信息公开申请${String(count)}件，上年结转${String(carried)}件。`,
        own,
        both,
      );
    case 1:
      return sentence(
        `全年新收政府信息公开申请${String(count)}件，加上上年度结转申请${String(carried)}件，均依法办理。`,
        own,
        both,
      );
    case 2:
      return sentence(`${year(voice)}年度，${we}共收到政府信息公开申请 ${String(count)} 件。`, own);
    case 3:
      return sentence(
        `本年度，${we}收到政府信息公开申请${String(count)}件，均在法定期限内办理。`,
        own,
      );
    case 4:
      return sentence(
        `${year(voice)}年，${we}共新收到依申请公开政府信息申请${String(count)}件。`,
        own,
      );
    default: {
      const before = Math.max(1, voice.at(application('new')) + voice.random.int(-8, 30));
      const beforeTold = voice.say('received.before', before);
      const change = voice.say('received.change', Math.abs(voice.at(application('new')) - before));
      const word = voice.at(application('new')) >= before ? '增加' : '减少';
      return sentence(
        `${year(voice)}年，${we}收到政府信息公开申请${String(count)}件，比上年的${String(beforeTold)}件${word}${String(change)}件。`,
        own,
        {
          kind: 'difference',
          told: 'received.change',
          now: 'received',
          before: 'received.before',
        },
      );
    }
  }
}

function applicants(voice: Voice): Sentence {
  const organizations = [1, 2, 3, 4, 5].map((column) => application('new', column));
  const person = voice.say('persons', voice.at(application('new', 0)));
  const others = voice.say(
    'organizations',
    organizations.reduce((all, ref) => all + voice.at(ref), 0),
  );
  const text = voice.random.pick([
    `从申请人看，自然人申请${String(person)}件，法人或其他组织申请${String(others)}件。`,
    `其中自然人申请${String(person)}件、法人和其他组织申请${String(others)}件。`,
  ]);
  return sentence(
    text,
    { kind: 'cell', told: 'persons', cells: [application('new', 0)] },
    { kind: 'cell', told: 'organizations', cells: organizations },
  );
}

function modes(voice: Voice): Sentence {
  const total = voice.at(application('new'));
  const truth = voice.random.spread(total, [6, 2, 1]);
  const told = truth.map((part, at) => voice.say(`mode.${String(at)}`, part)).map(String);
  const count = voice.say('mode.total', total);
  return sentence(
    `收到的${String(count)}件申请中，网络申请${told[0] ?? ''}件，信函申请${told[1] ?? ''}件，当面申请${told[2] ?? ''}件。`,
    { kind: 'parts', total: 'mode.total', parts: ['mode.0', 'mode.1', 'mode.2'] },
  );
}

const groups: readonly (readonly [string, string, readonly string[]])[] = [
  ['granted', '予以公开', ['granted']],
  ['partly', '部分公开', ['partly-granted']],
  ['refused', '不予公开', ['refused-']],
  ['unavailable', '无法提供', ['unavailable-']],
  ['notProcessed', '不予处理', ['not-processed-']],
  ['other', '其他处理', ['other']],
];

/** Results with their shares: every group is told, so the parts are the whole. */
function results(voice: Voice): Sentence {
  const ids = Object.keys(voice.plan.figures.applications);
  const hasShares = voice.random.chance(0.6);
  const digits = voice.random.int(0, 2);
  const done = voice.at(application('results-total'));
  const claims: TrueClaim[] = [];
  const parts = groups.map(([name, label, starts]) => {
    const cells = ids
      .filter((id) =>
        starts.some((start) =>
          start.endsWith('-')
            ? id.startsWith(start)
            : id === start || (start === 'other' && id.startsWith('other-')),
        ),
      )
      .map((id) => application(id));
    const truth = cells.reduce((all, ref) => all + voice.at(ref), 0);
    const told = voice.say(name, truth);
    claims.push({ kind: 'cell', told: name, cells });
    if (!hasShares) return `${label}${String(told)}件`;
    const share = voice.say(`${name}.share`, percent(voice, truth, done, digits));
    claims.push({ kind: 'share', told: `${name}.share`, part: name, whole: 'done' });
    return `${label}${String(told)}件，占${printPercent(share, digits)}`;
  });
  const doneTold = voice.say('done', done);
  claims.push(
    { kind: 'cell', told: 'done', cells: [application('results-total')] },
    { kind: 'parts', total: 'done', parts: groups.map(([name]) => name) },
  );
  const list = parts.join(hasShares ? '；' : '，');
  const text = voice.random.pick([
    `全年共办结政府信息公开申请${String(doneTold)}件，其中${list}。`,
    `${year(voice)}年，共答复政府信息公开申请${String(doneTold)}件。从办理结果看，${list}。`,
    `本年度办理政府信息公开申请${String(doneTold)}件，其中：${list}。`,
  ]);
  return sentence(text, ...claims);
}

function carriedOut(voice: Voice): Sentence {
  const told = voice.say('carriedOut', voice.at(application('carried-out')));
  const next = String(voice.plan.year + 1);
  const text = voice.random.pick([
    `结转下年度继续办理${String(told)}件。`,
    `结转到${next}年办理的申请${String(told)}件。`,
    `尚有${String(told)}件结转至下一年度继续办理。`,
  ]);
  return sentence(text, { kind: 'cell', told: 'carriedOut', cells: [application('carried-out')] });
}

/** （二）依申请公开. */
export function applicationSentences(voice: Voice): Sentence[] {
  const total = voice.at(application('new'));
  const { random } = voice;
  if (total === 0) return [idle(voice)];
  const list = [received(voice)];
  if (random.chance(0.4)) list.push(applicants(voice));
  if (random.chance(0.3)) list.push(modes(voice));
  if (voice.at(application('results-total')) > 0 && random.chance(0.6)) list.push(results(voice));
  if (random.chance(0.4)) list.push(carriedOut(voice));
  return list;
}
