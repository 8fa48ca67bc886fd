using MedLib.Domain.Circulation.Rules.Orders;
using MedLib.Domain.Circulation.Rules.Text;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Rules.Folio;

/// <summary>The circulation rules of a FOLIO library, read from the text in which FOLIO keeps them, to be carried over.</summary>
/// <param name="Order">Its priority line as a match order.</param>
/// <param name="Fallback">The policies of its <c>fallback-policy</c> line.</param>
/// <param name="Rules">Its rules, in the order of the lines.</param>
public sealed record FolioRules(MatchOrder Order, ValueList<FolioPolicy> Fallback, ValueList<FolioRule> Rules)
{
    /// <summary>Reads FOLIO's text form.</summary>
    /// <remarks>Which kinds of policy a rule must name the fallback line tells: today's FOLIO has five, its older texts fewer.</remarks>
    /// <param name="text">The text.</param>
    /// <returns>The rules; or all of <c>CIR-100</c> to <c>CIR-107</c>, each with line and column, the first hundred of them.</returns>
    public static Result<FolioRules> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var problems = new RuleProblems();
        var rules = new FolioReader(problems).Read(RuleLines.Of(text, problems, RuleDialect.Folio));
        return problems.IsEmpty ? rules! : Result<FolioRules>.Refused(problems.All);
    }

    /// <summary>The policies as terms and the rules as rules of ours. They still answer as FOLIO does.</summary>
    /// <param name="terms">The terms of a policy; null for one that is not known. Terms of several policies of one rule are laid together.</param>
    /// <param name="locations">The tree of institutions, campuses, libraries and locations, on the floors 0 to 3.</param>
    /// <returns>The rule set, not yet compiled; or <c>CIR-125</c> for each policy without terms, <c>CIR-126</c> for each location on another floor.</returns>
    public Result<RuleSet> ToRuleSet(Func<FolioPolicy, RuleTerms?> terms, CategoryTree locations)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(locations);
        return new FolioConversion(this, terms, locations).Convert();
    }
}
