import { describe, expect, it } from 'vitest';
import { readColumns } from '../../../src/engine/gather/read-columns.ts';
import { readOrganization } from '../../../src/engine/gather/read-organization.ts';
import { pageOf } from '../../support/pages.ts';

function profileOf(html: string, title = '机构职能-岚溪县水务局') {
  const page = pageOf(html);
  const identity = { title, siteName: null };
  const columns = readColumns(page, identity);
  return readOrganization(page, { identity, currentColumn: null, columns });
}

function valuesOf(html: string, title?: string) {
  const fields = profileOf(html, title)?.fields ?? [];
  return Object.fromEntries(
    fields.flatMap(({ id, value }) => (value === null ? [] : [[id, value]])),
  );
}

const whole = {
  functions: '负责全县水资源管理。',
  structure: '办公室、规划股',
  address: '岚溪县城关镇一号',
  officeHours: '8:30-12:00',
  contact: '0000-1234567',
  head: '张甲',
};

describe('readOrganization', () => {
  it('reads labelled lines', () => {
    const html = `<p>一、主要职责：负责全县水资源管理。</p><p>（二）内设机构：办公室、规划股</p>
      <p>办公地址：岚溪县城关镇一号</p><p>办公时间：8:30-12:00</p>
      <p>联系电话：0000-1234567</p><p>负责人：张甲</p>`;
    expect(valuesOf(html)).toEqual(whole);
  });

  it('reads tables, definition lists and headings with text below', () => {
    const html = `<h3>机关职能</h3><p>负责全县水资源管理。</p>
      <table><tr><td>内设科室</td><td>办公室、规划股</td></tr><tr><td>地 址</td><td>岚溪县城关镇一号</td></tr></table>
      <dl><dt>上班时间</dt><dd>8:30-12:00</dd><dt>联系方式</dt><dd>0000-1234567</dd></dl>
      <div>【主要负责人】</div><div>张甲</div>`;
    expect(valuesOf(html)).toEqual(whole);
  });

  it('reads several labels on one line', () => {
    const html =
      '<p>主要职责：管水</p><p>地址：一号楼 联系电话：0000-1234567；办公时间：8:30-12:00，负责人：张甲</p>';
    expect(valuesOf(html)).toEqual({
      functions: '管水',
      address: '一号楼',
      contact: '0000-1234567',
      officeHours: '8:30-12:00',
      head: '张甲',
    });
  });

  it('reads labels behind the name of the agency', () => {
    const html = `<p>岚溪县水务局的主要职责是：</p><p>负责全县水资源管理。</p>
      <p>岚溪县水务局地址：岚溪县城关镇一号</p><p>岚溪县水务局办公时间：</p><p>8:30-12:00</p>`;
    const { functions, address, officeHours } = whole;
    expect(valuesOf(html)).toEqual({ functions, address, officeHours });
  });

  it('takes a label without a value for no field', () => {
    expect(valuesOf('<p>主要职责：管水</p><p>办公时间：</p><p>联系电话：</p>')).toEqual({
      functions: '管水',
    });
  });

  it('takes menus for no fields and lists the related pages', () => {
    const html = `<ul><li><a href="/nsjg/">内设机构</a></li><li><a href="/ld/">领导信息</a></li>
      <li><a href="/lx/">联系我们</a></li></ul><p>主要职责：管水</p>`;
    expect(valuesOf(html)).toEqual({ functions: '管水' });
    expect(profileOf(html)?.related.map(({ text }) => text)).toEqual([
      '内设机构',
      '领导信息',
      '联系我们',
    ]);
  });

  it('is null on other pages, footers included', () => {
    expect(profileOf('<p>地址：一号</p><p>电话：0000-1234567</p>', '通知公告')).toBeNull();
    expect(profileOf('<p>主要职责：管水</p>', '关于水务的通知')).toBeNull();
  });

  it('tells a profile by its labels where nothing else names it', () => {
    const html = '<p>主要职责：管水</p><p>内设机构：办公室</p><p>地址：一号楼</p>';
    expect(valuesOf(html, '岚溪县水务局')).toMatchObject({ functions: '管水' });
  });
});
