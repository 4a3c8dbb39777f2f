import { middleOf, type Point, pointAt, type Ring, type Sector, sectorsOf } from './geometry.ts';

export type Packing = {
  /** How many people one dot stands for; a last dot may stand for fewer. */
  readonly peoplePerDot: number;
  readonly dotRadius: number;
  /** The dots of each sector, in the order of the counts. */
  readonly dots: readonly (readonly Point[])[];
};

/** Above this many people a dot stands for more than one. */
const mostDots = 400;
/** From the middle of a dot to the next: comfortable when it is quiet, closer as it fills up. */
const widestPitch = 15;
const narrowestPitch = 6;
/** The part of the pitch that is dot; the rest is air. */
const dotShare = 0.66;
/** Air between the dots and the edge of their sector. */
const edge = 4;
/** How much wider than high a small group stands. */
const groupShape = 1.35;

const steps = [1, 2, 5];

/** 1, 2, 5, 10, 20, 50 …: the smallest that keeps the circle readable. */
function peoplePerDotFor(counts: readonly number[], fits: (dots: readonly number[]) => boolean): number {
  for (let power = 1; ; power *= 10) {
    for (const step of steps) {
      const dots = counts.map((count) => Math.ceil(count / (step * power)));
      const total = dots.reduce((sum, count) => sum + count, 0);
      if (total <= mostDots + dots.length && fits(dots)) return step * power;
    }
  }
}

/** How many dots stand beside each other on an arc, and how far apart in angle. */
function rowAt(radius: number, sector: Sector, ring: Ring, pitch: number) {
  const dotRadius = (pitch * dotShare) / 2;
  const side = Math.asin(Math.min((ring.gap / 2 + edge + dotRadius) / radius, 1));
  const usable = sector.to - sector.from - 2 * side;
  const step = 2 * Math.asin(Math.min(pitch / (2 * radius), 1));
  return { radius, step, capacity: usable < 0 ? 0 : Math.floor(usable / step + 1e-9) + 1 };
}

type Row = ReturnType<typeof rowAt>;

function rowsOf(amount: number, sector: Sector, ring: Ring, pitch: number): readonly Row[] {
  const middle = (ring.inner + ring.outer) / 2;
  return Array.from({ length: amount }, (_, place) =>
    rowAt(middle + (place - (amount - 1) / 2) * pitch, sector, ring, pitch),
  );
}

function mostRows(ring: Ring, pitch: number): number {
  const depth = ring.outer - ring.inner - 2 * edge - pitch * dotShare;
  return depth < 0 ? 0 : Math.floor(depth / pitch + 1e-9) + 1;
}

function capacityOf(rows: readonly Row[]): number {
  return rows.reduce((sum, { capacity }) => sum + capacity, 0);
}

/** The fewest rows that hold all, but enough to make a group and not a thread. `null` when it cannot be. */
function rowsFor(count: number, sector: Sector, ring: Ring, pitch: number): readonly Row[] | null {
  const most = mostRows(ring, pitch);
  const wished = Math.max(1, Math.round(Math.sqrt(count / groupShape)));
  for (let amount = Math.min(wished, most); amount >= 1 && amount <= most; amount += 1) {
    const rows = rowsOf(amount, sector, ring, pitch);
    if (capacityOf(rows) >= count) return rows;
  }
  return null;
}

/** Divides a count over rows by their room; outer rows are longer and get more. */
function sharesOf(count: number, rows: readonly Row[]): readonly number[] {
  const room = capacityOf(rows);
  let placed = 0;
  let seen = 0;
  return rows.map(({ capacity }) => {
    seen += capacity;
    const share = Math.round((count * seen) / room) - placed;
    placed += share;
    return share;
  });
}

function dotsIn(count: number, sector: Sector, ring: Ring, pitch: number): readonly Point[] {
  const rows = rowsFor(count, sector, ring, pitch);
  if (count === 0 || rows === null) return [];
  const shares = sharesOf(count, rows);
  return rows.flatMap(({ radius, step }, place) => {
    const share = shares[place] ?? 0;
    const first = middleOf(sector) - ((share - 1) * step) / 2;
    return Array.from({ length: share }, (_, i) => pointAt(radius, first + i * step));
  });
}

function pitchFor(counts: readonly number[], sectors: readonly Sector[], ring: Ring): number | null {
  for (let pitch = widestPitch; pitch >= narrowestPitch; pitch -= 0.5) {
    const fit = sectors.every((sector, place) => rowsFor(counts[place] ?? 0, sector, ring, pitch) !== null);
    if (fit) return pitch;
  }
  return null;
}

/**
 * Puts a dot for everyone in the sector of their phase: one size for the whole circle, groups in the middle of their
 * sector, all inside and none touching. A phase with people always has a dot.
 */
export function packDots(counts: readonly number[], ring: Ring): Packing {
  const sectors = sectorsOf(counts.length);
  const peoplePerDot = peoplePerDotFor(counts, (dots) => pitchFor(dots, sectors, ring) !== null);
  const dotCounts = counts.map((count) => Math.ceil(count / peoplePerDot));
  const pitch = pitchFor(dotCounts, sectors, ring) ?? narrowestPitch;
  return {
    peoplePerDot,
    dotRadius: (pitch * dotShare) / 2,
    dots: sectors.map((sector, place) => dotsIn(dotCounts[place] ?? 0, sector, ring, pitch)),
  };
}
