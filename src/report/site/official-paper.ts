import {
  AlignmentType,
  Footer,
  HeadingLevel,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import { type PageTurn, plainText } from './document-table.ts';

// Sizes, faces and margins of official papers (GB/T 9704-2012): title 二号 小标宋, text 三号 仿宋, headings 三号 黑体 and 楷体.
const fonts = {
  title: '方正小标宋简体',
  text: '仿宋',
  heading: '黑体',
  subheading: '楷体',
} as const;
const sizes = { title: 44, text: 32 } as const;
const margins = { top: '37mm', bottom: '35mm', left: '28mm', right: '26mm' } as const;
const marginsAcross = { top: '28mm', bottom: '26mm', left: '27mm', right: '27mm' } as const;
const turns = { upright: PageOrientation.PORTRAIT, across: PageOrientation.LANDSCAPE } as const;
const indent = { firstLine: 640 } as const;

/** The look of the text where a paragraph says nothing else. */
export const officialStyles = {
  default: { document: { run: { font: fonts.text, size: sizes.text } } },
} as const;

/** A page of an official paper: A4, upright or across for wide tables, its margins, the page number between dashes. */
export function officialPage(
  turn: PageTurn = 'upright',
): Pick<ISectionOptions, 'properties' | 'footers'> {
  const number = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], size: 28 });
  const footer = new Paragraph({ alignment: AlignmentType.CENTER, children: [number] });
  return {
    properties: {
      page: {
        // The writer of the file swaps the two sides itself.
        size: { width: '210mm', height: '297mm', orientation: turns[turn] },
        margin: turn === 'across' ? marginsAcross : margins,
      },
    },
    footers: { default: new Footer({ children: [footer] }) },
  };
}

/** The paper's title. */
export function title(text: string): Paragraph {
  return new Paragraph({
    heading: HeadingLevel.TITLE,
    alignment: AlignmentType.CENTER,
    spacing: { after: 200 },
    children: [new TextRun({ text: plainText(text), font: fonts.title, size: sizes.title })],
  });
}

/** A line below the title, in the middle: of what day the paper speaks. */
export function subtitle(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 320 },
    children: [new TextRun({ text: plainText(text), font: fonts.subheading, size: sizes.text })],
  });
}

/** A heading of the first level: 一、… */
export function heading(text: string, { onNewPage = false } = {}): Paragraph {
  return new Paragraph({
    pageBreakBefore: onNewPage,
    heading: HeadingLevel.HEADING_1,
    indent,
    keepNext: true,
    spacing: { before: 160, after: 80 },
    children: [
      new TextRun({
        text: plainText(text),
        font: fonts.heading,
        size: sizes.text,
        color: '000000',
      }),
    ],
  });
}

/** A heading of the second level: （一）… */
export function subheading(text: string): Paragraph {
  return new Paragraph({
    heading: HeadingLevel.HEADING_2,
    indent,
    keepNext: true,
    spacing: { before: 80, after: 40 },
    children: [
      new TextRun({
        text: plainText(text),
        font: fonts.subheading,
        size: sizes.text,
        color: '000000',
      }),
    ],
  });
}

/** A paragraph of the text. */
export function sentence(text: string): Paragraph {
  return new Paragraph({
    indent,
    spacing: { line: 560, lineRule: 'exact' },
    children: [new TextRun({ text: plainText(text), font: fonts.text, size: sizes.text })],
  });
}
