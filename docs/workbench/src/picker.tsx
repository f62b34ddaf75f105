import { useMemo, useState } from "preact/hooks";
import { useDesk } from "./context";
import { grouped, picture } from "./kinds";
import { kindName, unruled } from "./words";

export function Picture({ kind }: { kind: string }) {
  return (
    <svg class="picture" viewBox="0 0 24 24" aria-hidden="true">
      <path d={picture(kind)} />
    </svg>
  );
}

/** Every kind of service by picture and word; typing narrows them by their names, what they are and the words they take. */
export function KindPicker({ onPick }: { onPick: (kind: string) => void }) {
  const { words } = useDesk();
  const [asked, setAsked] = useState("");
  const text = useMemo(
    () =>
      new Map(
        words.book.kinds.map(kind => [
          kind.kind,
          [kindName(kind.kind), kind.says, ...kind.members.flatMap(member => [member.name, ...Object.entries(member.words).flat()])]
            .join(" ")
            .toLowerCase(),
        ]),
      ),
    [words],
  );
  const wanted = asked.toLowerCase().split(/\s+/).filter(Boolean);
  const found = words.book.kinds.map(kind => kind.kind).filter(kind => wanted.every(word => text.get(kind)?.includes(word)));
  return (
    <div class="picker">
      <label class="search">
        <span class="visually-hidden">Search what was done</span>
        <input
          type="search"
          placeholder="What was done? Try “wart” or “punch”"
          value={asked}
          onInput={event => setAsked(event.currentTarget.value)}
          onKeyDown={event => {
            if (event.key === "Enter" && found.length > 0) {
              onPick(found[0]!);
              setAsked("");
            }
          }}
        />
      </label>
      {found.length === 0 && <p class="quiet">No kind of service has these words. Try fewer, or add “a code as given”.</p>}
      {grouped(found)
        .filter(group => group.kinds.length > 0)
        .map(group => (
          <fieldset class="tiles" key={group.name}>
            <legend>{group.name}</legend>
            {group.kinds.map(kind => (
              <button
                type="button"
                class="tile"
                key={kind}
                data-kind={kind}
                title={unruled(words.kind(kind)?.says ?? "")}
                onClick={() => {
                  onPick(kind);
                  setAsked("");
                }}
              >
                <Picture kind={kind} />
                <span>{kindName(kind)}</span>
              </button>
            ))}
          </fieldset>
        ))}
    </div>
  );
}
