import type { OrganizationFieldId } from '../model/artifacts/content.ts';

/** The six fields in the words of the regulation. Source: 国务院令第711号 第二十条第（二）项. */
export const organizationFieldNames: Readonly<Record<OrganizationFieldId, string>> = {
  functions: '机关职能',
  structure: '机构设置',
  address: '办公地址',
  officeHours: '办公时间',
  contact: '联系方式',
  head: '负责人姓名',
};
