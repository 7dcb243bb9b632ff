import type { Random } from '../random.ts';

// Two-sign words without figures: five signs in a row of two reports agree by chance only.
const words = (
  '统筹 协调 深化 落实 细化 完善 健全 优化 夯实 拓展 规范 督促 梳理 汇总 研判 提升 压实 压紧 衔接 联动 ' +
  '制度 机制 流程 平台 队伍 台账 清单 目录 栏目 专栏 指南 标准 质量 效能 责任 氛围 渠道 载体 窗口 网格 ' +
  '民生 教育 医疗 养老 就业 环保 财政 预算 审计 规划 土地 交通 住房 水利 农业 林业 文旅 科技 商务 应急 ' +
  '主动 及时 精准 全面 有序 扎实 稳步 持续 深入 严格 科学 高效 透明 便捷 务实 创新 常态 集中 动态 分类 ' +
  '群众 企业 社会 基层 科室 干部 代表 专家 媒体 公众 股室 镇街 社区 乡村 园区 部门 单位 机关 窗口 专班 ' +
  '解读 回应 关切 发布 更新 审核 保密 培训 考核 督导 评估 整改 巡查 调研 宣传 服务 监督 反馈 归档 备案 ' +
  '意识 能力 水平 成效 短板 弱项 广度 深度 力度 温度 实效 活力 基础 保障 支撑 格局 体系 抓手 重点 亮点'
).split(' ');

function clause(random: Random, length: number): string {
  return Array.from({ length }, () => random.pick(words)).join('');
}

/** A sentence without any figure. */
export function proseSentence(random: Random): string {
  const clauses = Array.from({ length: random.int(2, 4) }, () => clause(random, random.int(3, 6)));
  return `${clauses.join('，')}。`;
}

/** A paragraph without any figure. */
export function proseParagraph(random: Random, sentences: number): string {
  return Array.from({ length: sentences }, () => proseSentence(random)).join('');
}
