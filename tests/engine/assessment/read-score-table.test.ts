import { describe, expect, it } from 'vitest';
import { readScoreTable } from '../../../src/engine/assessment/read-score-table.ts';
import type { ScoreTable, SheetGrid } from '../../../src/engine/model/assessment/score-table.ts';

function grid(
  rows: readonly (readonly string[])[],
  merges: readonly (readonly [number, number, number, number])[] = [],
): SheetGrid {
  return {
    name: '评分表',
    rows,
    merges: merges.map(([startRow, startCol, endRow, endCol]) => ({
      startRow,
      startCol,
      endRow,
      endCol,
    })),
  };
}

function read(...given: Parameters<typeof grid>): ScoreTable {
  const table = readScoreTable(grid(...given), null);
  if (!table.ok) throw new Error(table.error.message);
  return table.value;
}

const header = [
  '序号',
  '过程',
  '一级指标',
  '二级指标',
  '三级指标',
  '测评指标与考察点',
  '权重',
  '得分',
  '扣分依据',
];

describe('a table in merged cells', () => {
  const table = read(
    [
      ['岚溪县2026年政务公开测评表', '', '', '', '', '', '', '', ''],
      header,
      ['1', '决策', '政策文件', '政策法规', '部门文件', '全面公开规范性文件（2分）', '4', '', ''],
      ['', '', '', '', '', '标注有效性（2分）', '', '', ''],
      ['2', '', '', '', '清理结果', '清理结果未公开的，不得分', '6分', '', ''],
      ['3', '结果', '建议提案', '', '', '每少一件扣2分，最多扣5分', '10', '', ''],
      ['合计', '', '', '', '', '', '20', '', ''],
      ['备注：本表自印发之日起施行', '', '', '', '', '', '', '', ''],
    ],
    [
      [0, 0, 0, 8],
      [2, 1, 4, 1],
      [2, 2, 4, 2],
      [2, 3, 4, 3],
      [2, 4, 3, 4],
      [2, 6, 3, 6],
      [6, 0, 6, 5],
      [7, 0, 7, 8],
    ],
  );

  it('gives one item a points cell, with its headings', () => {
    expect(table.rows.map(({ headings, title, points }) => [headings, title, points])).toEqual([
      [['政策文件', '政策法规', '部门文件'], '部门文件', 4],
      [['政策文件', '政策法规', '清理结果'], '清理结果', 6],
      [['建议提案'], '建议提案', 10],
    ]);
  });

  it('takes the rows that share a points cell for the criteria of one item', () => {
    expect(table.rows[0]?.criteria).toEqual([
      { text: '全面公开规范性文件（2分）', points: 2 },
      { text: '标注有效性（2分）', points: 2 },
    ]);
  });

  it('understands how the points follow', () => {
    expect(table.rows.map(({ scoring }) => scoring)).toEqual([
      { rule: 'criteria' },
      { rule: 'all-or-nothing' },
      { rule: 'per-finding', deductPerFinding: 2, cap: 5 },
    ]);
  });

  it('knows its title, its total and its rows', () => {
    expect(table.title).toBe('岚溪县2026年政务公开测评表');
    expect(table.printedTotal).toBe(20);
    expect(table.rows.map(({ row }) => row)).toEqual([3, 5, 6]);
    expect(table.remarks).toEqual([]);
  });
});

describe('other forms of tables', () => {
  it('carries headings down over blank cells, and not past a new one to the left', () => {
    const { rows } = read([
      ['一级指标', '二级指标', '评分标准', '分值'],
      ['决策公开', '意见征集', '公布草案', '3'],
      ['', '', '公布说明', '2'],
      ['执行公开', '', '公开进展', '5'],
    ]);
    expect(rows.map(({ headings, title }) => [headings.join('/'), title])).toEqual([
      ['决策公开/意见征集', '公布草案'],
      ['决策公开/意见征集', '公布说明'],
      ['执行公开', '执行公开'],
    ]);
  });

  it('reads a header of two rows', () => {
    const { rows, columns } = read(
      [
        ['公开事项', '', '内容要求', '分值', '扣分原因'],
        ['一级目录', '二级目录', '', '', ''],
        ['财政信息', '部门预算', '公开部门预算', '4', ''],
      ],
      [
        [0, 0, 0, 1],
        [0, 2, 1, 2],
        [0, 3, 1, 3],
        [0, 4, 1, 4],
      ],
    );
    expect(columns.map(({ field }) => field)).toEqual([
      'level',
      'level',
      'criteria',
      'points',
      'other',
    ]);
    expect(rows[0]).toMatchObject({ headings: ['财政信息', '部门预算'], points: 4 });
  });

  it('takes lines alone for headings where the table has no levels', () => {
    const { rows } = read([
      ['测评指标', '指标分值', '扣分', '失分原因', '整改情况'],
      ['一、基本信息（40分）', '', '', '', ''],
      ['机构职能', '10', '', '', ''],
      ['二、重点领域', '', '', '', ''],
      ['扶贫', '5', '', '', ''],
    ]);
    expect(rows.map(({ headings, title, points }) => [headings, title, points])).toEqual([
      [['一、基本信息'], '机构职能', 10],
      [['二、重点领域'], '扶贫', 5],
    ]);
  });

  it('takes the last title column for the item, the others for headings', () => {
    const { rows } = read([
      ['指标', '具体项目', '分值', '评分说明', '自评分'],
      ['主动公开', '公文公开', '8', '每项扣2分', ''],
    ]);
    expect(rows[0]).toMatchObject({
      headings: ['主动公开'],
      title: '公文公开',
      scoring: { rule: 'per-finding', deductPerFinding: 2 },
    });
  });

  it('reads a table without points', () => {
    const { rows } = read([
      ['一级指标', '二级指标', '评价标准', '问题明细', '整改结果'],
      ['政策', '解读', '规范性文件与解读链通', '', ''],
    ]);
    expect(rows[0]).toMatchObject({ points: null, title: '解读' });
  });

  it('skips a header that is printed again', () => {
    const lines = [
      ['一级指标', '评分标准', '分值'],
      ['甲', '公开', '1'],
      ['一级指标', '评分标准', '分值'],
      ['乙', '公开', '2'],
    ];
    expect(read(lines).rows.map(({ points }) => points)).toEqual([1, 2]);
  });

  it('lets the user say what a column is', () => {
    const sheet = grid([
      ['一级指标', '评分标准', '标准'],
      ['甲', '公开', '3'],
    ]);
    const columns = [
      { heading: '一级指标', field: 'level' },
      { heading: '评分标准', field: 'criteria' },
      { heading: '标准', field: 'points' },
    ] as const;
    const table = readScoreTable(sheet, columns);
    expect(table.ok && table.value.rows[0]?.points).toBe(3);
  });
});

