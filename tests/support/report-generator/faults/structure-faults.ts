import { syntheticMobile } from '../../synthetic-numbers.ts';
import type { ExpectedFinding } from '../expected.ts';
import { type Fault, finding, planted, withShape } from './planted-case.ts';

const structure = (about: string, words: readonly string[]): ExpectedFinding =>
  finding('annual-report-structure', about, [words], 'doubt');

/** Parts of the report that are missing or out of place. */
export const structureFaults: readonly Fault[] = [
  {
    name: 'a section missing',
    plant: (plan, random) => {
      const gone = random.pick([5, 6]);
      const sections = plan.shape.sections.filter((number) => number !== gone);
      const words = gone === 5 ? ['存在的主要问题'] : ['其他需要报告'];
      const more = [structure(`section ${String(gone)} missing`, words)];
      return planted('a section missing', withShape(plan, { sections }), more);
    },
  },
  {
    name: 'sections out of order',
    plant: (plan) =>
      planted('sections out of order', withShape(plan, { sections: [1, 2, 3, 4, 6, 5] }), [
        structure('sections five and six changed places', ['顺序', '次序', '先后']),
      ]),
  },
  {
    name: 'no statement on fees',
    plant: (plan) =>
      plan.format === '2019'
        ? null
        : planted('no statement on fees', withShape(plan, { hasFeeStatement: false }), [
            structure('no statement on fees', ['信息处理费']),
          ]),
  },
  {
    name: 'no period',
    plant: (plan) =>
      planted('no period', withShape(plan, { hasPeriod: false }), [
        structure('no period', ['统计期限', '统计时限', '起止']),
      ]),
  },
  {
    name: 'no contact',
    plant: (plan) =>
      planted('no contact', withShape(plan, { hasContact: false }), [
        structure('no contact', ['联系']),
      ]),
  },
];

/** A late date, a residue, a number of a person. */
export const otherFaults: readonly Fault[] = [
  {
    name: 'published late',
    plant: (plan, random) => {
      const month = plan.agency.kind === 'government' ? '04' : '03';
      const published = `${String(plan.year + 1)}-${month}-${String(random.int(10, 28))}`;
      // The office of a government may publish its own report or the government's.
      const isOffice = plan.agency.name.endsWith('人民政府办公室');
      const isSure = ['government', 'department'].includes(plan.agency.kind) && !isOffice;
      return planted('published late', withShape(plan, { published }), [
        finding('annual-report-timeliness', 'late', [], isSure ? 'failed' : 'doubt'),
      ]);
    },
  },
  {
    name: 'a leaked path',
    plant: (plan) =>
      planted(
        'a leaked path',
        withShape(plan, { inserted: ['[image: C:\\Users\\Administrator\\Desktop\\图1.jpg]'] }),
        [finding('residual-text', 'a leaked path')],
      ),
  },
  {
    name: 'a mobile number',
    plant: (plan, random) =>
      planted(
        'a mobile number',
        withShape(plan, {
          inserted: [`申请人张某，联系手机${syntheticMobile(random.int(1, 9999))}。`],
        }),
        [finding('personal-information', 'a mobile number', [], 'doubt')],
      ),
  },
];
