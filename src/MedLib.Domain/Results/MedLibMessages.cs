using System.Globalization;
using System.Resources;
using System.Text;

namespace MedLib.Domain.Results;

/// <summary>English texts for every finding, from the resources beside this class.</summary>
/// <remarks>
/// A text is a view: hosts that speak another language look up <see cref="Finding.Code"/> in their own resources and fill
/// in <see cref="Finding.Args"/> themselves, or take <see cref="Template"/> as the original to translate.
/// </remarks>
public static class MedLibMessages
{
    private static readonly ResourceManager Resources = new("MedLib.Domain.Results.MedLibMessages", typeof(MedLibMessages).Assembly);

    /// <summary>The text of a code with its placeholders in braces, or null for a code that is not ours.</summary>
    /// <param name="code">A finding's code.</param>
    public static string? Template(string code) => Resources.GetString(code, CultureInfo.InvariantCulture);

    /// <summary>One line that says what was found, without the code.</summary>
    /// <param name="finding">The finding.</param>
    /// <returns>The text with its arguments filled in; the code itself when it is not ours.</returns>
    public static string Render(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var template = Template(finding.Code);
        if (template is null)
        {
            return finding.Code;
        }

        // In one pass, so that an argument that holds braces is not taken for a placeholder.
        var text = new StringBuilder(template.Length);
        var rest = template.AsSpan();
        while (rest.IndexOf('{') is >= 0 and var open && rest[open..].IndexOf('}') is > 0 and var length)
        {
            text.Append(rest[..open]).Append(Fill(finding, rest.Slice(open + 1, length - 1)));
            rest = rest[(open + length + 1)..];
        }

        return text.Append(rest).ToString();
    }

    private static string Fill(Finding finding, ReadOnlySpan<char> name)
    {
        foreach (var arg in finding.Args)
        {
            if (name.SequenceEqual(arg.Name))
            {
                return Render(arg);
            }
        }

        return name is "path" ? finding.Path : $"{{{name}}}";
    }

    private static string Render(FindingArg arg) => arg switch
    {
        FindingArg.Text text => text.Value,
        FindingArg.Number number => number.Value.ToString(CultureInfo.InvariantCulture),
        FindingArg.Date date => date.Value.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
        FindingArg.Moment moment => moment.Value.ToString("uuuu-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        FindingArg.Amount amount => string.Create(CultureInfo.InvariantCulture, $"{amount.Currency} {amount.Value}"),
        FindingArg.Identifier id => id.Value.ToString(),
        _ => arg.Name,
    };
}
