import { type PointerEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { formatMoment } from '../format-moment.ts';
import { useTranslate } from '../translate.ts';
import type { Region, Taken } from './judgement-port.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A drag shorter than this share of the picture is a slip of the hand. */
const leastShare = 0.02;

function regionOf(a: Point, b: Point): Region | null {
  const region = {
    left: Math.min(a.x, b.x),
    top: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  };
  return region.width < leastShare || region.height < leastShare ? null : region;
}

function pointOf({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>): Point {
  const { left, top, width, height } = currentTarget.getBoundingClientRect();
  const share = (value: number): number => Math.min(1, Math.max(0, value));
  return { x: share((clientX - left) / width), y: share((clientY - top) / height) };
}

const percent = (share: number): string => `${String(share * 100)}%`;

/** The picture, on which a region may be dragged. */
function Cropping({
  address,
  region,
  isLarge,
  onRegion,
}: {
  address: string;
  region: Region | null;
  /** Drawn dot by dot, to be moved under the eye. */
  isLarge: boolean;
  onRegion: (region: Region | null) => void;
}) {
  const t = useTranslate();
  const [start, setStart] = useState<Point | null>(null);
  return (
    <div
      className={isLarge ? 'cropping is-large' : 'cropping'}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        setStart(pointOf(event));
        onRegion(null);
      }}
      onPointerMove={(event) => start !== null && onRegion(regionOf(start, pointOf(event)))}
      onPointerUp={() => setStart(null)}
    >
      <img src={address} alt={t('evidence_preview')} draggable={false} />
      {region === null ? null : (
        <span
          className="crop-frame"
          style={{
            left: percent(region.left),
            top: percent(region.top),
            width: percent(region.width),
            height: percent(region.height),
          }}
        />
      )}
    </div>
  );
}

function usePictureAddress(content: Blob): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(content);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [content]);
  return address;
}

/** What is said of the picture, and the way out. */
function KeepForm({
  isRegion,
  onKeep,
  onDiscard,
}: {
  isRegion: boolean;
  onKeep: (text: string) => void;
  onDiscard: () => void;
}) {
  const t = useTranslate();
  const caption = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  useEffect(() => caption.current?.focus(), []);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onKeep(text.trim());
      }}
    >
      <label>
        <span>{t('evidence_caption')}</span>
        <input
          ref={caption}
          value={text}
          maxLength={500}
          onChange={({ target }) => setText(target.value)}
        />
      </label>
      <p className="dialog-tools">
        <button type="submit" className="button primary">
          {t(isRegion ? 'evidence_keepRegion' : 'evidence_keepWhole')}
        </button>{' '}
        <button type="button" className="button" onClick={onDiscard}>
          {t('evidence_discard')}
        </button>
      </p>
    </form>
  );
}

/** Shows the picture just taken: the whole of it is kept, or a region that is dragged on it. */
export function PictureDialog({
  picture,
  onKeep,
  onClose,
}: {
  picture: Taken<Blob>;
  onKeep: (region: Region | null, text: string) => void;
  onClose: () => void;
}) {
  const t = useTranslate();
  const dialog = useRef<HTMLDialogElement>(null);
  const address = usePictureAddress(picture.content);
  const [region, setRegion] = useState<Region | null>(null);
  const [isLarge, setIsLarge] = useState(false);
  // Before the form takes the focus: what is closed gives it back to where it was.
  useLayoutEffect(() => {
    dialog.current?.showModal();
  }, []);
  const close = (): void => dialog.current?.close();
  return (
    <dialog
      ref={dialog}
      className="picture-dialog"
      aria-label={t('evidence_takePicture')}
      onClose={onClose}
    >
      <p className="current-address">{picture.url}</p>
      <p className="muted">
        {formatMoment(picture.at)} · {t('evidence_drag')}
      </p>
      {address === null ? null : (
        <div className="crop-ground" tabIndex={0} role="region" aria-label={t('evidence_preview')}>
          <Cropping address={address} region={region} isLarge={isLarge} onRegion={setRegion} />
        </div>
      )}
      <label className="crop-size">
        <input
          type="checkbox"
          checked={isLarge}
          onChange={({ target }) => setIsLarge(target.checked)}
        />{' '}
        {t('evidence_large')}
      </label>
      <KeepForm
        isRegion={region !== null}
        onDiscard={close}
        onKeep={(text) => {
          close();
          onKeep(region, text);
        }}
      />
    </dialog>
  );
}
