import { Document, Packer, type Paragraph, type Table } from 'docx';
import type { AgencyView, AssessmentView } from '../../engine/model/assessment/assessment-view.ts';
import { plainText } from '../site/document-table.ts';
import { heading, officialPage, officialStyles, sentence, title } from '../site/official-paper.ts';
import { sealDocument } from '../site/seal-document.ts';
import { asPercent } from './list-round-facts.ts';
import { groupBy } from './group-by.ts';
import {
  describeLeftOut,
  noPictures,
  type RoundPicture,
  type RoundPictures,
} from './round-pictures.ts';
import { doubtTable, groupTable, maxDocumentRows, problemTable } from './problem-tables.ts';

type Blocks = readonly (Paragraph | Table)[];
type Pictures = ReadonlyMap<string, readonly RoundPicture[]>;

function describeScore(judged: NonNullable<AgencyView['judged']>): string {
  const { points, scored, ratio, share, vetoed, counts } = judged;
  const veto = vetoed ? '存在单项否决情形，须人工复核；' : '';
  const score =
    points > 0
      ? `满分${String(points)}分，得${String(scored)}分，得分率${asPercent(ratio)}，已判定${asPercent(share)}；`
      : '';
  return `${veto}${score}不符合${String(counts.failed)}项，需人工核实${String(counts.cantTell)}项，符合${String(counts.passed)}项，不适用${String(counts.inapplicable)}项，未检查${String(counts.untested)}项。`;
}

function listTables(
  judged: NonNullable<AgencyView['judged']>,
  pictures: readonly RoundPicture[] = [],
): Blocks {
  const rest = judged.problems.length - maxDocumentRows;
  const problems =
    judged.problems.length === 0
      ? [sentence('未发现有证据的不符合事项。')]
      : [
          sentence('请对照下表整改，填写整改情况和整改链接后反馈；有异议的，说明理由并附链接。'),
          problemTable(judged, pictures),
          ...(rest > 0 ? [sentence(`另有${String(rest)}条，见评估表（xlsx）。`)] : []),
        ];
  if (judged.counts.cantTell === 0) return problems;
  return [
    ...problems,
    sentence(`另有${String(judged.counts.cantTell)}项待人工核实，未计扣分：`),
    doubtTable(judged),
  ];
}

function describeAgency({ id, judged, message }: AgencyView, pictures: Pictures): Blocks {
  if (judged === null) return [sentence(`未作评估。${message}`)];
  return [sentence(describeScore(judged)), ...listTables(judged, pictures.get(id))];
}

function listAgencies({ agencies }: AssessmentView, pictures: Pictures): Blocks {
  return agencies.flatMap((agency, i) => [
    heading(`${String(i + 1)}. ${agency.name}`),
    ...describeAgency(agency, pictures),
  ]);
}

function describeOne(
  agency: AgencyView,
  { assessment, system }: AssessmentView,
  pictures: Pictures,
): Blocks {
  const { judged, name, url } = agency;
  const what = `“${assessment.name}”以${assessment.asOf}为监测时间点，按“${system.name}”对${name}（${url}）进行评估。`;
  if (judged === null) {
    return [heading('一、总体情况'), sentence(what), ...describeAgency(agency, pictures)];
  }
  return [
    heading('一、总体情况'),
    sentence(`${what}${describeScore(judged)}`),
    groupTable(judged),
    heading('二、问题清单'),
    ...listTables(judged, pictures.get(agency.id)),
    heading('三、说明'),
    sentence(
      '“不符合”均有原文摘录、地址和采集时间，或经人工核实；存疑的列为“需人工核实”，没有看到的列为“未检查”，均不计扣分。整改情况、整改链接由责任单位填写。',
    ),
  ];
}

/** 问题清单 as offices send it out: of one agency, or of all agencies of the round one after the other. */
export async function renderProblemDocument(
  view: AssessmentView,
  taken: RoundPictures = noPictures,
): Promise<Uint8Array> {
  const { assessment, engine, scope, agencies } = view;
  const [first] = agencies;
  const subject = scope === 'agency' ? (first?.name ?? '') : assessment.name;
  const name = `${subject}政务公开问题清单`;
  const pictures = groupBy(taken.pictures, ({ targetId }) => targetId);
  const note = describeLeftOut(taken);
  const isOne = scope === 'agency' && first !== undefined;
  const document = new Document({
    title: plainText(name),
    creator: `明察 ${engine.versions.join(' ')}`,
    styles: officialStyles,
    sections: [
      {
        ...officialPage('across'),
        children: [
          title(name),
          ...(isOne ? describeOne(first, view, pictures) : listAgencies(view, pictures)),
          ...(note === '' ? [] : [sentence(note)]),
        ],
      },
    ],
  });
  const bytes = new Uint8Array(await Packer.toArrayBuffer(document));
  return sealDocument(bytes, `${assessment.asOf}T00:00:00.000Z`);
}
