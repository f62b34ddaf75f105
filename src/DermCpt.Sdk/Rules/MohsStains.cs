using DermCpt.CodeProfiles;

namespace DermCpt.Rules;

/// <summary>
/// How often a first antibody counts on the tissue of Mohs stages (PTH-15): once a specimen, which is a stage, or once a block, as the
/// payer says.
/// </summary>
internal static class MohsStains
{
    private const int BlocksOfAStage = 5;

    /// <summary>The codes that count once a specimen; each further antibody has a code of its own.</summary>
    private static readonly ProcedureCode[] FirstAntibodies = Array.ConvertAll("88342 88344".Split(' '), ProcedureCode.Parse);

    internal static bool IsFirstAntibody(ProcedureCode code) => FirstAntibodies.AsSpan().Contains(code);

    /// <summary>Advises where there are more first antibodies than specimens; where the switch is not set, nothing is said.</summary>
    /// <param name="payer">The payer.</param>
    /// <param name="stain">The line of the stain.</param>
    /// <param name="stages">Stages of the tumor.</param>
    /// <param name="furtherBlocks">Blocks of its stages beyond five.</param>
    internal static Judgement Judge(PayerProfile payer, in LineFacts stain, int stages, int furtherBlocks) =>
        payer.TryGet(Switches.MohsIhcPer, out MohsIhcPerChoice choice) && stages > 0 && IsFirstAntibody(stain.Code)
            && stain.Units > MostOf(choice, stages, furtherBlocks)
            ? Judgement.Advises(Rule.PTH_15)
            : Judgement.Stands;

    /// <summary>Specimens of a tumor as the payer counts them.</summary>
    internal static int MostOf(MohsIhcPerChoice choice, int stages, int furtherBlocks) =>
        choice == MohsIhcPerChoice.Specimen ? stages : (stages * BlocksOfAStage) + furtherBlocks;

    /// <summary>What a line of Mohs adds to stages and to blocks beyond five.</summary>
    internal static (int Stages, int FurtherBlocks) CountOf(in CodeProfile profile, ProcedureCode code, int units) =>
        !profile.Is(CodeTraits.Mohs) ? (0, 0) : code == FurtherBlock ? (0, units) : (units, 0);

    private static readonly ProcedureCode FurtherBlock = ProcedureCode.FromNumber(17315);
}
