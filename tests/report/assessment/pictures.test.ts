import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { renderAssessmentHtml } from '../../../src/report/assessment/assessment-html.ts';
import { renderAssessmentWorkbook } from '../../../src/report/assessment/assessment-workbook.ts';
import { buildAssessmentView } from '../../../src/report/assessment/build-assessment-view.ts';
import { measurePicture } from '../../../src/report/assessment/measure-picture.ts';
import { renderProblemDocument } from '../../../src/report/assessment/problem-document.ts';
import {
  choosePictures,
  describeLeftOut,
  fitInto,
} from '../../../src/report/assessment/round-pictures.ts';
import { pictureOf, pngOf } from '../../support/pictures.ts';
import { roundOf } from '../../support/rounds.ts';

const view = buildAssessmentView(roundOf({ agencies: 4, items: 25 }));
const judged = view.agencies.find(({ id }) => id === 't1')?.judged;
const problemItem = judged?.problems[0]?.itemId ?? '';
const otherItem =
  judged?.items.find(({ id }) => judged.problems.every(({ itemId }) => itemId !== id))?.id ?? '';
const ofProblem = pictureOf({ targetId: 't1', itemId: problemItem, width: 60, height: 40 });
const ofOther = pictureOf({ targetId: 't1', itemId: otherItem, width: 40, height: 60 });
const taken = { pictures: [ofProblem, ofOther], leftOut: 3, broken: 1 };
const leftOut = /另有3张截图超出.{1,40}有1张截图内容缺失/;

describe('the size of a picture', () => {
  it('is read from the head of a PNG', () => {
    expect(measurePicture(pngOf(48, 32))).toEqual({ type: 'png', width: 48, height: 32 });
  });

  it('is read from the frame of a JPEG, past what comes before', () => {
    const other = [0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc4, 0, 3, 9];
    const frame = [0xff, 0xff, 0xc2, 0, 17, 8, 0x02, 0x58, 0x03, 0x20, 3];
    const bytes = new Uint8Array([0xff, 0xd8, ...other, ...frame]);
    expect(measurePicture(bytes)).toEqual({ type: 'jpeg', width: 800, height: 600 });
  });

  it.each([
    ['nothing', []],
    ['half a head', [...pngOf(9, 9).subarray(0, 20)]],
    ['a picture without area', [...pngOf(0, 4)]],
    ['a JPEG without frame', [0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xd9]],
    ['a JPEG with a length of none', [0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0, 0, 0, 0, 0]],
    ['a page', [...new TextEncoder().encode('<!doctype html><title>无</title>')]],
  ])('is unknown of %s', (_, bytes) => {
    expect(measurePicture(new Uint8Array(bytes))).toBeNull();
  });

  it('fits the box without being enlarged', () => {
    expect(fitInto({ width: 2560, height: 1440 }, { width: 640, height: 400 })).toEqual({
      width: 640,
      height: 360,
    });
    expect(fitInto({ width: 60, height: 40 }, { width: 640, height: 400 })).toEqual({
      width: 60,
      height: 40,
    });
  });
});

describe('the choice of pictures', () => {
  const wishOf = (sizeBytes: number, isProblem = false) => ({ sizeBytes, isProblem });
  const megabyte = 1024 * 1024;

  it('takes 200 and no more, those of problems first', () => {
    const wishes = [
      ...Array.from({ length: 200 }, () => wishOf(1)),
      wishOf(2, true),
      wishOf(3, true),
    ];
    expect(choosePictures(wishes.slice(0, 200))).toHaveLength(200);
    const chosen = choosePictures(wishes);
    expect(chosen).toHaveLength(200);
    expect(chosen.slice(-2).map(({ sizeBytes }) => sizeBytes)).toEqual([2, 3]);
  });

  it('takes 20 MB and no byte more, and a small one where a large one has no room', () => {
    expect(choosePictures([wishOf(20 * megabyte)])).toHaveLength(1);
    expect(choosePictures([wishOf(20 * megabyte + 1), wishOf(5)])).toEqual([wishOf(5)]);
  });

  it('is told only where something is left out', () => {
    expect(describeLeftOut({ pictures: [], leftOut: 0, broken: 0 })).toBe('');
    expect(describeLeftOut(taken)).toMatch(leftOut);
  });
});

