namespace DermCpt.DataCompiler;

/// <summary>Where the source tables lie below the data folder.</summary>
internal static class Paths
{
    internal const string Edition = "edition.txt";
    internal const string Pairs = "ptp/2024Q3/ncci_ptp_2024q3.csv";
    internal const string LaterPairs = "ptp/2026Q3/ncci_ptp_2026q3.csv";
    internal const string FilteredCodes = "ptp/codes.csv";
    internal const string DatedPairs = "ptp/2026Q3/ncci_ptp_dated_sample_2026q3.csv";
    internal const string Units2024 = "mue/2024Q3/ncci_mue_2024q3.csv";
    internal const string Units2026 = "mue/2026Q2/ncci_mue.csv";
    internal const string UnitsOfDrugs = "mue/2026Q2/ncci_mue_drugs_labs.csv";
    internal const string Units2026Q4 = "mue/2026Q4/ncci_mue_2026q4_derm.csv";
    internal const string UnitSample = "mue/2026Q4/ncci_mue_sample_2026q4.csv";
    internal const string Fees = "fee-schedule/2020A-2025D/pfs_rvu.csv";
    internal const string Fees2025 = "fee-schedule/2025/pfs_rvu_2025.csv";
    internal const string Fees2026B = "fee-schedule/2026B/pfs_rvu_2026b_partial.csv";
    internal const string Fees2026D = "fee-schedule/2026D/pfs_rvu_2026d_totals.csv";
    internal const string FeeCore = "fee-schedule/2026C/pfs_rvu_2026c_core.csv";
    internal const string AddOns = "add-on/2026Q2/ncci_addon.csv";
    internal const string ObservedLifecycles = "lifecycle/2019-2025D/code_lifecycle_from_pfs.csv";
    internal const string Catalog = "catalog/2026-11/catalog.csv";
    internal const string Profiles = "catalog/2026-11/profiles.csv";
    internal const string Drugs = "drugs/2026-11/drugs.csv";
    internal const string BillableDiagnoses = "diagnosis/FY2027/icd10cm_billable.csv";
    internal const string Hcpcs = "hcpcs/2025D/hcpcs2.csv";
    internal const string Places = "place-of-service/2026-02/place_of_service.csv";
    internal const string GlobalDaysPatch = "patches/global-days.csv";
    internal const string NationalCodes = "codes/2026-11/codes.csv";
    internal const string Articles = "coverage/2026-11/article.csv";
    internal const string ArticleCodes = "coverage/2026-11/article_cpt.csv";
    internal const string ArticleDiagnoses = "coverage/2026-11/article_icd.csv";
    internal const string ArticleRules = "coverage/2026-11/article_rule.csv";
    internal const string CodesWithoutArticle = "coverage/2026-11/article_none.csv";
    internal const string ContractorStates = "coverage/2026-11/mac.csv";
    internal const string LabelPatch = "patches/catalog-labels.csv";
}
