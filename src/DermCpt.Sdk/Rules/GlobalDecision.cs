namespace DermCpt.Rules;

/// <summary>What the record says of a service's relation to an earlier operation whose period is open.</summary>
internal enum GlobalRelation : byte
{
    /// <summary>Nothing: never a default for any of the others (GLB-32).</summary>
    Unstated,

    /// <summary>Care that belongs to the operation.</summary>
    Related,

    /// <summary>Another problem, lesion or site.</summary>
    Unrelated,

    /// <summary>Planned at the operation, more extensive than it, or therapy after a diagnostic one.</summary>
    Staged,

    /// <summary>A complication that nobody planned for.</summary>
    UnplannedReturn,

    /// <summary>The same procedure once more.</summary>
    Repeat,
}

/// <summary>The kind of service, as the global rules see it.</summary>
internal enum GlobalServiceKind : byte
{
    /// <summary>A visit.</summary>
    Visit,

    /// <summary>A procedure.</summary>
    Procedure,
}

/// <summary>When the service took place, seen from the earlier operation's period.</summary>
internal enum GlobalTiming : byte
{
    /// <summary>Outside the period, or the earlier service has none after its day.</summary>
    Outside,

    /// <summary>On the day of the operation: pairs and repeats judge it, not the period (GLB-10).</summary>
    SameDay,

    /// <summary>Inside the period on another day.</summary>
    Inside,
}

/// <summary>Where the service was done, as far as it answers whether an operating room was used.</summary>
internal enum OperatingPlace : byte
{
    /// <summary>The office (11): never an operating room.</summary>
    Office,

    /// <summary>Hospital or surgery centre (21, 22, 24): an operating room unless the record says no.</summary>
    Surgical,

    /// <summary>Any other place: the record must say.</summary>
    Other,
}

/// <summary>Everything that the global table asks about one service and one earlier operation.</summary>
internal readonly struct GlobalFacts
{
    internal GlobalTiming Timing { get; init; }

    internal GlobalServiceKind Kind { get; init; }

    internal GlobalRelation Relation { get; init; }

    /// <summary>Same clinician, or same group and specialty.</summary>
    internal bool SameGroup { get; init; }

    /// <summary>The code of the earlier service.</summary>
    internal bool SameCode { get; init; }

    internal OperatingPlace Place { get; init; }

    /// <summary>What the record says of an operating room; null when it says nothing.</summary>
    internal bool? ReturnToOperatingRoom { get; init; }

    /// <summary>A visit that decided on a new operation of 90 days.</summary>
    internal bool DecidesMajorSurgery { get; init; }

    /// <summary>A visit beside a separate procedure of that day.</summary>
    internal bool BesideProcedure { get; init; }
}

/// <summary>What one row of the global table comes to.</summary>
internal enum GlobalOutcome : byte
{
    /// <summary>No global modifier; other rules judge the line.</summary>
    None,

    /// <summary>99024, or no line: the care belongs to the operation.</summary>
    FollowUp,

    /// <summary>24 on the visit.</summary>
    Modifier24,

    /// <summary>24 and 25 on the visit.</summary>
    Modifier24And25,

    /// <summary>24 and 57 on the visit.</summary>
    Modifier24And57,

    /// <summary>57 on the visit: it decided on a new major operation, so it is no follow-up.</summary>
    Modifier57,

    /// <summary>78: return to the operating room.</summary>
    Modifier78,

    /// <summary>58: staged.</summary>
    Modifier58,

    /// <summary>79: unrelated.</summary>
    Modifier79,

    /// <summary>76: the same clinician repeats a procedure.</summary>
    Modifier76,

    /// <summary>77: another clinician repeats a procedure.</summary>
    Modifier77,

    /// <summary>A complication without an operating room: bundled, or reported with a warning, as ComplicationsBundled says.</summary>
    Complication,

    /// <summary>An operating room at place 11: the record contradicts itself.</summary>
    Contradiction,

    /// <summary>Which relation it is must be asked.</summary>
    AskRelation,

    /// <summary>Whether an operating room was used must be asked.</summary>
    AskOperatingRoom,
}

/// <summary>The one row that answers: its rule and what it comes to.</summary>
internal readonly struct GlobalAnswer(Rule rule, GlobalOutcome outcome)
{
    internal Rule Rule { get; init; } = rule;
    internal GlobalOutcome Outcome { get; init; } = outcome;
}

