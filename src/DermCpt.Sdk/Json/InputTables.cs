namespace DermCpt.Json;

/// <summary>The member tables of every input object that is not a kind of service (those are <see cref="KindTables"/>).</summary>
internal static class InputTables
{
    internal static readonly InputTable Patient = new("patient", "Facts of the patient that rules need; never an identifier.", [
        InputMember.Word<PatientStatus>("status"),
        InputMember.Plain("ageYears", InputForm.Age),
        InputMember.Word<Sex>("sex"),
    ]);

    internal static readonly InputTable Practitioner = new("practitioner", "Facts of who did the work.", [
        InputMember.Plain("readsOwnPathology", InputForm.Bool),
        InputMember.Plain("specialty", InputForm.Label),
    ]);

    internal static readonly InputTable PriorService = new("earlierService", "A service of an earlier date, maybe still in its global period.", [
        InputMember.Plain("code", InputForm.Code, required: true),
        InputMember.Plain("date", InputForm.Date, required: true),
        InputMember.Plain("modifiers", InputForm.Modifiers),
        InputMember.Whole("units", 1, FactRange.MaxCount),
        InputMember.Plain("diagnoses", InputForm.Diagnoses),
        InputMember.Word<BodySite>("site"),
        InputMember.Word<Laterality>("laterality"),
        InputMember.Plain("lesion", InputForm.Label),
        InputMember.Word<PriorReport>("pathology"),
        InputMember.Plain("specialty", InputForm.Label),
        InputMember.Plain("otherGroup", InputForm.Bool),
    ]);

    /// <summary>The members of every service that no fact row holds; the others are <see cref="KindTable.Common"/> and the kind's own.</summary>
    internal static readonly InputTable Service = new("service", "A documented service.", [
        InputMember.Plain("id", InputForm.Label, required: true),
        InputMember.Plain("kind", InputForm.Kind, required: true),
        InputMember.Plain("lesion", InputForm.Label),
        InputMember.Plain("diagnoses", InputForm.Diagnoses),
        InputMember.Plain("session", InputForm.Label),
        InputMember.Plain("note", InputForm.Note),
    ]);

    internal static readonly InputTable Encounter = new("encounter", "What was documented of one patient on one date.", [
        InputMember.Plain("id", InputForm.Label),
        InputMember.Plain("dateOfService", InputForm.Date, required: true),
        InputMember.Plain("payer", InputForm.Payer, required: true),
        InputMember.Plain("placeOfService", InputForm.Place),
        InputMember.Plain("state", InputForm.State),
        InputMember.Plain("contractor", InputForm.Label),
        InputMember.Plain("practice", InputForm.Label),
        InputMember.Object("patient", Patient),
        InputMember.Object("practitioner", Practitioner),
        InputMember.ObjectList("history", PriorService),
        InputMember.Plain("lastVisit", InputForm.Date),
        InputMember.ObjectList("services", Service, required: true, InputForm.Services),
    ]);

    internal static readonly InputTable DataElement = new("dataElement", "One piece of data of a visit; the test's code where it is known.", [
        InputMember.RequiredWord<DataKind>("kind"),
        InputMember.Plain("code", InputForm.Code),
    ]);

    internal static readonly InputTable Elements = new("elements", "Elements of medical decision making, one entry each.", [
        InputMember.WordList<ProblemAddressed>("problems"),
        InputMember.ObjectList("data", DataElement, form: InputForm.DataList),
        InputMember.WordList<ManagementRisk>("risk"),
    ]);

    internal static readonly InputTable PlannedSurgery = new("plannedSurgery", "An operation decided today and done tomorrow.", [
        InputMember.Plain("code", InputForm.Code, required: true),
        InputMember.Plain("date", InputForm.Date, required: true),
    ]);

    internal static readonly InputTable ClaimLine = new("claimLine", "One service line of a claim.", [
        InputMember.Plain("code", InputForm.Code, required: true),
        InputMember.Whole("units", 0, 99999, required: true),
        InputMember.Plain("modifiers", InputForm.Modifiers),
        InputMember.Plain("diagnoses", InputForm.Diagnoses),
        InputMember.Plain("dateOfService", InputForm.Date),
        InputMember.Plain("placeOfService", InputForm.Place),
        InputMember.Word<BodySite>("site"),
        InputMember.Word<Laterality>("laterality"),
        InputMember.Plain("lesion", InputForm.Label),
        InputMember.Plain("separateLesion", InputForm.Bool),
        InputMember.Plain("session", InputForm.Label),
        InputMember.Plain("practitioner", InputForm.Label),
    ]);

    internal static readonly InputTable Claim = new("claim", "A professional claim of one patient.", [
        InputMember.Plain("id", InputForm.Label),
        InputMember.Plain("dateOfService", InputForm.Date, required: true),
        InputMember.Plain("processingDate", InputForm.Date),
        InputMember.Plain("payer", InputForm.Payer, required: true),
        InputMember.Plain("placeOfService", InputForm.Place),
        InputMember.Plain("state", InputForm.State),
        InputMember.Plain("contractor", InputForm.Label),
        InputMember.Plain("practice", InputForm.Label),
        InputMember.Object("patient", Patient),
        InputMember.ObjectList("history", PriorService),
        InputMember.Plain("specialty", InputForm.Label),
        InputMember.ObjectList("lines", ClaimLine, required: true),
        InputMember.Object("encounter", Encounter),
    ]);

    internal static readonly InputTable PayerProfile = new("payerProfile", "A payer profile: only what differs from the one it is based on.", [
        InputMember.Plain("id", InputForm.Label, required: true),
        InputMember.Plain("version", InputForm.Label, required: true),
        InputMember.Plain("basedOn", InputForm.Payer, required: true),
        InputMember.Plain("switches", InputForm.Switches),
    ]);

    internal static readonly InputTable PracticeDrug = new("practiceDrug", "A drug as the practice keeps it.", [
        InputMember.Plain("code", InputForm.Code, required: true),
        InputMember.Plain("vialUnits", InputForm.Amount),
        InputMember.Plain("singleDose", InputForm.Bool),
    ]);

    internal static readonly InputTable PracticeProfile = new("practiceProfile", "What is true of a practice at every visit, stated once.", [
        InputMember.Plain("id", InputForm.Label, required: true),
        InputMember.Plain("version", InputForm.Label),
        InputMember.Plain("ownLaboratory", InputForm.Bool),
        InputMember.Plain("ppmCertificate", InputForm.Bool),
        InputMember.Plain("contractor", InputForm.Label),
        InputMember.Plain("state", InputForm.State),
        InputMember.Plain("defaultPlaceOfService", InputForm.Place),
        InputMember.ObjectList("drugs", PracticeDrug),
        InputMember.Word<Inference>("inference"),
    ]);

    internal static ReadOnlySpan<InputTable> All => new InputTable[] { Patient, Practitioner, PriorService, Service, Encounter, DataElement, Elements, PlannedSurgery, ClaimLine, Claim, PayerProfile, PracticeDrug, PracticeProfile };
}
