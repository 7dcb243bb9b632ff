const signatures: readonly { readonly name: string; readonly starts: readonly string[] }[] = [
  { name: 'PDF 文件', starts: ['%PDF-'] },
  { name: '压缩包或 Office 文件（docx、xlsx、zip）', starts: ['PK\u0003\u0004'] },
  { name: '旧版 Office 文件（doc、xls）', starts: ['\u00d0\u00cf\u0011\u00e0'] },
  { name: 'OFD 或压缩文件', starts: ['\u001f\u008b', 'Rar!', '7z\u00bc\u00af'] },
  { name: '图片', starts: ['\u0089PNG', '\u00ff\u00d8\u00ff', 'GIF8', 'BM', 'II*\u0000'] },
  { name: '程序', starts: ['\u007fELF', 'MZ\u0090'] },
  { name: '网页归档（mhtml）', starts: ['From: <Saved by', 'MIME-Version:'] },
];

/** Names what the bytes are when they plainly are no HTML page; null when they may be one. */
export function recognizeFormat(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 64));
  const known = signatures.find(({ starts }) => starts.some((start) => head.startsWith(start)));
  return known?.name ?? null;
}
