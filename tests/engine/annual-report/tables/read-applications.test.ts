import { describe, expect, it } from 'vitest';
import { listApplicationRows } from '../../../../src/engine/data/report-forms.ts';
import { rawById, rawOf, tablesOf } from '../../../support/report-documents.ts';
import {
  type Drawing,
  drawApplications,
  markedFigures,
  official,
  reportPage,
} from '../../../support/report-drawings.ts';

const forms = ['2019', '2021'] as const;

const broken = (text: string): string => [...text].join('\n').replace(/\n/g, '<br/>');
const bare = (text: string): string => text.replace(/[（）()。，、.“”\d]|[一二三四五六七]、/g, '');
const halfWidth = (text: string): string =>
  text.replaceAll('（', '(').replaceAll('）', ')').replaceAll('，', ',').replaceAll('、', '.');
const exported = (text: string): string =>
  `<p class="MsoNormal"><span lang="EN-US">${text.slice(0, 2)}</span><span>${text.slice(2)}</span><o:p></o:p></p>`;

const drawings: Record<string, Partial<Drawing>> = {
  'the official drawing': {},
  'group cells repeated in each row': { labels: 'repeated' },
  'groups written before the labels': { labels: 'joined' },
  'a table over three pages': { breaks: [4, 14] },
  'a table over pages with its heads repeated': { breaks: [7, 18], heads: 'repeated' },
  'a table in the middle of a group': { breaks: [9] },
  'lost heads': { heads: 'lost' },
  'labels broken letter by letter': { write: broken },
  'labels without numbers and punctuation': { write: bare },
  'half-width brackets and commas': { write: halfWidth },
  'labels exported by Word': { write: exported },
  'joined labels over pages without heads': { labels: 'joined', heads: 'lost', breaks: [12] },
};

describe.each(forms)('表三 in the form of %s', (form) => {
  it.each(Object.entries(drawings))('is read the same from %s', (_, drawing) => {
    const figures = markedFigures(form);
    const html = drawApplications(form, figures, { ...official, ...drawing });
    const { applications } = tablesOf(reportPage({ applications: html }), form);
    expect(applications?.state).toBe('complete');
    expect(applications?.reason).toBe('');
    expect(applications?.rows.map(({ id }) => id)).toEqual(
      listApplicationRows(form).map(({ id }) => id),
    );
    expect(rawOf(applications)).toEqual(figures);
  });

  it('is read whatever year the report gives', () => {
    const html = reportPage({ applications: drawApplications(form, markedFigures(form)) });
    for (const format of [...forms, null]) {
      expect(tablesOf(html, format).applications?.state).toBe('complete');
    }
  });
});

