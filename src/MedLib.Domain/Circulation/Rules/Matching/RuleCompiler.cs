using MedLib.Domain.Circulation.Rules.Analysis;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Rules.Matching;

/// <summary>Checks a rule set, step by step, and compiles it.</summary>
internal static class RuleCompiler
{
    public static Result<CompiledRules> Compile(RuleSet set) => Index(set, out var rows, out var index) is { IsEmpty: false } errors
        ? Result<CompiledRules>.Refused(errors)
        : new CompiledRules(rows!, index!);

    /// <summary>What keeps a set from being compiled; and its rows and their index, as far as they could be made.</summary>
    public static ValueList<Finding> Index(RuleSet set, out RuleRows? rows, out RuleIndex? index)
    {
        (rows, index) = (null, null);
        ValueList<Finding> errors = [.. RuleSetChecks.Check(set), .. RuleTermChecks.Check(set)];
        if (!errors.IsEmpty)
        {
            return errors;
        }

        rows = RuleRows.Of(set);
        if (rows is null)
        {
            return [RuleSetChecks.TooMany("rules", RuleRows.MostRows)];
        }

        index = new RuleIndex(rows.Rows, rows.Dimensions);
        return [.. RuleTies.Find(rows), .. new RuleCompleteness(rows, index).Prove()];
    }
}
