import { expect, it } from 'vitest';
import { tellReportIssuer } from '../../../src/engine/audits/tell-report-issuer.ts';

it.each([
  ['岚溪县人民政府', 'government'],
  ['岚溪市', 'government'],
  ['岚溪县人民政府办公室', 'government-office'],
  ['岚溪县财政局', 'department'],
  ['岚溪市国有资产监督管理委员会', 'department'],
  ['岚溪县青石镇人民政府', 'town'],
  ['岚溪区文化街道办事处', 'town'],
  ['岚溪经济开发区管理委员会', 'other'],
  ['岚溪高新技术产业开发区', 'other'],
  ['国家税务总局岚溪县税务局', 'other'],
  ['岚溪县机关事务服务中心', 'other'],
])('takes %s for %s', (agency, issuer) => {
  expect(tellReportIssuer(agency)).toBe(issuer);
});
