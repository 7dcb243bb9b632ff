/** Hands a file to the browser's own download, without the `downloads` permission. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  // The download has started by then; the address would hold the bytes in memory for ever.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
