using System.Collections.Frozen;

namespace MedLib.Domain.Classification.Schemes.SuDoc;

/// <summary>The letters of departments and agencies that documents are found under most, used to recognize SuDoc numbers; others are right too.</summary>
internal static class SuDocAgencies
{
    private static readonly FrozenSet<string> Letters = (
        "A AA AE C CC CR D E ED EP FA FCA FHF FM FMC FR FS FT FTZ GA GP GS HE HH HS I IC ID ITC J JU L LC LR MS NAS NC NCU NF NMB NS P PE PM PR PREX PRF " +
        "PRVP RA RR S SBA SE SI SS SSA T TD TDA TT VA W X Y").Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    internal static bool Contains(string agency) => Letters.Contains(agency);
}