describe('faults', () => {
  it('are told by row', () => {
    const { remarks, rows } = read([
      ['一级指标', '评分标准', '分值'],
      ['甲', '公开', '3至5分'],
      ['乙', '公开两项（2分）；再公开一项（3分）', '4'],
    ]);
    expect(rows.map(({ points }) => points)).toEqual([null, 4]);
    expect(remarks.map(({ row, isFault }) => [row, isFault])).toEqual([
      [2, true],
      [3, false],
    ]);
  });

  it('are told where there is no header or no row', () => {
    const noHeader = readScoreTable(grid([['你好', '世界']]), null);
    const noRows = readScoreTable(grid([['一级指标', '分值']]), null);
    expect([noHeader, noRows].map((result) => !result.ok && result.error.code)).toEqual([
      'noHeader',
      'noRows',
    ]);
  });

  it('turn a veto into an item without points', () => {
    const { rows } = read([
      ['一级指标', '评分标准', '分值'],
      ['安全', '发生泄密的，一票否决', '5'],
    ]);
    expect(rows[0]).toMatchObject({ points: 0, scoring: { rule: 'veto' } });
  });
});

describe('a table in a form of its own', () => {
  it('has its points in the names where no column gives any', () => {
    const { rows } = read(
      [
        ['一级指标', '二级指标', '评价标准', '问题明细'],
        ['政策解读（10分）', '解读材料（6分）', '与文件相互关联，未关联每件扣1分', ''],
        ['', '解读形式（4分）', '形式单一扣2分', ''],
      ],
      [[1, 0, 2, 0]],
    );
    expect(rows.map(({ title, points }) => [title, points])).toEqual([
      ['解读材料', 6],
      ['解读形式', 4],
    ]);
  });

  it('weighs its headings too, and the items count', () => {
    const { rows, printedTotal } = read(
      [
        ['一级指标', '权重', '二级指标', '权重', '评分标准'],
        ['主动公开', '60', '机构职能', '20', '公开'],
        ['', '', '政策文件', '40', '公开'],
        ['总分', '', '', '60', ''],
      ],
      [
        [1, 0, 2, 0],
        [1, 1, 2, 1],
      ],
    );
    expect([rows.map(({ points }) => points), printedTotal]).toEqual([[20, 40], 60]);
  });

  it('has lines over all columns above its groups, and notes of several lines at its foot', () => {
    const { rows, remarks } = read(
      [
        ['一级指标', '二级指标', '评分标准', '分值'],
        ['一、主动公开（60分）', '', '', ''],
        ['政策', '文件', '公开', '60'],
        ['注：1.本表由县政府办解释。', '', '', ''],
        ['2.以监测时间点的数据为准。', '', '', ''],
      ],
      [
        [1, 0, 1, 3],
        [3, 0, 3, 3],
        [4, 0, 4, 3],
      ],
    );
    expect(rows.map(({ headings, title }) => [...headings, title])).toEqual([
      ['一、主动公开', '政策', '文件', '文件'],
    ]);
    expect(remarks).toEqual([]);
  });

  it('leaves to a person what mixes losses by the piece with others, and what is added', () => {
    const { rows } = read([
      ['二级指标', '评分标准', '分值'],
      ['首页', '超过2周未更新的扣5分；空白栏目每个扣1分', '10'],
      ['典型经验', '获省级表彰的加2分，最高加5分', '5'],
    ]);
    expect(rows.map(({ scoring }) => scoring.rule)).toEqual(['manual', 'manual']);
    expect(rows[1]?.criteria.map(({ points }) => points)).toEqual([null]);
  });
});
