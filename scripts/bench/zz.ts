import { createPortal } from '../../tests/support/portal/create-portal.ts';
import { crawlPortal } from '../../tests/support/portal/crawl-portal.ts';
const p = createPortal(3,'trs',{level:'county',faults:[]});
const {site} = crawlPortal(p);
for (const page of Object.values(site.pages)) for (const c of page.artifacts.columns) if (c.text==='医疗卫生') { console.log(page.purpose.kind, page.artifacts.snapshot.url, JSON.stringify(c).slice(0,500)); }
