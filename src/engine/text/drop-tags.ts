/** Removes the tags from a text that holds some markup; entities stay as they are. */
export function dropTags(text: string): string {
  if (!text.includes('<')) return text;
  const [first = '', ...parts] = text.split('<');
  return first + parts.map((part) => part.slice(part.indexOf('>') + 1)).join('');
}
