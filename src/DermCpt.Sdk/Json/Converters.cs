using System.Text.Json.Serialization;
using DermCpt.Json;

namespace DermCpt;

// System.Text.Json finds its converters on the types; they are stated here, since no other folder knows Json.

[JsonConverter(typeof(DermCptJsonConverter))]
public sealed partial record Encounter;

[JsonConverter(typeof(DermCptJsonConverter))]
public sealed partial record Claim;

[JsonConverter(typeof(DermCptJsonConverter))]
public sealed partial class PayerProfile;

[JsonConverter(typeof(DermCptJsonConverter))]
public sealed partial record PracticeProfile;

[JsonConverter(typeof(DermCptJsonConverter))]
public sealed partial class CodingResult;

[JsonConverter(typeof(DermCptJsonConverter))]
public sealed partial class ScrubResult;

[JsonConverter(typeof(TextJsonConverter<ProcedureCode>))]
public readonly partial struct ProcedureCode;

[JsonConverter(typeof(TextJsonConverter<ModifierCode>))]
public readonly partial struct ModifierCode;

[JsonConverter(typeof(TextJsonConverter<DiagnosisCode>))]
public readonly partial struct DiagnosisCode;

[JsonConverter(typeof(MeasureJsonConverter<Length>))]
public readonly partial struct Length;

[JsonConverter(typeof(MeasureJsonConverter<Area>))]
public readonly partial struct Area;

[JsonConverter(typeof(MeasureJsonConverter<Volume>))]
public readonly partial struct Volume;

[JsonConverter(typeof(MeasureJsonConverter<Dose>))]
public readonly partial struct Dose;
