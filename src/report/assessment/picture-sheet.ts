import type { WriteSheet } from 'hucre/xlsx';
import type { AssessmentView } from '../../engine/model/assessment/assessment-view.ts';
import { beijingTime } from '../site/list-facts.ts';
import { buildTableSheet, type TableCell } from '../workbook-cells.ts';
import { describeLeftOut, fitInto, placeOf, type RoundPictures } from './round-pictures.ts';

const sheetName = '截图';
const columns = [
  { heading: '序号', width: 6 },
  { heading: '监测对象', width: 22 },
  { heading: '指标', width: 26 },
  { heading: '网页地址', width: 36 },
  { heading: '截取时间（北京时间）', width: 18 },
  { heading: '说明', width: 22 },
  { heading: 'SHA-256', width: 34 },
];
const box = { width: 640, height: 480 };
// Of the column for the pictures, in characters; a wider one than a picture needs does no harm.
const roomWidth = 92;
const pointsOfPixel = 0.75;
const minHeight = 48;

type Placed = NonNullable<WriteSheet['images']>[number] & { readonly points: number };

function placePicture(picture: RoundPictures['pictures'][number], i: number): Placed {
  const { width, height } = fitInto(picture, box);
  return {
    data: picture.bytes,
    type: picture.type,
    anchor: { from: { row: i + 1, col: columns.length } },
    width,
    height,
    altText: `截图 ${picture.url} ${picture.text}`.trim().slice(0, 1000),
    points: Math.max(minHeight, height * pointsOfPixel),
  };
}

/** Where the first picture of each item stands in the workbook. */
export function locatePictures({ pictures }: RoundPictures): ReadonlyMap<string, string> {
  const cells = pictures.map(
    (picture, i) => [placeOf(picture), `'${sheetName}'!A${String(i + 2)}`] as const,
  );
  // The first of an item wins.
  return new Map(cells.toReversed());
}

/** The sheet 截图: every picture beside where and when it was taken and its seal; none where there are no pictures. */
export function buildPictureSheets(view: AssessmentView, taken: RoundPictures): WriteSheet[] {
  const note = describeLeftOut(taken);
  if (taken.pictures.length === 0 && note === '') return [];
  const nameOf = new Map(view.agencies.map(({ id, name }) => [id, name]));
  const titleOf = new Map(
    view.agencies.flatMap(({ id, judged }) =>
      (judged?.items ?? []).map((item) => [placeOf({ targetId: id, itemId: item.id }), item.title]),
    ),
  );
  const rows = taken.pictures.map((picture, i): TableCell[] => [
    { value: i + 1 },
    { value: nameOf.get(picture.targetId) ?? picture.targetId },
    { value: titleOf.get(placeOf(picture)) ?? picture.itemId },
    { value: picture.url, href: picture.url },
    { value: beijingTime(picture.at) },
    { value: picture.text },
    { value: picture.sha256 },
  ]);
  const last = note === '' ? [] : [[{ value: null }, { value: null }, { value: note }]];
  const { autoFilter: _, ...sheet } = buildTableSheet(sheetName, columns, [...rows, ...last]);
  const placed = taken.pictures.map(placePicture);
  const rowDefs = new Map(sheet.rowDefs);
  placed.forEach(({ points }, i) => rowDefs.set(i + 1, { height: points }));
  return [
    {
      ...sheet,
      columns: [...(sheet.columns ?? []), { width: roomWidth }],
      rowDefs,
      images: placed.map(({ points: _points, ...image }) => image),
    },
  ];
}
