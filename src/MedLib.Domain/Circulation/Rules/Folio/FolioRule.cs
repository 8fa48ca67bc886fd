using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Rules.Folio;

/// <summary>One criterium of a FOLIO rule: a letter and names.</summary>
/// <param name="Letter">
/// <c>m</c> material type, <c>t</c> loan type, <c>g</c> patron group, <c>a</c> institution, <c>b</c> campus, <c>c</c> library, <c>s</c> location.
/// </param>
/// <param name="Names">The names; none for <c>all</c>.</param>
/// <param name="IsNegated">Whether the names are those that do not match.</param>
/// <param name="Line">Its line.</param>
/// <param name="Column">Its column.</param>
public sealed record FolioCriterium(char Letter, ValueList<string> Names, bool IsNegated, int Line, int Column);

/// <summary>One rule of a FOLIO text, with the criteria of the lines above it.</summary>
/// <param name="Line">Its line.</param>
/// <param name="Criteria">What it demands.</param>
/// <param name="Policies">The policies it names, one of each kind that the text knows.</param>
public sealed record FolioRule(int Line, ValueList<FolioCriterium> Criteria, ValueList<FolioPolicy> Policies)
{
    /// <summary>The name of the rule that is made of it: FOLIO's rules have none of their own.</summary>
    public string Name => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"line {Line}");

    /// <summary>The name of its policy of a kind; null where the text has no policies of that kind.</summary>
    /// <param name="kind">The kind.</param>
    public string? Policy(FolioPolicyKind kind) => Policies.FirstOrDefault(policy => policy.Kind == kind)?.Name;
}
