/** A kind of body, as the dates of its duty tell them apart. */
export type AgencyKind = 'government' | 'department' | 'town' | 'park';

/** An invented body. */
export interface Agency {
  readonly name: string;
  readonly kind: AgencyKind;
  /** How the report speaks of itself. */
  readonly we: string;
  /** The region whose figures are not the body's own, for bodies below it. */
  readonly region: string;
  readonly site: string;
  /** Usual number of applications a year. */
  readonly applications: readonly [number, number];
}

const agency = (
  name: string,
  kind: AgencyKind,
  we: string,
  region: string,
  site: string,
  applications: readonly [number, number],
): Agency => ({ name, kind, we, region, site, applications });

export const agencies: readonly Agency[] = [
  agency('东岭省人民政府', 'government', '省政府', '全省', 'www.dongling-demo.gov.cn', [200, 4000]),
  agency('云岫市人民政府', 'government', '我市', '全市', 'www.yunxiu-demo.gov.cn', [80, 900]),
  agency('岚溪县人民政府', 'government', '我县', '全县', 'www.lanxi-demo.gov.cn', [20, 300]),
  agency(
    '云岫市望江区人民政府',
    'government',
    '我区',
    '全区',
    'www.wangjiang-demo.gov.cn',
    [10, 260],
  ),
  agency('东岭省财政厅', 'department', '我厅', '全省', 'czt.dongling-demo.gov.cn', [0, 60]),
  agency('云岫市工业和信息化局', 'department', '我局', '全市', 'gxj.yunxiu-demo.gov.cn', [0, 25]),
  agency(
    '云岫市自然资源和规划局',
    'department',
    '市局',
    '全市',
    'zrzy.yunxiu-demo.gov.cn',
    [20, 400],
  ),
  agency('岚溪县教育局', 'department', '我局', '全县', 'www.lanxi-demo.gov.cn', [0, 12]),
  agency(
    '岚溪县人民政府办公室',
    'department',
    '县政府办公室',
    '全县',
    'www.lanxi-demo.gov.cn',
    [0, 40],
  ),
  agency(
    '岚溪县住房和城乡建设局',
    'department',
    '县住建局',
    '全县',
    'www.lanxi-demo.gov.cn',
    [5, 90],
  ),
  agency(
    '云岫市望江区卫生健康委员会',
    'department',
    '区卫生健康委',
    '全区',
    'www.wangjiang-demo.gov.cn',
    [0, 8],
  ),
  agency('岚溪县石门镇人民政府', 'town', '石门镇', '全县', 'www.lanxi-demo.gov.cn', [0, 10]),
  agency(
    '云岫市望江区青石街道办事处',
    'town',
    '青石街道',
    '全区',
    'www.wangjiang-demo.gov.cn',
    [0, 15],
  ),
  agency(
    '云岫经济技术开发区管理委员会',
    'park',
    '管委会',
    '全市',
    'kfq.yunxiu-demo.gov.cn',
    [0, 30],
  ),
];
