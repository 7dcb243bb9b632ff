// Draws the records of a data store into the page, as real portals do.
for (const store of document.querySelectorAll('script[type="text/xml"]')) {
  const list = document.createElement('ul');
  for (const [, record] of store.textContent.matchAll(
    /<record><!\[CDATA\[(.{1,2000}?)\]\]><\/record>/g,
  )) {
    list.append(...new DOMParser().parseFromString(record, 'text/html').body.children);
  }
  store.after(list);
}