/// <summary>The decision inside an open global period (modifiers.md 5b): one row of the table for every combination of facts.</summary>
internal static class GlobalDecision
{
    /// <summary>The rows; a null column matches anything. The first that fits answers.</summary>
    private static readonly Row[] Table =
    [
        new(Rule.GLB_20, GlobalOutcome.None, timing: GlobalTiming.Outside),

        new(Rule.GLB_10, GlobalOutcome.None, GlobalServiceKind.Visit, GlobalTiming.SameDay),
        new(Rule.GLB_06, GlobalOutcome.None, GlobalServiceKind.Visit, sameGroup: false),
        new(Rule.GLB_24, GlobalOutcome.Modifier24And57, GlobalServiceKind.Visit, relation: GlobalRelation.Unrelated, decidesMajorSurgery: true),
        new(Rule.GLB_23, GlobalOutcome.Modifier24And25, GlobalServiceKind.Visit, relation: GlobalRelation.Unrelated, besideProcedure: true),
        new(Rule.GLB_22, GlobalOutcome.Modifier24, GlobalServiceKind.Visit, relation: GlobalRelation.Unrelated),
        new(Rule.GLB_32, GlobalOutcome.AskRelation, GlobalServiceKind.Visit, relation: GlobalRelation.Unstated),
        new(Rule.EM_92, GlobalOutcome.Modifier57, GlobalServiceKind.Visit, decidesMajorSurgery: true),
        new(Rule.GLB_21, GlobalOutcome.FollowUp, GlobalServiceKind.Visit),

        new(Rule.GLB_31, GlobalOutcome.Modifier77, GlobalServiceKind.Procedure, relation: GlobalRelation.Repeat, sameGroup: false, sameCode: true),
        new(Rule.GLB_25, GlobalOutcome.None, GlobalServiceKind.Procedure, sameGroup: false),
        new(Rule.GLB_30, GlobalOutcome.Modifier76, GlobalServiceKind.Procedure, relation: GlobalRelation.Repeat, sameCode: true),
        new(Rule.GLB_33, GlobalOutcome.Contradiction, GlobalServiceKind.Procedure, relation: GlobalRelation.UnplannedReturn, room: OperatingRoom.Contradicted),
        new(Rule.GLB_26, GlobalOutcome.Modifier78, GlobalServiceKind.Procedure, relation: GlobalRelation.UnplannedReturn, room: OperatingRoom.Used),
        new(Rule.GLB_10, GlobalOutcome.None, GlobalServiceKind.Procedure, GlobalTiming.SameDay),
        new(Rule.GLB_27, GlobalOutcome.Complication, GlobalServiceKind.Procedure, relation: GlobalRelation.UnplannedReturn, room: OperatingRoom.NotUsed),
        new(Rule.GLB_32, GlobalOutcome.AskOperatingRoom, GlobalServiceKind.Procedure, relation: GlobalRelation.UnplannedReturn),
        new(Rule.GLB_33, GlobalOutcome.Contradiction, GlobalServiceKind.Procedure, relation: GlobalRelation.Related, room: OperatingRoom.Contradicted),
        new(Rule.GLB_26, GlobalOutcome.Modifier78, GlobalServiceKind.Procedure, relation: GlobalRelation.Related, room: OperatingRoom.Used),
        new(Rule.GLB_27, GlobalOutcome.Complication, GlobalServiceKind.Procedure, relation: GlobalRelation.Related),
        new(Rule.GLB_28, GlobalOutcome.Modifier58, GlobalServiceKind.Procedure, relation: GlobalRelation.Staged),
        new(Rule.GLB_29, GlobalOutcome.Modifier79, GlobalServiceKind.Procedure, relation: GlobalRelation.Unrelated),
        new(Rule.GLB_32, GlobalOutcome.AskRelation, GlobalServiceKind.Procedure),
    ];

    private const int Office = 11;
    private const int HospitalInpatient = 21;
    private const int HospitalOutpatient = 22;
    private const int SurgeryCenter = 24;

    internal static int RowCount => Table.Length;

    /// <summary>The answer for one service and one earlier operation.</summary>
    internal static GlobalAnswer Decide(in GlobalFacts facts) => Table[RowOf(facts)].Answer;

