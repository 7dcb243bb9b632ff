/** Extension of the file that an absolute address names, lower case; "" where its path names none. */
export function fileExtensionOf(url: string): string {
  const end = url.search(/[?#]/);
  const place = end < 0 ? url : url.slice(0, end);
  const path = place.indexOf('/', place.indexOf('//') + 2);
  const dot = place.lastIndexOf('.');
  return path > 0 && dot > place.lastIndexOf('/') ? place.slice(dot + 1).toLowerCase() : '';
}
