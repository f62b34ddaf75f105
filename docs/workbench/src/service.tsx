import { useDesk } from "./context";
import { Elements } from "./elements";
import { Field, isMeasure, resolve } from "./field";
import { Picture } from "./picker";
import { SiteField } from "./site";
import { SizeSlider } from "./slider";
import type { SchemaNode, Service, Value } from "./types";
import { plain, serviceName, unruled } from "./words";

const seldom = new Set([
  "problems",
  "data",
  "risk",
  "session",
  "postoperative",
  "returnToOperatingRoom",
  "reduced",
  "discontinued",
  "increasedWork",
  "role",
  "care",
  "splitShared",
  "liability",
  "assistantType",
  "separateLesion",
  "lesion",
  "note",
]);
/** Kinds that seldom have a place: the map is folded away. */
const placeless = new Set([
  "evaluationAndManagement",
  "drug",
  "laboratory",
  "venipuncture",
  "patchTest",
  "allergyTest",
  "phototherapy",
  "therapeuticInjection",
  "pathology",
  "microscopy",
  "culture",
]);
const own = new Set(["id", "kind", "site", "laterality", "diagnoses"]);

/** What a service says, in one line, for the closed card. */
function summary(service: Service): string {
  const stated = Object.entries(service).filter(([name]) => !["id", "kind", "note"].includes(name));
  return stated.map(([name, value]) => said(name, value)).join(" · ");
}

function said(name: string, value: Value): string {
  if (typeof value === "boolean") return value ? plain(name) : `not ${plain(name)}`;
  if (typeof value === "number") return `${plain(name).replace(/, .*/, "")} ${value}`;
  if (Array.isArray(value)) return value.map(String).join(" ");
  if (typeof value === "object") return plain(name);
  return name === "lesion" ? `lesion ${value}` : /^[a-z]/.test(value) ? plain(value) : value;
}

export function ServiceCard({ service, isOpen }: { service: Service; isOpen: boolean }) {
  const { store, words } = useDesk();
  const definition = store.engine.schema[`${service.kind}Service`];
  const outcome = store.state.coded?.result.services.find(one => one.service === service.id)?.outcome;
  const asked = store.state.coded?.result.missingFacts.some(fact => fact.service === service.id);
  return (
    <li class={`service ${isOpen ? "is-open" : ""}`} data-service={service.id}>
      <div class="service-head">
        <button type="button" class="service-name" aria-expanded={isOpen} onClick={() => store.toggle(service.id)}>
          <Picture kind={service.kind} />
          <span>
            <strong>{serviceName(service)}</strong>
            <span class="quiet">{isOpen ? "" : summary(service)}</span>
          </span>
        </button>
        {asked ? <span class="tag asks">asks</span> : outcome === "absorbed" ? <span class="tag">part of another</span> : null}
        <button type="button" class="plain" aria-label={`Remove ${serviceName(service)}`} onClick={() => store.remove(service.id)}>
          Remove
        </button>
      </div>
      {isOpen && definition && (
        <div class="service-body">
          <p class="says">{unruled(words.kind(service.kind)?.says ?? "")}</p>
          <Members service={service} properties={definition.properties ?? {}} />
        </div>
      )}
    </li>
  );
}

function Members({ service, properties }: { service: Service; properties: Record<string, SchemaNode> }) {
  const { store, words } = useDesk();
  const set = (name: string) => (value: Value | undefined) => store.setService(service.id, { [name]: value });
  const asked = new Set(store.state.coded?.result.missingFacts.filter(fact => fact.service === service.id).map(fact => fact.fact));
  const isLess = (name: string) => seldom.has(name) || (service[name] === undefined && !asked.has(name) && words.isSeldom(service.kind, name));
  const names = Object.keys(properties).filter(name => !own.has(name));
  const draw = (name: string) => {
    const node = properties[name]!;
    const shown = resolve(node, store.engine.schema);
    if (shown.properties || shown.items?.properties) return null;
    return (
      <div key={name}>
        <Field kind={service.kind} member={name} node={node} value={service[name]} onChange={set(name)} />
        {isMeasure(shown) && /Cm$|Cc$/.test(name) && <SizeSlider service={service} member={name} />}
      </div>
    );
  };
  return (
    <>
      <div class="fields">{names.filter(name => !isLess(name)).map(draw)}</div>
      {properties["elements"] && <Elements service={service} />}
      {properties["site"] &&
        (placeless.has(service.kind) ? (
          <details open={service["site"] !== undefined || asked.has("site")}>
            <summary>Where on the body</summary>
            <SiteField service={service} />
          </details>
        ) : (
          <SiteField service={service} />
        ))}
      <div class="fields">{properties["diagnoses"] && draw("diagnoses")}</div>
      <details>
        <summary>More that may matter</summary>
        <div class="fields">{names.filter(isLess).map(draw)}</div>
      </details>
    </>
  );
}
