import { compareVerdicts, parseVerdictFile } from '../../engine/index.ts';
import type { Agreement } from '../../engine/model/assessment/agreement-view.ts';
import type { Adjudication, HumanVerdict } from '../../engine/model/assessment/human-verdict.ts';
import type { JudgementSheet, SheetPlace } from '../../engine/model/assessment/judgement-view.ts';
import type { VerdictFile } from '../../engine/model/assessment/verdict-file.ts';
import type { Result } from '../../engine/model/result.ts';
import { exportFileName } from '../../report/export-file-name.ts';
import { saveFile } from '../save-file.ts';
import type { Workbench } from './open-workbench.ts';

interface Lists {
  readonly listVerdicts: (place: SheetPlace) => Promise<readonly HumanVerdict[]>;
  readonly listAdjudications: (place: SheetPlace) => Promise<readonly Adjudication[]>;
}

/** The person's own verdicts as they were before disagreements were settled: agreement is measured on those. */
function undoSettling(
  verdicts: readonly HumanVerdict[],
  settled: readonly Adjudication[],
): readonly HumanVerdict[] {
  const settledOf = new Map(settled.map((one) => [one.itemId, one]));
  return verdicts.flatMap((verdict) => {
    const found = settledOf.get(verdict.itemId);
    // A verdict that was changed after the settling is the person's own again.
    if (found === undefined || verdict.origin !== 'settled') return [verdict];
    return found.first === null ? [] : [found.first];
  });
}

/** A second assessor's file beside the own verdicts, and how the disagreements were settled. */
export function createSecondLook(
  workbench: Workbench,
  { listVerdicts, listAdjudications }: Lists,
  now: () => Date,
) {
  return {
    saveVerdictFile: async (place: SheetPlace): Promise<string> => {
      const [assessment, { system }, verdicts] = await Promise.all([
        workbench.findAssessment(place.assessmentId),
        workbench.findSystem(place.systemKey),
        listVerdicts(place),
      ]);
      const target = assessment?.targets.find(({ id }) => id === place.targetId);
      if (assessment === null || target === undefined) throw new Error('评估任务已不在');
      const { name, round, asOf, assessor } = assessment;
      const file: VerdictFile = {
        schema: 'mingcha/verdicts@1',
        assessment: { name, round, asOf },
        target: { name: target.name, url: target.url },
        system: { key: place.systemKey, name: system.name },
        assessor,
        exportedAt: now().toISOString(),
        verdicts: [...verdicts],
      };
      const fileName = exportFileName(`${target.name} 判定 ${assessor}`, asOf, 'json');
      const text = `${JSON.stringify(file, null, 2)}\n`;
      saveFile(fileName, new Blob([text], { type: 'application/json' }));
      return fileName;
    },
    compare: async (
      sheet: JudgementSheet,
      text: string,
    ): Promise<Result<{ assessor: string; agreement: Agreement }>> => {
      const file = parseVerdictFile(text, sheet);
      if (!file.ok) return file;
      const { assessor, verdicts } = file.value;
      const ids = sheet.items.map(({ id }) => id);
      const [own, settled] = await Promise.all([listVerdicts(sheet), listAdjudications(sheet)]);
      const agreement = compareVerdicts(ids, undoSettling(own, settled), verdicts);
      return { ok: true, value: { assessor, agreement } };
    },
    /** Keeps how a disagreement was settled, and lets the settled verdict count. */
    adjudicate: async (adjudication: Adjudication): Promise<void> => {
      const { assessmentId, targetId, systemKey, itemId, decided } = adjudication;
      const key: [string, string, string] = [assessmentId, targetId, systemKey];
      await workbench.changeVerdict({ key, itemId, verdict: decided, adjudication });
    },
    listAdjudications,
  };
}