describe('figures of 表三', () => {
  const draw = (change: (figures: string[][]) => void) => {
    const figures = markedFigures('2021');
    change(figures);
    return tablesOf(reportPage({ applications: drawApplications('2021', figures) })).applications;
  };

  it('keep blank, 0, marks and units apart', () => {
    const table = draw((figures) => {
      figures[0] = ['0', '', '/', '—', '无', '３件', '1,234'];
    });
    expect(rawById(table)['new']).toEqual(
      ['0', '', '/', '—', '无', '3件', '1,234'].map((raw) => raw.replace('3件', '３件')),
    );
    expect(table?.rows[0]?.cells.map(({ value }) => value)).toEqual([
      0,
      null,
      null,
      null,
      null,
      3,
      1234,
    ]);
    expect(table?.state).toBe('complete');
  });

  it('have the place of their cell', () => {
    const table = draw(() => undefined);
    const places = table?.rows.flatMap(({ cells }) =>
      cells.map(({ locator }) => locator?.selector),
    );
    expect(new Set(places).size).toBe(25 * 7);
    expect(table?.rows[0]?.cells[0]?.locator?.quote).toBe('101');
  });

  it('are open in a row that lost a cell', () => {
    const table = draw((figures) => {
      figures[3] = ['1', '0', '0', '0', '0', '1'];
    });
    expect(table?.state).toBe('partial');
    expect(table?.reason).toContain('部分公开');
    expect(rawById(table)['partly-granted']).toEqual(new Array(7).fill(null));
    expect(rawById(table)['granted']).toEqual(markedFigures('2021')[2]);
  });

  it('are read beside a blank column at the right', () => {
    const table = draw((figures) => {
      for (const row of figures) row.push('');
    });
    expect(table?.state).toBe('complete');
    expect(rawOf(table)).toEqual(markedFigures('2021'));
  });

  it('are open under a merged cell, and certain beside it', () => {
    const figures = markedFigures('2021');
    const html = drawApplications('2021', figures).replace(
      '<td>302</td><td>303</td>',
      '<td colspan="2">302</td>',
    );
    const { applications } = tablesOf(reportPage({ applications: html }));
    expect(applications?.state).toBe('partial');
    expect(rawById(applications)['granted']).toEqual([
      '301',
      null,
      null,
      '304',
      '305',
      '306',
      '307',
    ]);
  });

  it('are open where one cell covers two rows', () => {
    const html = drawApplications('2021', markedFigures('2021'))
      .replace('<td>507</td>', '<td rowspan="2">507</td>')
      .replace('<td>607</td>', '');
    const { applications } = tablesOf(reportPage({ applications: html }));
    expect(applications?.state).toBe('partial');
    expect(rawById(applications)['refused-state-secret']?.at(-1)).toBeNull();
    expect(rawById(applications)['refused-by-law']?.at(-1)).toBeNull();
  });

  it('are open where a cell holds two numbers or a picture', () => {
    const table = draw((figures) => {
      figures[5] = ['11<br>3', '0', '0', '0', '0', '0', '<img src="a.png">'];
    });
    expect(rawById(table)['refused-by-law']).toEqual([null, '0', '0', '0', '0', '0', null]);
    expect(table?.state).toBe('partial');
  });

  it('do not take the year before for the year', () => {
    const rows = [
      '<tr><td rowspan="2">项目</td><td colspan="7">2022年</td><td colspan="7">2023年</td></tr>',
      `<tr>${'自然人,商业企业,科研机构,社会公益组织,法律服务机构,其他,总计'
        .split(',')
        .map((name) => `<td>${name}</td>`)
        .join('')
        .repeat(2)}</tr>`,
      ...listApplicationRows('2021').map(
        ({ printed }) =>
          `<tr><td>${printed}</td>${'<td>9</td>'.repeat(7)}${'<td>4</td>'.repeat(7)}</tr>`,
      ),
    ];
    const html = `<table>${rows.join('')}</table>`;
    const { applications } = tablesOf(reportPage({ applications: html }));
    expect(applications?.state).toBe('complete');
    expect(new Set(rawOf(applications).flat())).toEqual(new Set(['4']));
  });
});

describe('several sets of 表三', () => {
  const table = (last: string): string => {
    const figures = markedFigures('2021');
    figures[24] = ['0', '0', '0', '0', '0', '0', last];
    return drawApplications('2021', figures);
  };
  const read = (html: string) => tablesOf(reportPage({ applications: html })).applications;

  it('give the one under a line that names the agency itself', () => {
    const html = `<p>（一）全县汇总情况</p>${table('9')}<p>（二）本机关情况</p>${table('4')}`;
    expect(rawById(read(html))['carried-out']?.at(-1)).toBe('4');
  });

  it('give none where nothing tells them apart', () => {
    const found = read(`${table('9')}${table('4')}`);
    expect(found?.state).toBe('unreadable');
    expect(found?.reason).not.toBe('');
    expect(found?.rows).toEqual([]);
  });

  it('give either where they are the same', () => {
    expect(read(`${table('9')}${table('9')}`)?.state).toBe('complete');
  });
});

describe('what is left of 表三', () => {
  it('is read where only its last rows survive', () => {
    const row = (label: string): string =>
      `<tr><td></td><td>${label}</td>${'<td>0</td>'.repeat(7)}</tr>`;
    const html = `<table>${row('(七) 总计')}${row('四、结转下年度继续办理')}</table>`;
    const { applications } = tablesOf(reportPage({ applications: html }));
    expect(applications?.state).toBe('partial');
    expect(applications?.rows.map(({ id }) => id)).toEqual(['results-total', 'carried-out']);
  });

  it('is told from a picture of it', () => {
    const { applications, reviews } = tablesOf(
      reportPage({ applications: '<p><img src="b.jpg"></p>' }),
    );
    expect(applications?.state).toBe('unreadable');
    expect(applications?.locator?.selector).not.toBeNull();
    expect(reviews).toBeNull();
  });

  it('is nothing in the statistics of older reports', () => {
    const rows = ['收到申请数', '同意部分公开答复数', '涉及国家秘密', '重复申请数', '予以公开数'];
    const html = `<table><tr><td>指标名称</td><td>单位</td><td>统计数</td></tr>${rows
      .map((label) => `<tr><td>${label}</td><td>件</td><td>3</td></tr>`)
      .join('')}</table>`;
    expect(tablesOf(reportPage({ applications: html }), null).applications).toBeNull();
  });
});
