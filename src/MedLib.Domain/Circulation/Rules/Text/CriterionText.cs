using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Rules.Text;

/// <summary>The words of dimensions and criteria.</summary>
internal static class CriterionText
{
    public const string All = "all";
    public const string None = "none";
    public const string Always = "always";

    private static readonly string[] Words = ["borrower", "item", "type", "location", "unit", "purpose", "desk", "time", "unattended", "renewal"];

    public static string WordOf(RuleDimension dimension) => Enum.IsDefined(dimension) ? Words[(int)dimension] : "unknown";

    public static RuleDimension? DimensionOf(string word) => Array.IndexOf(Words, word) is >= 0 and var at ? (RuleDimension)at : null;

    /// <summary>The criteria of a rule, by which it is known where it has no name of its own.</summary>
    public static string Of(ValueList<RuleCriterion> criteria) => criteria.IsEmpty ? Always : string.Join(", ", criteria.Select(Of));

    public static string Of(RuleCriterion criterion)
    {
        var values = criterion switch
        {
            { IsAll: true } => [All],
            { Values.IsEmpty: true } => [None],
            _ => criterion.Values.Select(value => (criterion.IsNegated ? "!" : "") + Code(value)),
        };
        return $"{WordOf(criterion.Dimension)} {string.Join(' ', values)}";
    }

    /// <summary>A class of loans by one of its values.</summary>
    public static string Of(RuleDimension dimension, string value) => $"{WordOf(dimension)} {(value.Length == 0 ? "(any other)" : Code(value))}";

    /// <summary>A code or name as a word; in quotation marks where it would be taken for something else.</summary>
    public static string Code(string value) =>
        value.Length > 0 && value is not (All or None) && value.AsSpan().IndexOfAnyExcept(RuleToken.Plain) < 0 ? value : Quote(value);

    /// <summary>A name of plain words as it is, others in quotation marks.</summary>
    public static string Name(string name) =>
        Array.TrueForAll(name.Split(' '), static word => word.Length > 0 && word.AsSpan().IndexOfAnyExcept(RuleToken.Plain) < 0) ? name : Quote(name);

    private static string Quote(string value)
    {
        var quoted = new System.Text.StringBuilder(value.Length + 2).Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' or '\\' => quoted.Append('\\').Append(c),
                < ' ' or '\u007F' or '\u0085' or '\u2028' or '\u2029' => quoted.Append(System.Globalization.CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => quoted.Append(c),
            };
        }

        return quoted.Append('"').ToString();
    }
}
