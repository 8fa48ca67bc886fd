using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Rules.Matching;

/// <summary>Why a loan has its terms: every rule that matches it, in order.</summary>
/// <param name="Version">The version of the rule set.</param>
/// <param name="Rules">The rules, that which is asked first at the front, the default at the end.</param>
public sealed record RuleTrace(int Version, ValueList<RankedRule> Rules);

/// <summary>A rule that matches, and its place among the others.</summary>
/// <param name="Rule">Its name.</param>
/// <param name="Line">Its line in the text; 0 where it came otherwise.</param>
/// <param name="Reason">Why it stands behind the one before it: <c>CIR-140</c> to <c>CIR-147</c>.</param>
/// <param name="Gave">The parts of the terms that are from it; none where rules before it said all that it says.</param>
public sealed record RankedRule(string Rule, int Line, Finding Reason, ValueList<PartSource> Gave);
