import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import type {
  JudgementItem,
  JudgementSheet,
  SheetPlace,
} from '../../engine/model/assessment/judgement-view.ts';
import type { VerdictChoice } from '../../engine/model/assessment/verdict-choice.ts';
import type { Place } from '../../engine/model/popup-message.ts';
import { useTranslate } from '../translate.ts';
import { EvidenceTools } from './evidence-tools.tsx';
import { firstPageOf } from './item-leads.tsx';
import { ItemPane } from './item-pane.tsx';
import { type Choosing, type ItemFilter, ItemList, ItemStepper } from './item-list.tsx';
import type { JudgementPort, VerdictWish } from './judgement-port.ts';
import { useJudgeKeys } from './use-judge-keys.ts';
import { type OpenedSheet, useSheet } from './use-sheet.ts';
import { allowsPartial, type Draft, draftOf, wishOf } from './weigh-verdict.ts';

function choose(
  { items }: JudgementSheet,
  filter: ItemFilter,
  touched: ReadonlySet<string>,
): readonly JudgementItem[] {
  switch (filter) {
    case 'waiting':
      return items.filter(({ id, isWaiting }) => isWaiting || touched.has(id));
    case 'decided':
      return items.filter(({ human, lapsed }) => human !== null || lapsed !== null);
    case 'all':
      return items;
  }
}

/** The next one that waits, after the current one, else from the top; null where none is left. */
function findNext(items: readonly JudgementItem[], currentId: string): JudgementItem | null {
  const at = items.findIndex(({ id }) => id === currentId);
  const order = [...items.slice(at + 1), ...items.slice(0, Math.max(at, 0))];
  return order.find(({ isWaiting }) => isWaiting) ?? null;
}

interface DeskProps {
  readonly port: JudgementPort;
  readonly sheet: JudgementSheet;
  readonly opened: OpenedSheet;
  readonly itemId: string | null;
  readonly onItem: (id: string) => void;
  /** Where the room is narrow, the list is a stepper. */
  readonly isNarrow: boolean;
  /** Shown once nothing waits. */
  readonly whenDone: ReactNode;
}

function JudgeStatus({
  lastStep,
  waiting,
  onUndo,
}: Pick<OpenedSheet, 'lastStep'> & { waiting: number; onUndo: () => void }) {
  const t = useTranslate();
  return (
    <p className="judge-status" role="status">
      {lastStep === null ? (
        t('judge_waitingHere', { count: waiting })
      ) : (
        <>
          {t('judge_noted', { title: lastStep.title, count: waiting })}{' '}
          <button type="button" className="link" onClick={onUndo}>
            {t('judge_undo')}
          </button>
        </>
      )}
    </p>
  );
}

/** What is chosen, typed and done at the desk. */
function useDesk({ port, sheet, opened, itemId, onItem }: DeskProps) {
  const { touched, save } = opened;
  const [filter, setFilter] = useState<ItemFilter>('waiting');
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>({});
  const wanted = sheet.items.find(({ id }) => id === itemId);
  const listed = choose(sheet, filter, new Set([...touched, ...(wanted ? [wanted.id] : [])]));
  const item = wanted ?? listed[0] ?? null;

  // What is shown is chosen: a verdict from another tab must not put another item under the person's fingers.
  // Before it is painted: a key that follows at once must not be overtaken by this choice.
  const shownId = item?.id ?? null;
  useLayoutEffect(() => {
    if (itemId === null && shownId !== null) onItem(shownId);
  }, [itemId, shownId, onItem]);

  const write = (wish: VerdictWish | null, goOn: boolean): void => {
    if (item === null) return;
    const next = goOn ? findNext(listed, item.id) : null;
    onItem(next?.id ?? item.id);
    void save(item.id, wish).then((isWritten) => {
      // What was typed stays, and is shown again, where it could not be written.
      if (isWritten) setDrafts(({ [item.id]: _, ...others }) => others);
      else onItem(item.id);
    });
  };
  const move = (step: 1 | -1): void => {
    const next = listed[listed.findIndex(({ id }) => id === item?.id) + step];
    if (next !== undefined) onItem(next.id);
  };
  const undo = (): void => {
    if (opened.lastStep === null) return;
    opened.undo();
    onItem(opened.lastStep.itemId);
  };
  const open = async (url: string, places: readonly Place[]): Promise<void> => {
    if (item !== null) await port.openBeside(url, places, sheet, item.id);
  };
  const openFirst = async (): Promise<void> => {
    if (item === null) return;
    const { url, places } = firstPageOf(item, sheet.target.url);
    await open(url, places);
  };
  const choosing: Choosing = { listed, item, filter, onFilter: setFilter, onItem, onMove: move };
  return {
    choosing,
    item,
    draft: item === null ? draftOf(null) : (drafts[item.id] ?? draftOf(item.human ?? item.lapsed)),
    onDraft: (id: string, next: Draft) => setDrafts((held) => ({ ...held, [id]: next })),
    write,
    undo,
    open,
    openFirst,
  };
}

