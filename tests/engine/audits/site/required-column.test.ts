import { requiredColumn } from '../../../../src/engine/audits/site/required-column.ts';
import {
  absentColumnOf,
  homeUrl,
  lookOf,
  placeOf,
  siteColumnOf,
  testSiteAudit,
  unreadColumnOf,
} from '../../../support/site-fixture.ts';

const name = '政策解读';
const id = 'policy-interpretation';
const platform = `${homeUrl}zwgk/`;

testSiteAudit(requiredColumn, [
  {
    name: 'passes a column that is there, whatever it is called',
    site: { columns: [siteColumnOf(id, { text: '解读回应' })] },
    expected: [{ verdict: 'passed', message: 'present', column: id, data: { text: '解读回应' } }],
  },
  {
    name: 'fails a required column that menu and platform do not show, with both looks',
    site: { columns: [absentColumnOf(id)] },
    expected: [
      {
        verdict: 'fault',
        message: 'absent',
        rule: 'required-column',
        quotes: [
          `在首页和导航的链接中查找“${name}”及其常用名称，未见`,
          `在政府信息公开平台的目录中查找“${name}”及其常用名称，未见`,
        ],
        pages: [homeUrl, platform],
      },
    ],
  },
  {
    name: 'one look is no proof',
    site: { columns: [absentColumnOf(id, { looks: [lookOf('menu')] })] },
    expected: [{ verdict: 'doubt', message: 'unseen' }],
  },
  {
    name: 'an unsure candidate is shown to a person',
    site: {
      columns: [
        unreadColumnOf(id, {
          looks: [lookOf('menu', true)],
          text: '解读',
          place: placeOf('解读'),
        }),
      ],
    },
    expected: [{ verdict: 'doubt', message: 'unsure', quotes: ['解读'] }],
  },
  {
    name: 'nothing is said where no look was taken',
    site: { columns: [unreadColumnOf(id)] },
    expected: [{ verdict: 'untested', message: 'unread' }],
  },
  {
    name: 'nothing is said where the home page was not read',
    site: { home: null, columns: [absentColumnOf(id)] },
    expected: [{ verdict: 'untested', message: 'unread' }],
  },
  {
    name: 'a column of mere practice is advice',
    site: { columns: [absentColumnOf('notices')] },
    expected: [{ verdict: 'doubt', message: 'advised', column: 'notices' }],
  },
  {
    name: 'a platform of the parent government may hold the column',
    site: {
      columns: [siteColumnOf('disclosure-platform', { state: 'redirect' }), absentColumnOf(id)],
    },
    expected: [
      { verdict: 'passed', message: 'present' },
      { verdict: 'doubt', message: 'elsewhere' },
    ],
  },
  {
    name: 'what the level does not ask for is summed up in one line',
    site: {
      columns: [absentColumnOf('administrative-licensing'), absentColumnOf('statistics')],
      target: { name: '岚溪镇人民政府', url: homeUrl, siteIdCode: null, level: 'town' },
    },
    context: { level: 'town' },
    expected: [{ verdict: 'inapplicable', message: 'needless', data: { count: 2 }, column: null }],
  },
  {
    name: 'where the level is not known, only what every level must have can be missing',
    site: { columns: [absentColumnOf(id), absentColumnOf('disclosure-guide')] },
    context: { level: null },
    expected: [
      { verdict: 'doubt', message: 'advised', column: id },
      { verdict: 'fault', message: 'absent', column: 'disclosure-guide' },
    ],
  },
]);
