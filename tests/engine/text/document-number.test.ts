import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asDocumentNumber, findDocumentNumbers } from '../../../src/engine/text/document-number.ts';

describe('findDocumentNumbers', () => {
  it.each([
    ['岚政办发〔2021〕30号', '岚政办发〔2021〕30号', 2021],
    ['岚政办发〔 2021 〕 30 号', '岚政办发〔2021〕30号', 2021],
    ['岚政办发[2021]30号', '岚政办发[2021]30号', 2021],
    ['岚政办发（２０２１）第３０号', '岚政办发（2021）第30号', 2021],
    ['岚溪县人民政府令第12号', '岚溪县人民政府令第12号', null],
    ['2021年第5号', '2021年第5号', 2021],
  ])('reads %s', (text, value, year) => {
    expect(findDocumentNumbers(text)).toMatchObject([{ value, year }]);
  });

  it('tells other brackets from the prescribed ones', () => {
    expect(findDocumentNumbers('岚政〔2021〕3号')[0]?.hasStandardBrackets).toBe(true);
    expect(findDocumentNumbers('岚政[2021]3号')[0]?.hasStandardBrackets).toBe(false);
  });

  it.each([
    ['11441700007280420Y/2021-00050'],
    ['第3号'],
    ['〔2021〕3号'],
    ['2021年3月'],
    ['门牌30号'],
  ])('finds none in %s', (text) => {
    expect(findDocumentNumbers(text)).toEqual([]);
  });

  it('keeps its places inside any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const { start, end } of findDocumentNumbers(`${text}号`))
          expect(end).toBeGreaterThan(start);
      }),
    );
  });
});

describe('asDocumentNumber', () => {
  it('accepts a line that is nothing else', () => {
    expect(asDocumentNumber(' 岚政 〔2021〕 3 号 ')?.value).toBe('岚政〔2021〕3号');
    expect(asDocumentNumber('（岚政〔2021〕3号）')?.value).toBe('岚政〔2021〕3号');
  });

  it('refuses running text that quotes one', () => {
    expect(asDocumentNumber('根据岚政〔2021〕3号文件要求，')).toBeNull();
    expect(asDocumentNumber('《关于公开的通知》（岚政〔2021〕3号）')).toBeNull();
  });
});
