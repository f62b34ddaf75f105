import { useEffect, useRef, useState } from "preact/hooks";
import { drawings, largerOn, sheetNames, type Drawing, type Shape } from "./drawing";
import { plain, title } from "./words";

interface Place {
  site: string;
  side: string | undefined;
}
interface MapProps {
  site: string;
  side: string;
  onPick: (place: Place) => void;
}

interface Region extends Place {
  key: string;
  d: string;
  mirror: boolean;
}

function regions(drawing: Drawing): Region[] {
  const other = drawing.drawnSide === "left" ? "right" : "left";
  const region = (shape: Shape, place: number, mirror: boolean): Region => ({
    key: `${drawing.name} ${place} ${mirror}`,
    site: shape.site,
    d: shape.d,
    mirror,
    side: shape.isSided ? (mirror ? other : drawing.drawnSide) : undefined,
  });
  return drawing.shapes.flatMap((shape, place) =>
    shape.isSided ? [region(shape, place, false), region(shape, place, true)] : [region(shape, place, false)],
  );
}

const nameOf = (region: Place): string => title([region.side, plain(region.site)].filter(Boolean).join(" "));

/** The site and the side by pointing. One stop of the tab key a figure; arrows go from place to place, Enter takes one. */
export function BodyMap({ site, side, onPick }: MapProps) {
  const found = drawings.findIndex(sheet => sheet.some(drawing => drawing.shapes.some(shape => shape.site === site)));
  const [sheet, setSheet] = useState(Math.max(0, found));
  const [pointed, setPointed] = useState("");
  const pick = (place: Place) => {
    const larger = largerOn[place.site];
    if (larger !== undefined && sheet !== larger) setSheet(larger);
    else onPick(place);
  };
  return (
    <div class="bodymap">
      <div class="sheets" role="group" aria-label="Part of the body">
        {sheetNames.map((name, place) => (
          <button type="button" key={name} aria-pressed={place === sheet} onClick={() => setSheet(place)}>
            {name}
          </button>
        ))}
      </div>
      <div class="figures">
        {drawings[sheet]!.map(drawing => (
          <Figure key={drawing.name} drawing={drawing} site={site} side={side} onPick={pick} onPoint={setPointed} />
        ))}
      </div>
      <p class="pointed" aria-hidden="true">
        {pointed || (site ? nameOf({ site, side: side || undefined }) : "Point at the place")}
      </p>
    </div>
  );
}

function Figure({
  drawing,
  site,
  side,
  onPick,
  onPoint,
}: {
  drawing: Drawing;
  site: string;
  side: string;
  onPick: (place: Place) => void;
  onPoint: (name: string) => void;
}) {
  const all = regions(drawing);
  const chosen = all.find(region => region.site === site && (!side || !region.side || region.side === side));
  const [active, setActive] = useState(chosen?.key ?? all[0]!.key);
  const svg = useRef<SVGSVGElement>(null);
  useEffect(() => {
    if (chosen) setActive(chosen.key);
  }, [chosen?.key]);
  const move = (key: string) => {
    setActive(key);
    onPoint(nameOf(all.find(region => region.key === key)!));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (step) {
      event.preventDefault();
      move(nearest(svg.current!, active, step[0]!, step[1]!));
    } else if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      onPick(all.find(region => region.key === active)!);
    }
  };
  const [leftName, rightName] = drawing.drawnSide === "left" ? ["left", "right"] : ["right", "left"];
  return (
    <figure>
      <svg
        ref={svg}
        viewBox={`0 0 ${drawing.width} ${drawing.height}`}
        role="listbox"
        tabIndex={0}
        aria-label={`${drawing.name} of the body`}
        aria-activedescendant={idOf(active)}
        style={{ maxWidth: `${drawing.width * 1.3}px` }}
        onKeyDown={onKeyDown}
        onFocus={() => move(active)}
        onBlur={() => onPoint("")}
        onPointerLeave={() => onPoint("")}
      >
        {all.map(region => (
          <path
            key={region.key}
            id={idOf(region.key)}
            data-key={region.key}
            data-site={region.site}
            data-side={region.side}
            d={region.d}
            role="option"
            aria-label={nameOf(region)}
            aria-selected={region.site === site && (!region.side || region.side === side || side === "bilateral")}
            class={region.key === active ? "is-active" : ""}
            transform={region.mirror ? `matrix(-1 0 0 1 ${drawing.width} 0)` : undefined}
            onClick={() => {
              setActive(region.key);
              onPick(region);
            }}
            onPointerEnter={() => onPoint(nameOf(region))}
          />
        ))}
      </svg>
      <figcaption>
        <span>{leftName}</span>
        <b>{drawing.name}</b>
        <span>{rightName}</span>
      </figcaption>
    </figure>
  );
}

const idOf = (key: string): string => "place-" + key.replaceAll(" ", "-");

/** The place whose middle lies nearest in a direction; the same one where none does. */
function nearest(svg: SVGSVGElement, from: string, dx: number, dy: number): string {
  const middles = [...svg.querySelectorAll("path")].map(path => {
    const box = path.getBoundingClientRect();
    return { key: path.dataset["key"]!, x: box.x + box.width / 2, y: box.y + box.height / 2 };
  });
  const here = middles.find(middle => middle.key === from)!;
  let best = { key: from, away: Infinity };
  for (const middle of middles) {
    const [x, y] = [middle.x - here.x, middle.y - here.y];
    const along = x * dx + y * dy;
    const away = along + 2.5 * Math.abs(x * dy + y * dx);
    if (along > 1 && away < best.away) best = { key: middle.key, away };
  }
  return best.key;
}
