using System.Text;
using MedLib.Domain.Marc.Reading;
using MedLib.Domain.Results;

namespace MedLib.Domain.Marc;

/// <summary>How MARCMaker spells a field.</summary>
internal static class MarcMakerText
{
    public const string LeaderTag = "LDR";

    public static ValueList<Finding> ReasonsAgainst(MarcRecord record)
    {
        var reasons = new List<Finding>();
        if (!record.Leader.IsWritable)
        {
            reasons.Add(Finding.Error(MarcCodes.LeaderNotWritable) with { Path = "leader" });
        }

        var paths = new FieldPaths();
        foreach (var field in record.Fields)
        {
            var path = paths.Next(field.Tag);
            MarcWriteRules.CheckShape(field, path, reasons);
            if (field.Tag == LeaderTag)
            {
                reasons.Add(MarcWriteRules.Designator(path.ToString()));
            }

            foreach (var (text, place) in Texts(field, path))
            {
                // A line end would break the line, and readers of text disagree about the other control characters.
                if (text.AsSpan().IndexOfAnyInRange('\0', '\u001F') is >= 0 and var at)
                {
                    reasons.Add(MarcWriteRules.CharacterNotWritable(text[at], place()));
                }
                else if (MarcWriteRules.LoneSurrogateIn(text) is { } surrogate)
                {
                    reasons.Add(MarcWriteRules.CharacterNotWritable(surrogate, place()));
                }
            }
        }

        return [.. reasons];
    }

    public static string Of(MarcField field)
    {
        if (field is not MarcField.Data data)
        {
            return Fixed(((MarcField.Control)field).Value);
        }

        var text = new StringBuilder();
        text.Append(Fixed($"{data.Indicator1}{data.Indicator2}"));
        foreach (var subfield in data.Subfields)
        {
            text.Append('$').Append(Escape($"{subfield.Code}{subfield.Value}"));
        }

        return text.ToString();
    }

    /// <summary>A text of fixed positions: its blanks are shown.</summary>
    public static string Fixed(string text) => Escape(text).Replace(' ', '\\');

    private static string Escape(string text) =>
        text.AsSpan().IndexOfAny("$\\{}") < 0
            ? text
            : string.Concat(text.Select(static character => character switch
            {
                '$' => "{dollar}",
                '\\' => "{bsol}",
                '{' => "{lcub}",
                '}' => "{rcub}",
                _ => character.ToString(),
            }));

    private static IEnumerable<(string Text, Func<string> Path)> Texts(MarcField field, FieldPath path) => field switch
    {
        MarcField.Control control => [(control.Value ?? "", () => path.ToString())],
        MarcField.Data data => data.Subfields.Select(s => (s.Value ?? "", (Func<string>)(() => path.Subfield(s.Code)))),
        _ => [],
    };
}
