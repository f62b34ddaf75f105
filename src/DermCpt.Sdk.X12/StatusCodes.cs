namespace DermCpt.X12;

/// <summary>
/// The claim status (category and code of X12's lists 507 and 508) of a rejection: A3 the claim cannot be processed, A6 something is missing, A7 something is
/// invalid, A8 two things do not go together.
/// </summary>
internal static class StatusCodes
{
    /// <summary>Line or claim information as a whole.</summary>
    private const int Format = 481;
    private const int ServiceDate = 187;
    private const int Place = 249;
    private const int Diagnosis = 255;
    private const int BillingCombination = 448;
    private const int Modifier = 453;
    private const int Procedure = 454;
    private const int Units = 476;
    private const int Pointer = 477;
    private const int Duplicate = 54;

    internal static (string Category, int Code) Of(X12Finding finding) => finding.Code switch
    {
        "NoServiceLine" or "ClaimTooLong" => ("A3", Format),
        "NoServiceDate" => ("A3", ServiceDate),
        "ServiceMissing" => ("A6", Procedure),
        "DateMissing" => ("A6", ServiceDate),
        "NoDiagnosis" or "NoDiagnosesGiven" => ("A6", Diagnosis),
        "PointerWithoutDiagnosis" or "TooManyPointers" => ("A7", Pointer),
        "DuplicateLine" or "DuplicateAddOn" => ("A8", Duplicate),
        _ => OfMember(finding),
    };

    /// <summary>What a table or the form alone refuses is invalid; what a rule between lines or members refuses is a combination.</summary>
    private static (string Category, int Code) OfMember(X12Finding finding) => finding.Member switch
    {
        FindingMember.Modifiers => ("A7", Modifier),
        FindingMember.Units => ("A7", Units),
        FindingMember.Diagnoses => ("A7", Diagnosis),
        FindingMember.DateOfService => ("A7", ServiceDate),
        FindingMember.PlaceOfService => ("A7", Place),
        FindingMember.Code when finding.Lines.Count < 2 => ("A7", Procedure),
        _ => ("A8", BillingCombination),
    };
}
