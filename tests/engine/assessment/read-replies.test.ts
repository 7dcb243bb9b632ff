import { describe, expect, it } from 'vitest';
import { type HandedOut, readReplies } from '../../../src/engine/index.ts';

const problem = (id: string, number: number, message: string, url = '') => ({
  id,
  number,
  message,
  url,
  itemTitle: '公开时限',
});
const handedOut: readonly HandedOut[] = [
  {
    target: { id: 't1', name: '岚溪县教育局' },
    problems: [
      problem('a', 1, '文件公开超期。', 'https://jyj.example.gov.cn/1.html'),
      problem('b', 2, '页脚未见标识。', 'https://jyj.example.gov.cn/'),
      problem('c', 3, '栏目为空。'),
      problem('d', 4, '栏目为空。'),
    ],
  },
  {
    target: { id: 't2', name: '岚溪县财政局' },
    problems: [problem('e', 1, '页脚未见标识。', 'https://czj.example.gov.cn/')],
  },
];
const head = ['序号', '存在问题', '问题链接', '整改情况', '整改链接'];
const read = (...rows: string[][]) => readFrom('问题清单.xlsx', ...rows);
const readFrom = (source: string, ...rows: string[][]) =>
  readReplies(
    source,
    [{ name: '问题清单', rows: [['岚溪县问题清单'], head, ...rows], merges: [] }],
    handedOut,
  );

describe('readReplies', () => {
  it('takes what was written, verbatim, and leaves empty rows out', () => {
    const list = read(
      ['1', '文件公开超期。', 'https://jyj.example.gov.cn/1.html', '无法整改：系统权限不足', ''],
      ['2', '页脚未见标识。', 'https://jyj.example.gov.cn/', '', ''],
    );
    expect(list).toEqual({
      replies: [{ targetId: 't1', problemId: 'a', text: '无法整改：系统权限不足', link: '' }],
      strays: [],
    });
  });

  it('tells by the address whose problem it is, and by the number which', () => {
    const list = read(
      ['2', '页脚未见标识。', 'https://czj.example.gov.cn/', '已整改', ''],
      ['4', '栏目为空。', '', '已整改', ''],
    );
    expect(list?.replies.map(({ problemId }) => problemId)).toEqual(['e', 'd']);
  });

  it('guesses nothing: strange rows and rows that could be several are listed', () => {
    const list = read(
      ['1', '改写过的问题。', '', '已整改', ''],
      ['1', '页脚未见标识。', '', '已整改', ''],
      ['1', '页脚未见标识。', 'https://other.example.gov.cn/', '已整改', ''],
    );
    expect(list?.replies).toEqual([]);
    expect(list?.strays).toEqual([
      { place: '问题清单 第3行', text: '改写过的问题。', why: 'unknown' },
      { place: '问题清单 第4行', text: '页脚未见标识。', why: 'ambiguous' },
      { place: '问题清单 第5行', text: '页脚未见标识。', why: 'unknown' },
    ]);
  });

  it('takes the name of the file for the agency', () => {
    const row = ['1', '页脚未见标识。', '', '已整改', ''];
    const list = readFrom('岚溪县财政局 问题清单（反馈）.xlsx', row);
    expect(list?.replies.map(({ problemId }) => problemId)).toEqual(['e']);
    expect(readFrom('岚溪县问题清单.xlsx', row)?.strays).toHaveLength(1);
  });

  it('says when no sheet is such a list', () => {
    expect(
      readReplies('a.xlsx', [{ name: '表', rows: [['名称', '网址']], merges: [] }], handedOut),
    ).toBeNull();
  });
});
