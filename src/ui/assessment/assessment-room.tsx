import { newRound, openRoute } from '../workbench/route.ts';
import type { AssessmentPort } from './assessment-port.ts';
import { OverviewView } from './overview-view.tsx';
import { RoundForm } from './round-form.tsx';
import { RoundList } from './round-list.tsx';
import './assessment.css';

/** 评估任务: the rounds, and the overview of the one that is opened. */
export function AssessmentRoom({
  port,
  path: [assessmentId, targetId, group],
}: {
  port: AssessmentPort;
  path: readonly string[];
}) {
  if (assessmentId === undefined) return <RoundList port={port} />;
  if (assessmentId === newRound) {
    return <RoundForm port={port} onMade={(id) => openRoute({ room: 'targets', path: [id] })} />;
  }
  return (
    <OverviewView
      key={assessmentId}
      port={port}
      assessmentId={assessmentId}
      targetId={targetId ?? null}
      group={group ?? null}
    />
  );
}
