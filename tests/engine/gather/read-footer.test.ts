import { describe, expect, it } from 'vitest';
import { readFooter } from '../../../src/engine/gather/read-footer.ts';
import type { Footer } from '../../../src/engine/model/artifacts/identity.ts';
import { pageOf } from '../../support/pages.ts';

const filler = `<div>${'<p>岚溪县召开防汛工作会议。</p>'.repeat(150)}</div>`;
const read = (footer: string): Footer =>
  readFooter(pageOf(`${filler}<div class="footer">${footer}</div>`));
const valueOf = (footer: Footer, id: string): string | null =>
  footer.items.find((item) => item.id === id)?.value ?? null;
const sponsor = '<p>主办单位：岚溪县人民政府</p>';

describe('readFooter', () => {
  it('reads all eight items of a plain footer', () => {
    const footer = read(`
      <a href="/wzdt/">网站地图</a> <a href="/lxwm/">联系我们</a> ${sponsor}
      <p>网站标识码：9901230001 浙ICP备09000001号-1 浙公网安备 33000002000001号</p>
      <a href="https://bszs.conac.cn/sitename?method=show&amp;id=0A"><img src="dzjg.png"></a>
      <script id="_jiucuo_" sitecode="9901230001" src="https://zfwzgl.www.gov.cn/exposure/jiucuo.js"></script>`);
    expect(footer.items.filter((item) => item.value === null)).toEqual([]);
    expect(footer).toMatchObject({ recognised: true, hasOpaqueParts: false });
    expect(valueOf(footer, 'site-id-code')).toBe('9901230001');
    expect(valueOf(footer, 'icp')).toBe('浙ICP备09000001号-1');
    expect(valueOf(footer, 'public-security')).toBe('浙公网安备 33000002000001号');
    expect(valueOf(footer, 'sponsor')).toBe('岚溪县人民政府');
  });

  it('tells pictures of a short page from those of its footer', () => {
    const page = pageOf(
      `<div class="layout"><div><a href="/nb/"><img src="ico.svg" alt="">年报</a></div><div class="foot">${sponsor}</div></div>`,
    );
    expect(readFooter(page)).toMatchObject({ recognised: true, hasOpaqueParts: false });
  });

  it('reads the mark that a script writes', () => {
    const script = `<script>document.write(unescape("%3Cspan id='_ideConac'%3E"))</script>`;
    const footer = read(`${sponsor}${script}`);
    expect(valueOf(footer, 'organ-mark')).not.toBeNull();
    expect(footer.hasOpaqueParts).toBe(false);
  });

  it.each([
    ['a picture’s text', 'organ-mark', '<img src="a.png" alt="党政机关">'],
    [
      'a link’s address',
      'error-report',
      '<a href="https://zfwzgl.www.gov.cn/exposure/jiucuo.html"><img src="a.png"></a>',
    ],
    ['a link’s text', 'error-report', '<a href="#">我为政府网站找错</a>'],
    ['a link’s address', 'icp', '<a href="https://beian.miit.gov.cn/">备案</a>'],
    ['a link’s title', 'site-map', '<a title="网站地图" href="#"><img src="m.png" alt="图"></a>'],
    ['a picture’s text of an institution', 'organ-mark', '<img src="b.png" alt="事业单位">'],
    ['a telephone', 'contact', '<p>联系电话：0571-00000000</p>'],
  ])('takes %s for %s', (_, id, html) => {
    expect(valueOf(read(`${sponsor}${html}`), id)).not.toBeNull();
  });

  it('takes an item from the head of the page where portals may put it', () => {
    const page = pageOf(`<a href="/map">网站地图</a>${filler}<div>${sponsor}</div>`);
    expect(valueOf(readFooter(page), 'site-map')).toBe('网站地图');
  });

  it.each([
    ['a picture without a text', '<img src="a.png">', true],
    ['a script that writes', '<script>document.write(foot())</script>', true],
    ['a script from elsewhere', '<script src="/js/x.js"></script>', true],
    ['a picture with a text', '<img src="a.png" alt="二维码">', false],
    ['a script that writes nothing', '<script>var a = 1</script>', false],
  ])('says whether %s may hide something', (_, html, expected) => {
    expect(read(`${sponsor}${html}`).hasOpaqueParts).toBe(expected);
  });

  it('recognises no footer where the page ends without one', () => {
    expect(readFooter(pageOf(filler))).toEqual({
      items: [],
      recognised: false,
      hasOpaqueParts: false,
    });
  });
});
