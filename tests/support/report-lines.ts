import type { ReportBlock, ReportDocument } from '../../src/engine/model/report-document.ts';

const locatorOf = (at: number, text: string) => ({
  selector: `p:nth-of-type(${at + 1})`,
  quote: text.slice(0, 80),
  frame: null,
});

const table = { kind: 'table', rows: 1, columns: 1, cells: [] } as const;

/** A report made of lines; `[表]` stands for a drawn table, `[图]` for a picture. */
export function reportOf(
  lines: readonly string[],
  partial: Partial<ReportDocument> = {},
): ReportDocument {
  const blocks = lines.map((text, at): ReportBlock => {
    const locator = locatorOf(at, text);
    if (text === '[表]') return { ...table, locator };
    if (text === '[图]') return { kind: 'image', alt: '', locator };
    return { kind: 'line', text, isHeading: false, locator };
  });
  return { title: null, blocks, truncated: false, ...partial };
}
