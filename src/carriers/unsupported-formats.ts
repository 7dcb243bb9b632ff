interface UnsupportedFormat {
  readonly starts: readonly string[];
  readonly reason: string;
}

const picture = '是图片，没有可读取的文字，请提供网页、docx 或可复制文字的 PDF。';

/** What to do with a Word file in a form of XML that nobody reads any more. */
export const wordXmlReason = '是 Word XML 文件，请用 Word 或 WPS 另存为 docx。';

/** Forms met on portals that hold no text which can be read here; `starts` are first bytes as Latin-1. */
export const unsupportedFormats: readonly UnsupportedFormat[] = [
  {
    starts: ['\u0089PNG', '\u00ff\u00d8\u00ff', 'GIF8', 'BM', 'II*\u0000', 'MM\u0000*', 'RIFF'],
    reason: picture,
  },
  { starts: ['{\\rtf'], reason: '是 RTF 文件，请用 Word 或 WPS 另存为 docx。' },
  {
    starts: ['From: <Saved by', 'MIME-Version:'],
    reason: '是网页归档（mhtml），请在浏览器中另存为“网页，仅 HTML”。',
  },
  {
    starts: ['\u001f\u008b', 'Rar!', '7z\u00bc\u00af'],
    reason: '是压缩包，请解压后给出其中的报告文件。',
  },
  { starts: ['\u007fELF', 'MZ\u0090'], reason: '是程序，不是报告文件。' },
];
