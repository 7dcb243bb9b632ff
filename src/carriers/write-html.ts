const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text that stands for itself in a page. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => entities[mark] ?? mark);
}

/** A page around the body of a report that came in another form. */
export function wrapBody(body: string): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title></title></head><body><article>${body}</article></body></html>`;
}
