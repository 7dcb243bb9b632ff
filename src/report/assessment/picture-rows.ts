import { ImageRun, Paragraph } from 'docx';
import { plainText, toParagraphs } from '../site/document-table.ts';
import { describePicture, fitInto, type RoundPicture } from './round-pictures.ts';

/** Across the table of a page that lies across, and low enough for its row to stay whole. */
const box = { width: 640, height: 400 };
const types = { png: 'png', jpeg: 'jpg' } as const;

/** A row under a problem, over the width of its table: the picture, then where and when it was taken and its seal. */
export function pictureRow(
  picture: RoundPicture,
  itemTitle: string,
): readonly (readonly Paragraph[])[] {
  const { bytes, type } = picture;
  const name = plainText(`截图：${itemTitle}`);
  const description = plainText([name, picture.text, picture.url].join('　'));
  const image = new ImageRun({
    type: types[type],
    data: bytes,
    transformation: fitInto(picture, box),
    altText: { name, title: name, description },
  });
  return [[new Paragraph({ children: [image] }), ...toParagraphs(describePicture(picture))]];
}
