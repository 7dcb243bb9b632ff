import { checkChain } from '../../archive/chain.ts';
import { engineVersion } from '../../engine/index.ts';
import type { Verification } from '../../engine/model/verification.ts';
import { hashBytes, openArchive, type OpenArchive } from '../archive/open-archive.ts';
import { type Rejudged, rejudgeArchive, sealedTerms } from '../archive/rejudge-archive.ts';
import type { CommandRun } from './command-run.ts';
import { createPaint } from './paint.ts';
import type { Command } from './parse-command-line.ts';
import { renderVerification } from './render-verification.ts';

type Faults = Verification['faults'];

async function findFaults(archive: OpenArchive): Promise<Faults> {
  const { manifest, sizeBytes, auditText, read } = archive;
  const { links, seal, auditSha256 } = manifest;
  const faults = [...(await checkChain(links, seal, sizeBytes, read, hashBytes))];
  if (auditText === null || auditSha256 === null) return faults;
  const isSame = (await hashBytes(new TextEncoder().encode(auditText))) === auditSha256;
  const message = 'audit.json 与封存时的不符，检查结果被改动。';
  return isSame ? faults : [...faults, { url: 'audit.json', offset: 0, message }];
}

/** Judges the archive again; null where its bytes cannot be read any more. */
async function tryRejudge(archive: OpenArchive): Promise<Rejudged | string> {
  try {
    return await rejudgeArchive(archive, sealedTerms);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function describe(archive: OpenArchive, faults: Faults, rejudged: Rejudged | string): Verification {
  const { manifest } = archive;
  const { terms } = manifest;
  const isRead = typeof rejudged !== 'string';
  const unreadable = isRead ? [] : [{ url: '', offset: 0, message: rejudged }];
  const all = [...faults, ...unreadable];
  return {
    schema: 'mingcha/verification@1',
    url: manifest.url,
    asOf: terms.asOf,
    engine: { version: engineVersion, calendarRevision: terms.engine.calendarRevision },
    isIntact: all.length === 0,
    entries: manifest.links.length,
    seal: manifest.seal,
    faults: all,
    sameVerdicts: isRead && rejudged.before !== null ? rejudged.changes.length === 0 : null,
    changes: isRead ? [...rejudged.changes] : [],
  };
}

/** `mingcha verify`: whether an archive is as it was sealed, and gives the same verdicts again. Status 2 where it is damaged. */
export const runVerify: CommandRun<Extract<Command, { name: 'verify' }>> = async (
  { source, format },
  { terminal },
) => {
  const opened = await openArchive(source);
  if (!opened.ok) {
    terminal.writeError(`mingcha: ${opened.error.message}\n`);
    return 2;
  }
  const archive = opened.value;
  const verification = describe(archive, await findFaults(archive), await tryRejudge(archive));
  const { columns, hasColor } = terminal;
  terminal.writeOut(
    format === 'json'
      ? `${JSON.stringify(verification)}\n`
      : renderVerification(verification, { paint: createPaint(hasColor), columns }),
  );
  return verification.isIntact ? 0 : 2;
};
