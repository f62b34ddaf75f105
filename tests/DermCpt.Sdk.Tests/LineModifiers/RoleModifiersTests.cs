using static DermCpt.Tests.Bundling.CodedVisit;

namespace DermCpt.Tests.LineModifiers;

/// <summary>
/// Roles in surgery (M-80, M-62, M-66, IND-03, IND-04), hand-typed from RVU25D: 14301 pays an assistant (2), not two surgeons or a team (0);
/// 12037 pays two surgeons by report (1); 17311 pays no assistant (1).
/// </summary>
public sealed class RoleModifiersTests
{
    private static readonly AdjacentTissueTransferService Flap = new() { Id = "f", AreaSqCm = Area.FromSquareCm(45m), Site = BodySite.Cheek };

    [Fact]
    public void M_80_the_kind_of_assistant_is_asked_by_name() =>
        Assert.Equal("NeedsFacts:  | asked f.assistantType", Whole(Flap with { Role = SurgicalRole.Assistant }));

    [Fact]
    public void M_80_nothing_is_asked_where_no_assistant_is_paid()
    {
        var mohs = new MohsService { Id = "m", Stages = [1], Site = BodySite.Cheek, Role = SurgicalRole.Assistant };
        Assert.Equal("Coded:  | not 17311 M-80 | told AssistNotPayable", Whole(mohs));
        Assert.Equal("Coded:  | not 17311 M-80 | told AssistNotPayable", Whole(mohs with { AssistantType = AssistantKind.Physician }));
    }

    [Fact]
    public void M_80_what_the_payer_pays_is_a_switch()
    {
        var assisted = Flap with { Role = SurgicalRole.Assistant, AssistantType = AssistantKind.Physician };
        Assert.Equal("NeedsPolicy:  | told NeedsPolicy", Whole(Encounter(assisted), ("AssistantRule", "unset")));
        Assert.Equal("Coded: 14301-80", Whole(Encounter(assisted), ("AssistantRule", "none")));
    }

    [Fact]
    public void IND_04_two_surgeons_and_a_team()
    {
        var wound = new RepairService { Id = "r", Complexity = RepairComplexity.Intermediate, LengthCm = Length.FromCm(31m), Site = BodySite.BackUpper };
        Assert.Equal("Coded: 12037-62", Whole(wound with { Role = SurgicalRole.CoSurgeon }));
        Assert.Equal("Coded:  | not 14301 M-62", Whole(Flap with { Role = SurgicalRole.CoSurgeon }));
        Assert.Equal("Coded:  | not 14301 M-66", Whole(Flap with { Role = SurgicalRole.Team }));
        Assert.Equal("Coded: 14301", Whole(Flap with { Role = SurgicalRole.Primary }));
    }

    /// <summary>No fee schedule answers in 2018: the role is kept and told.</summary>
    [Theory]
    [InlineData(SurgicalRole.CoSurgeon, "Coded: 14301-62 | told NoIndicator")]
    [InlineData(SurgicalRole.Team, "Coded: 14301-66 | told NoIndicator")]
    public void IND_01_without_indicators_a_role_is_told(SurgicalRole role, string expected) =>
        Assert.Equal(expected, Whole(Encounter(Flap with { Role = role }) with { DateOfService = new DateOnly(2018, 11, 30) }));

    [Fact]
    public void IND_01_without_indicators_an_assistant_is_told() =>
        Assert.Equal(
            "Coded: 14301-80 | told NoIndicator",
            Whole(Encounter(Flap with { Role = SurgicalRole.Assistant, AssistantType = AssistantKind.Physician }) with { DateOfService = new DateOnly(2018, 11, 30) }));

    /// <summary>A visit, a slide and a drug have no assistant.</summary>
    [Fact]
    public void A_role_is_one_in_surgery()
    {
        Assert.Equal("Coded: 99213", Whole(Encounter(new EvaluationAndManagementService { Id = "v", Setting = VisitSetting.Office, Mdm = DecisionLevel.Low, Role = SurgicalRole.Team }) with { Patient = new Patient { Status = PatientStatus.Established } }));
        Assert.Equal("Coded: 88305-26", Whole(new PathologyService { Id = "p", Examination = PathologyExamination.Level4, Count = 1, Component = PathologyComponent.Professional, Role = SurgicalRole.CoSurgeon }));
        Assert.Equal("Coded: J3301x4", Whole(new DrugService { Id = "d", Code = ProcedureCode.Parse("J3301"), AmountUnits = 4, SingleDoseVial = false, Role = SurgicalRole.Assistant }));
    }

    /// <summary>The add-on goes with the base that the assistant is not paid for.</summary>
    [Fact]
    public void An_add_on_without_its_base_leaves() =>
        Assert.StartsWith("Coded:  | not 17311 M-80", Whole(new MohsService { Id = "m", Stages = [1, 1], Site = BodySite.Cheek, Role = SurgicalRole.Assistant, AssistantType = AssistantKind.Physician }), StringComparison.Ordinal);
}
