const format = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** The moment as it is printed below a picture. */
export function formatBurntLine(at: string): string {
  return `截取时间 ${format.format(new Date(at))}（北京时间）`;
}