    /// <summary>
    /// What the modifiers of a claim line say of its relation to an earlier operation; a visit without 24 says that it is the operation's
    /// care.
    /// </summary>
    internal static GlobalRelation RelationOf(GlobalServiceKind kind, ulong modifiers) => (kind, modifiers) switch
    {
        (GlobalServiceKind.Visit, var stated) => (stated & ModifierBits.M24) != 0 ? GlobalRelation.Unrelated : GlobalRelation.Related,
        (_, var stated) when (stated & ModifierBits.M78) != 0 => GlobalRelation.UnplannedReturn,
        (_, var stated) when (stated & ModifierBits.M58) != 0 => GlobalRelation.Staged,
        (_, var stated) when (stated & ModifierBits.M79) != 0 => GlobalRelation.Unrelated,
        (_, var stated) when (stated & (ModifierBits.M76 | ModifierBits.M77)) != 0 => GlobalRelation.Repeat,
        _ => GlobalRelation.Unstated,
    };

    /// <summary>The modifiers that an outcome puts on a procedure.</summary>
    internal static ulong ModifiersOf(GlobalOutcome outcome) => outcome switch
    {
        GlobalOutcome.Modifier58 => ModifierBits.M58,
        GlobalOutcome.Modifier76 => ModifierBits.M76,
        GlobalOutcome.Modifier77 => ModifierBits.M77,
        GlobalOutcome.Modifier78 => ModifierBits.M78,
        GlobalOutcome.Modifier79 => ModifierBits.M79,
        _ => 0,
    };

    /// <summary>Whether a visit stays unrelated work: it carries 24, whatever else.</summary>
    internal static bool Keeps24(GlobalOutcome outcome) =>
        outcome is GlobalOutcome.Modifier24 or GlobalOutcome.Modifier24And25 or GlobalOutcome.Modifier24And57;

    /// <summary>What a place says of an operating room.</summary>
    internal static OperatingPlace PlaceOf(int place) => place switch
    {
        Office => OperatingPlace.Office,
        HospitalInpatient or HospitalOutpatient or SurgeryCenter => OperatingPlace.Surgical,
        _ => OperatingPlace.Other,
    };

    /// <summary>The place of the row that answers; the last one takes what nothing before it took.</summary>
    internal static int RowOf(in GlobalFacts facts)
    {
        for (var i = 0; i < Table.Length; i++)
        {
            if (Table[i].Fits(facts))
            {
                return i;
            }
        }

        return Table.Length - 1;
    }

    /// <summary>The operating room, from the stated fact and the place: an office has none, a surgical place has one unless the record denies it.</summary>
    internal static OperatingRoom RoomOf(in GlobalFacts facts) => (facts.ReturnToOperatingRoom, facts.Place) switch
    {
        (true, OperatingPlace.Office) => OperatingRoom.Contradicted,
        (true, _) => OperatingRoom.Used,
        (false, _) => OperatingRoom.NotUsed,
        (null, OperatingPlace.Surgical) => OperatingRoom.Used,
        _ => OperatingRoom.Unstated,
    };

    /// <summary>Whether an operating room was used.</summary>
    internal enum OperatingRoom : byte
    {
        /// <summary>The record does not say.</summary>
        Unstated,

        /// <summary>Yes.</summary>
        Used,

        /// <summary>No.</summary>
        NotUsed,

        /// <summary>Yes, at a place that has none.</summary>
        Contradicted,
    }

    private sealed class Row(
        Rule rule,
        GlobalOutcome outcome,
        GlobalServiceKind? kind = null,
        GlobalTiming? timing = null,
        GlobalRelation? relation = null,
        bool? sameGroup = null,
        bool? sameCode = null,
        OperatingRoom? room = null,
        bool? decidesMajorSurgery = null,
        bool? besideProcedure = null)
    {
        internal GlobalAnswer Answer { get; } = new(rule, outcome);

        internal bool Fits(in GlobalFacts facts) =>
            (kind is null || kind == facts.Kind)
            && (timing is null || timing == facts.Timing)
            && (relation is null || relation == facts.Relation)
            && (sameGroup is null || sameGroup == facts.SameGroup)
            && (sameCode is null || sameCode == facts.SameCode)
            && (room is null || room == RoomOf(facts))
            && (decidesMajorSurgery is null || decidesMajorSurgery == facts.DecidesMajorSurgery)
            && (besideProcedure is null || besideProcedure == facts.BesideProcedure);
    }
}
