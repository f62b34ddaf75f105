import { useEffect, useMemo, useState } from "preact/hooks";
import { useDesk } from "./context";
import type { Engine } from "./engine";
import { failed, type Line, type Service, type Visit } from "./types";
import { plain } from "./words";

interface Band {
  from: number;
  to: number;
  code: string;
  isOpen: boolean;
}

const mostBands = 16;
const ticks = 100;
const round = (value: number): number => Math.round(value * 100) / 100;

/** The bands of a measure as the library answers them: from one boundary to just past the next, until no code follows. */
function bandsOf(engine: Engine, visit: Visit, service: Service, member: string): Band[] {
  const bands: Band[] = [];
  let reached = 0;
  const lineAt = (value: number): Line | undefined => {
    const services = visit.services.map(one => (one.id === service.id ? { ...one, [member]: value } : one));
    const answer = engine.code({ ...visit, services }, true);
    return failed(answer) ? undefined : answer.result.lines.find(one => one.boundary && one.services.includes(service.id));
  };
  for (let value = 0.01; bands.length < mostBands;) {
    // Sizes between two printed bands (0.51 to 0.54) are asked about: the next band begins past them.
    const line = lineAt(value) ?? lineAt((value = round(value + 0.04)));
    if (!line?.boundary) return bands;
    if (line.boundary.value <= reached) return []; // another member decides
    reached = line.boundary.value;
    const isOpen = line.boundary.upTo === undefined;
    const to = isOpen ? round(Math.max(value * 1.5, value + 1)) : round(value + line.boundary.upTo! - line.boundary.value);
    bands.push({ from: value, to, code: line.code, isOpen });
    if (isOpen || to <= value) return bands;
    value = round(to + 0.01);
  }
  return bands;
}

/** A slider whose track is the bands, each as wide as the next, so that small ones can be hit; arrows move by a tenth. */
export function SizeSlider({ service, member }: { service: Service; member: string }) {
  const { store } = useDesk();
  const { visit, coded } = store.state;
  const [bands, setBands] = useState<Band[]>([]);
  const isAlone = (coded?.result.missingFacts.length ?? 0) > 0;
  const key = useMemo(
    () => JSON.stringify([{ ...visit, services: visit.services.map(one => (one.id === service.id ? { ...one, [member]: 0 } : one)) }, isAlone]),
    [visit, isAlone],
  );
  useEffect(() => {
    const wait = setTimeout(() => setBands(bandsOf(store.engine, isAlone ? { ...visit, services: [service] } : visit, service, member)), 60);
    return () => clearTimeout(wait);
  }, [key]);
  if (bands.length < 2) return null;

  const most = bands.at(-1)!.to;
  const value = typeof service[member] === "number" ? (service[member] as number) : 0;
  const here = Math.max(0, value === 0 ? -1 : bands.findIndex(band => value <= band.to));
  const set = (next: number) => store.setService(service.id, { [member]: round(Math.min(most, Math.max(0.1, next))) });
  const at = (place: number): number => {
    const band = bands[Math.min(bands.length - 1, Math.floor(place / ticks))]!;
    const floor = round(band.from - 0.01);
    return Math.round((floor + ((band.to - floor) * (place - bands.indexOf(band) * ticks)) / ticks) * 10) / 10;
  };
  const placeOf = (size: number): number => {
    const band = bands[here]!;
    const floor = band.from - 0.01;
    return size === 0 ? 0 : Math.min(bands.length * ticks, here * ticks + ((size - floor) / (band.to - floor)) * ticks);
  };
  const steps: Record<string, number> = { ArrowRight: 0.1, ArrowUp: 0.1, ArrowLeft: -0.1, ArrowDown: -0.1, PageUp: 1, PageDown: -1 };
  const name = plain(member);
  return (
    <div class="slider">
      <input
        type="range"
        min={0}
        max={bands.length * ticks}
        step={1}
        value={placeOf(value)}
        aria-label={`${name}, by slider`}
        aria-valuetext={value ? `${value}, ${bands[here]!.code}` : "not stated"}
        onInput={event => set(at(Number(event.currentTarget.value)))}
        onKeyDown={event => {
          const step = steps[event.key];
          if (step) {
            event.preventDefault();
            set(value + step);
          }
        }}
      />
      <ol class="bands" style={{ gridTemplateColumns: `repeat(${bands.length}, minmax(3.3rem, 1fr))` }}>
        {bands.map((band, place) => (
          <li key={band.from} class={value > 0 && place === here ? "is-here" : ""}>
            <button type="button" tabIndex={-1} onClick={() => set(band.isOpen ? band.from + 0.09 : band.to)} title={store.engine.label(band.code)}>
              <b>{band.code}</b>
              <span>{band.isOpen ? `over ${round(band.from - 0.01)}` : `to ${band.to}`}</span>
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}
