import type { PortalPlan } from './portal-plan.ts';

/** The nine fields of a guide and its terms. */
export function guideBody({ name, office, phone, host }: PortalPlan): string {
  const site = host.replace('www.', '');
  return `<p>为了方便公民、法人和其他组织依法获取政府信息，根据《中华人民共和国政府信息公开条例》（国务院令第711号），编制《${name}政府信息公开指南》。</p>
<p><strong>一、政府信息的分类</strong></p><p>本机关主动公开的政府信息分为机构职能、政策文件、规划计划、行政执法、财政信息等类别。</p>
<p><strong>二、政府信息的编排体系</strong></p><p>政府信息按照目录编排，目录包括索引、名称、内容概述、生成日期等。</p>
<p><strong>三、政府信息的获取方式</strong></p><p>公众可以通过政府网站、政府公报、档案馆、图书馆等途径获取主动公开的政府信息。</p>
<p><strong>四、依申请公开</strong></p><p>申请人应当提交包括姓名或者名称、身份证明、联系方式，申请公开的政府信息的名称、文号或者便于查询的其他特征性描述，以及形式要求的申请。本机关自收到申请之日起20个工作日内予以答复；需要延长的，延长期限最长不超过20个工作日。</p>
<p><strong>五、政府信息公开工作机构</strong></p><p>工作机构名称：${office}</p><p>办公地址：${name.slice(0, 3)}人民路1号</p><p>办公时间：工作日上午8:30—12:00，下午14:00—17:30</p><p>联系电话：${phone}</p><p>传真号码：${phone.slice(0, -1)}9</p><p>互联网联系方式：电子邮箱xxgk@${site}</p>
<p><strong>六、监督和救济</strong></p><p>公民、法人或者其他组织认为行政机关未按照要求主动公开政府信息或者对政府信息公开申请不依法答复处理的，可以向政府信息公开工作主管部门提出，也可以依法申请行政复议或者提起行政诉讼。</p>`;
}

/** The six fields of an organization's profile. */
export function organizationBody({ name, office, phone, head }: PortalPlan): string {
  return `<h2>${name}机构职能</h2><p><strong>机关职能：</strong>贯彻执行国家法律法规和上级决定，组织编制并实施国民经济和社会发展规划，管理本行政区域内的经济、教育、科学、文化、卫生、财政、民政等行政工作。</p>
<p><strong>机构设置：</strong>内设综合科、秘书科、信息公开科、督查科、财务科、行政审批科。</p>
<p><strong>负责人姓名：</strong>${head}</p><p><strong>办公地址：</strong>${name.slice(0, 3)}人民路1号</p>
<p><strong>办公时间：</strong>工作日上午8:30—12:00，下午14:00—17:30</p><p><strong>联系方式：</strong>${phone}（${office}）</p>`;
}

/** Leaders by name, office and work. */
export function leaderBody({ head, level }: PortalPlan): string {
  const office = ['党组书记、局长', '党组成员、副局长', '党组成员、副局长'];
  const titles = {
    ministry: office,
    city: ['市委副书记、市长', '市委常委、副市长', '副市长'],
    county: ['县委副书记、县长', '县委常委、副县长', '副县长'],
    department: office,
    town: ['镇党委副书记、镇长', '镇党委委员、副镇长', '副镇长'],
  }[level];
  const names = [head, '章明远', '陆书宁'];
  return names
    .map(
      (name, at) =>
        `<div class="leader"><img src="/images/ld${String(at)}.jpg" alt="${name}"><h3>${name}</h3><p>职务：${titles[at] ?? ''}</p><p>简历：${name}，汉族，大学学历，现任${titles[at] ?? ''}。</p><p>工作分工：${at === 0 ? '主持全面工作' : '负责分管领域工作'}。</p></div>`,
    )
    .join('\n');
}

/** Divisions of the office. */
export function divisionBody({ phone }: PortalPlan): string {
  return ['综合科', '秘书科', '信息公开科', '督查科', '财务科', '行政审批科']
    .map(
      (name, at) =>
        `<h3>${name}</h3><p>主要职责：承担${name.replace('科', '')}方面的工作。联系电话：${phone.slice(0, -1)}${String(at)}</p>`,
    )
    .join('\n');
}

/** How to ask for information. */
export function requestBody({ name, phone }: PortalPlan): string {
  return `<h2>依申请公开</h2><p>申请渠道：当面提交、邮政寄送、互联网提交。受理机构：${name}办公室，联系电话：${phone}。</p><p>申请流程：提交申请、登记、审查、答复。答复期限：自收到申请之日起20个工作日内。</p><p>收费说明：按照《政府信息公开信息处理费管理办法》执行，10件以下不收费。</p><p><a href="/files/ysqgksqb.docx">政府信息公开申请表.docx</a></p>`;
}
