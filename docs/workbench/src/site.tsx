import { BodyMap } from "./bodymap";
import { useDesk } from "./context";
import { Choice } from "./field";
import type { Service } from "./types";
import { plain, title } from "./words";

/** Site and side, by the map or by name; names that stand for several places come last. */
export function SiteField({ service }: { service: Service }) {
  const { store, words } = useDesk();
  const laterality = words.common.get("laterality")!;
  const [site, side] = [String(service["site"] ?? ""), String(service["laterality"] ?? "")];
  const option = (name: string) => (
    <option key={name} value={name}>
      {title(plain(name))}
    </option>
  );
  return (
    <div class="where">
      <BodyMap site={site} side={side} onPick={place => store.setService(service.id, { site: place.site, laterality: place.side })} />
      <div class="fields">
        <div class="field">
          <label for={`site ${service.id}`}>Site</label>
          <select
            id={`site ${service.id}`}
            value={site}
            onChange={event => store.setService(service.id, { site: event.currentTarget.value || undefined })}
          >
            <option value="">Not stated</option>
            <optgroup label="Places">{words.book.sites.filter(one => one.groups).map(one => option(one.site))}</optgroup>
            <optgroup label="Names for several places">{words.book.sites.filter(one => one.rows).map(one => option(one.site))}</optgroup>
          </select>
        </div>
        <Choice
          kind={service.kind}
          member="laterality"
          node={{}}
          value={service["laterality"]}
          label="Side"
          says={laterality.says}
          options={Object.entries(laterality.words).map(([value, says]) => ({ value, label: title(value), says }))}
          onChange={value => store.setService(service.id, { laterality: value })}
        />
      </div>
    </div>
  );
}