describe('the page', () => {
  const html = renderAssessmentHtml(view, taken);

  it('holds the pictures themselves, with words for those who do not see them', () => {
    const images = [...html.matchAll(/<img src="data:image\/png;base64,([\w+/=]+)"[^>]*>/g)];
    expect(images.map(([, data]) => new Uint8Array(Buffer.from(data ?? '', 'base64')))).toEqual([
      ofProblem.bytes,
      ofOther.bytes,
    ]);
    expect(images.every(([image]) => /alt="截图：[^"]+"/.test(image))).toBe(true);
    expect(html).toContain('img-src data:');
    expect(html).not.toMatch(/\bsrc="(?!data:image\/png;)/);
  });

  it('names address, moment and seal, and what is left out', () => {
    expect(html).toContain(ofProblem.sha256);
    expect(html).toContain('2026-11-21 11:00 截取');
    expect(html).toMatch(leftOut);
  });

  it('shows the picture of a problem beside it, others below', () => {
    const [before = '', after = ''] = html.split('<h3>其他截图</h3>');
    expect(before).toContain(ofProblem.sha256);
    expect(before).not.toContain(ofOther.sha256);
    expect(after).toContain(ofOther.sha256);
  });
});

describe('问题清单', () => {
  it('shows the picture under its problem, with its seal', async () => {
    const files = unzipSync(await renderProblemDocument(view, taken));
    expect(files['word/media/image1.png']).toEqual(ofProblem.bytes);
    const body = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    expect(body).toContain(ofProblem.sha256);
    expect(body).toContain('<w:gridSpan w:val="7"/>');
    expect(body).toMatch(leftOut);
  });

  it('links every picture to a part of the file, and is the same bytes each time', async () => {
    const bytes = await renderProblemDocument(view, taken);
    const files = unzipSync(bytes);
    const body = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    const links = strFromU8(files['word/_rels/document.xml.rels'] ?? new Uint8Array());
    const [, id = '?'] = /r:embed="([^"]{1,40})"/.exec(body) ?? [];
    const link = links.split('<Relationship ').find((one) => one.includes(`Id="${id}"`));
    expect(link).toContain('media/image1.png');
    expect(await renderProblemDocument(view, taken)).toEqual(bytes);
  });
});

describe('the workbook', () => {
  it('has a sheet of the pictures, with their seals and what is left out', async () => {
    const bytes = await renderAssessmentWorkbook(view, taken);
    const { sheets } = await readXlsx(bytes);
    const sheet = sheets.find(({ name }) => name === '截图');
    expect(sheet?.images?.map(({ data }) => data)).toEqual([ofProblem.bytes, ofOther.bytes]);
    expect(sheet?.rows[1]).toContain(ofProblem.sha256);
    expect(sheet?.rows[2]).toContain(ofOther.sha256);
    expect(String(sheet?.rows[3]?.[2])).toMatch(leftOut);
    expect(await renderAssessmentWorkbook(view, taken)).toEqual(bytes);
  });

  it('shows every picture in its own shape, whatever the width of the cells', async () => {
    const files = unzipSync(await renderAssessmentWorkbook(view, taken));
    const drawing = strFromU8(
      Object.entries(files).find(([name]) => name.startsWith('xl/drawings/d'))?.[1] ??
        new Uint8Array(),
    );
    const emuOfPixel = 9525;
    const sizes = [...drawing.matchAll(/<\/xdr:from><xdr:ext cx="(\d+)" cy="(\d+)"\/>/g)];
    expect(sizes.map(([, cx, cy]) => [Number(cx), Number(cy)])).toEqual(
      [ofProblem, ofOther].map(({ width, height }) => [width * emuOfPixel, height * emuOfPixel]),
    );
    expect(drawing).not.toContain('twoCellAnchor');
  });
});