type Desk = ReturnType<typeof useDesk>;

/** The keys of the desk; gives the field that N leads to. */
function useDeskKeys(
  { item, draft, write, undo, openFirst, choosing }: Desk,
  { attempt }: OpenedSheet,
) {
  const note = useRef<HTMLTextAreaElement>(null);
  useJudgeKeys({
    choose: (choice: VerdictChoice) => {
      if (item !== null && (choice !== 'partial' || allowsPartial(item))) {
        write(wishOf(item, choice, draft), true);
      }
    },
    move: choosing.onMove,
    undo,
    open: () => attempt(openFirst()),
    write: () => note.current?.focus(),
  });
  return note;
}

function OpenDesk(props: DeskProps) {
  const { port, sheet, opened, isNarrow, whenDone } = props;
  const t = useTranslate();
  const desk = useDesk(props);
  const note = useDeskKeys(desk, opened);
  const { item, choosing } = desk;
  const { lastStep, attempt } = opened;
  const waiting = sheet.items.filter(({ isWaiting }) => isWaiting).length;
  return (
    <div className={isNarrow ? 'judge-desk is-narrow' : 'judge-desk'}>
      {isNarrow ? <ItemStepper {...choosing} /> : <ItemList {...choosing} />}
      <div className="judge-main">
        <JudgeStatus lastStep={lastStep} waiting={waiting} onUndo={desk.undo} />
        {waiting === 0 ? whenDone : null}
        {item === null ? (
          <p className="calm-line">{t('judge_noneListed')}</p>
        ) : (
          <ItemPane
            item={item}
            draft={desk.draft}
            note={note}
            tools={
              <EvidenceTools key={`evidence ${item.id}`} {...{ port, sheet, item, attempt }} />
            }
            onDraft={(next) => desk.onDraft(item.id, next)}
            onSave={desk.write}
            onPutBack={(verdict) => attempt(opened.putBack(item.id, verdict))}
            onOpen={(url, places) => attempt(desk.open(url, places))}
            openLabel={t(isNarrow ? 'judge_openPage' : 'judge_beside')}
            onOpenFirst={() => attempt(desk.openFirst())}
          />
        )}
        <p className="judge-keys muted">{t('judge_keys')}</p>
      </div>
    </div>
  );
}

/** Guided judgement of one agency: the list of items, the chosen one beside it. */
export function JudgeDesk({
  port,
  place,
  head,
  ...rest
}: Omit<DeskProps, 'sheet' | 'opened'> & {
  place: SheetPlace;
  /** Drawn over the desk once the sheet is there. */
  head: (sheet: JudgementSheet, attempt: OpenedSheet['attempt']) => ReactNode;
}) {
  const t = useTranslate();
  const opened = useSheet(port, place);
  const { sheet, trouble, attempt } = opened;
  return (
    <>
      {trouble === null ? null : (
        <p className="refusals" role="alert">
          {t('actionFailed', { message: trouble })}
        </p>
      )}
      {sheet === null ? <p className="calm-line">{t('judge_notJudged')}</p> : null}
      {sheet == null ? null : (
        <>
          {head(sheet, attempt)}
          <OpenDesk port={port} sheet={sheet} opened={opened} {...rest} />
        </>
      )}
    </>
  );
}
