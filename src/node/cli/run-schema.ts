import { z } from 'zod';
import { AssessmentView } from '../../engine/model/assessment/assessment-view.ts';
import { AnnualReportDocument } from '../../engine/model/annual-report-document.ts';
import { Checklist } from '../../engine/model/checklist.ts';
import { Deadline } from '../../engine/model/deadline.ts';
import { Finding } from '../../engine/model/finding.ts';
import { HolidayTable } from '../../engine/model/holiday-table.ts';
import { IndicatorSystem } from '../../engine/model/indicator-system.ts';
import { PageScan } from '../../engine/model/page-scan.ts';
import { SiteAudit } from '../../engine/model/site-audit.ts';
import { Verification } from '../../engine/model/verification.ts';
import { ArchiveManifest } from '../../archive/manifest.ts';
import type { CommandRun } from './command-run.ts';
import type { Command } from './parse-command-line.ts';

const schemas: ReadonlyMap<string, z.ZodType> = new Map<string, z.ZodType>([
  ['page-scan', PageScan],
  ['site-audit', SiteAudit],
  ['assessment-export', AssessmentView],
  ['annual-report', AnnualReportDocument],
  ['archive-manifest', ArchiveManifest],
  ['verification', Verification],
  ['finding', Finding],
  ['checklist', Checklist],
  ['deadline', Deadline],
  ['indicator-system', IndicatorSystem],
  ['holiday-table', HolidayTable],
]);

/** `mingcha schema`: the JSON Schema of a document. */
export const runSchema: CommandRun<Extract<Command, { name: 'schema' }>> = (command, host) => {
  const names = [...schemas.keys()].join('、');
  const schema = schemas.get(command.schema ?? '');
  if (schema === undefined) {
    const fault = command.schema === null ? '缺少名称' : `没有名为“${command.schema}”的文档`;
    host.terminal.writeError(`mingcha: schema：${fault}。可用：${names}。\n`);
    return Promise.resolve(2);
  }
  host.terminal.writeOut(`${JSON.stringify(z.toJSONSchema(schema), null, 2)}\n`);
  return Promise.resolve(0);
};
