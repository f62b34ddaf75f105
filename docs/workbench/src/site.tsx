import { useDesk } from "./context";
import { Choice } from "./field";
import type { Service } from "./types";
import { plain, title } from "./words";

export function SiteField({ service }: { service: Service }) {
  const { store, words } = useDesk();
  const laterality = words.common.get("laterality")!;
  return (
    <div class="fields">
      <div class="field">
        <label for={`site ${service.id}`}>Site</label>
        <select
          id={`site ${service.id}`}
          value={String(service["site"] ?? "")}
          onChange={event => store.setService(service.id, { site: event.currentTarget.value || undefined })}
        >
          <option value="">Not stated</option>
          {words.book.sites.map(site => (
            <option key={site.site} value={site.site}>
              {title(plain(site.site))}
            </option>
          ))}
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
  );
}
