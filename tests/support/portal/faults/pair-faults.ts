import { shift, shiftWorking } from '../plan/days.ts';
import { columnOf, type PlannedDocument, type PortalPlan } from '../plan/portal-plan.ts';
import { consult } from '../plan/tie-documents.ts';
import { bodySentences } from '../plan/words.ts';
import {
  allowFault,
  expectFault,
  expectNone,
  type Fault,
  onDocument,
  type Planting,
  takeDocument,
} from './fault.ts';

interface Pair {
  readonly document: PlannedDocument;
  readonly interpretation: PlannedDocument;
}

function takePair(plan: PortalPlan, planting: Planting): Pair | null {
  const interpretations = columnOf(plan, 'policy-interpretation').documents;
  const partner = (document: PlannedDocument): PlannedDocument | undefined =>
    interpretations.find(({ key }) => document.related.some((link) => link.key === key));
  const document = takeDocument(plan, planting, ['normative-documents'], (each) => {
    const found = partner(each);
    return (
      found !== undefined &&
      !planting.documents.has(found.key) &&
      shift(each.pubDate, 20) < plan.asOf
    );
  });
  const interpretation = document === null ? undefined : partner(document);
  if (document === null || interpretation === undefined) return null;
  planting.documents.add(interpretation.key);
  return { document, interpretation };
}

const onPair = (pair: Pair) => ({
  kind: 'document' as const,
  key: pair.document.key,
  or: [pair.interpretation.key],
});

function drop(plan: PortalPlan, { document, interpretation }: Pair): void {
  const column = columnOf(plan, 'policy-interpretation');
  column.documents = column.documents.filter(({ key }) => key !== interpretation.key);
  document.related = [];
}

const paired = (
  name: string,
  auditId: string,
  change: (plan: PortalPlan, pair: Pair) => void,
  isFault = true,
): Fault => ({
  name,
  needs: ['policy-interpretation'],
  plant: (plan, planting) => {
    const pair = takePair(plan, planting);
    if (pair === null) return false;
    change(plan, pair);
    const tell = isFault ? expectFault : expectNone;
    tell(plan, auditId, onPair(pair), name);
    return true;
  },
});

function redate(document: PlannedDocument, day: string): void {
  document.pubDate = day;
  document.listDate = day;
  document.tagDate = day;
  document.writtenDate = day;
}

const interpretationFaults: readonly Fault[] = [
  paired('no interpretation', 'interpretation-coverage', drop),
  paired(
    'interpretation inside the document',
    'interpretation-coverage',
    (plan, pair) => {
      drop(plan, pair);
      pair.document.body.push(
        '<div class="jd"><h3>政策解读</h3>',
        ...pair.interpretation.body.slice(1),
        '</div>',
      );
    },
    false,
  ),
  paired(
    'interpretation a week late',
    'interpretation-timeliness',
    (_plan, { document, interpretation }) => {
      redate(interpretation, shiftWorking(document.pubDate, 7));
    },
  ),
  paired(
    'interpretation on the third day',
    'interpretation-timeliness',
    (_plan, { document, interpretation }) => {
      redate(interpretation, shiftWorking(document.pubDate, 3));
    },
    false,
  ),
  paired(
    'document without a link to its interpretation',
    'interpretation-link',
    (_plan, { document }) => {
      document.related = [];
    },
  ),
  paired(
    'interpretation without a link to its document',
    'interpretation-link',
    (_plan, { document, interpretation }) => {
      interpretation.related = [];
      interpretation.body[0] = `《${document.title}》（${document.docNumber ?? ''}）已经印发，现就有关内容解读如下。`;
    },
  ),
  paired(
    'copied interpretation',
    'interpretation-originality',
    (plan, { document, interpretation }) => {
      const more = bodySentences.map((sentence) => sentence.replaceAll('{x}', plan.place));
      document.body.push(...more);
      interpretation.title = `《${document.title}》政策解读`;
      interpretation.body = [interpretation.body[0] ?? '', ...document.body.slice(0, 14)];
      allowFault(
        plan,
        'interpretation-form',
        onPair({ document, interpretation }),
        'nothing but words',
      );
    },
  ),
  paired(
    'interpretation in words alone',
    'interpretation-form',
    (_plan, { document, interpretation }) => {
      interpretation.title = `《${document.title}》政策解读`;
      interpretation.body = interpretation.body.filter((text) => !text.startsWith('<img'));
      const link = document.related[0];
      if (link !== undefined) link.text = `政策解读：${interpretation.title}`;
    },
  ),
];

function addConsultation(plan: PortalPlan, days: number, topic: string): PlannedDocument {
  const consultation = consult(plan, topic, shift(plan.asOf, -days - 5), days);
  columnOf(plan, 'public-consultation').documents.unshift(consultation);
  return consultation;
}

const consultationFaults: readonly Fault[] = [
  {
    name: 'short consultation',
    needs: [],
    plant: (plan, planting) => {
      const consultation = addConsultation(plan, 12, '夜间施工噪声');
      planting.documents.add(consultation.key);
      const tell = ['city', 'county'].includes(plan.level) ? expectFault : allowFault;
      tell(plan, 'consultation-period', onDocument(consultation), '12 days without a reason');
      return true;
    },
  },
  {
    name: 'short consultation with a reason',
    needs: [],
    plant: (plan, planting) => {
      const consultation = addConsultation(plan, 10, '临时交通管制');
      planting.documents.add(consultation.key);
      consultation.body.push('因防汛情况紧急，本次征求意见期限缩短为10日，特此说明。');
      expectNone(plan, 'consultation-period', onDocument(consultation), 'a reason is stated');
      return true;
    },
  },
  {
    name: 'consultation without feedback',
    needs: [],
    plant: (plan, planting) => {
      const feedbacks = columnOf(plan, 'consultation-feedback');
      const consultation = takeDocument(
        plan,
        planting,
        ['public-consultation'],
        ({ related, pubDate }) => related.length > 0 && shift(pubDate, 95) < plan.asOf,
      );
      const answer = consultation?.related[0];
      if (consultation === null || answer === undefined) return false;
      feedbacks.documents = feedbacks.documents.filter(({ key }) => key !== answer.key);
      consultation.related = [];
      expectFault(
        plan,
        'consultation-feedback',
        onDocument(consultation),
        'closed long ago, nothing came of it',
      );
      return true;
    },
  },
];

export const pairFaults: readonly Fault[] = [...interpretationFaults, ...consultationFaults];
