using System.Globalization;
using System.Text;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Rules.Text;

/// <summary>What signs mean in a rule text.</summary>
/// <param name="Signs">Signs that are words of their own.</param>
/// <param name="Remarks">Signs that begin a remark.</param>
/// <param name="ColonNeedsBlank">Whether a colon is a sign only before a blank: times have colons too.</param>
/// <param name="CommaGoesOn">Whether a line that ends with a comma goes on in the next.</param>
internal sealed record RuleDialect(string Signs, string Remarks, bool ColonNeedsBlank, bool CommaGoesOn)
{
    public static RuleDialect Own { get; } = new(RuleToken.Signs, "#", ColonNeedsBlank: true, CommaGoesOn: true);

    public static RuleDialect Folio { get; } = new(",()!+", "#/", ColonNeedsBlank: false, CommaGoesOn: false);
}

/// <summary>Cuts a rule text into lines and words, from its start to its end and never back.</summary>
internal sealed class RuleLines
{
    /// <summary>How long a text may be: several times what 5,000 rules need.</summary>
    public const int MostCharacters = 4_000_000;

    private readonly RuleProblems _problems;
    private readonly List<RuleLine> _lines = [];

    private readonly RuleDialect _dialect;

    private RuleLines(RuleProblems problems, RuleDialect dialect) => (_problems, _dialect) = (problems, dialect);

    public static List<RuleLine> Of(string text, RuleProblems problems, RuleDialect dialect)
    {
        var lines = new RuleLines(problems, dialect);
        if (text.Length > MostCharacters)
        {
            problems.Add(Finding.Error(RuleCodes.TextTooLarge, new FindingArg.Number("most", MostCharacters)));
            return [];
        }

        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            lines.Add(++number is 1 ? line.TrimStart('\uFEFF') : line, number);
        }

        return lines._lines;
    }

    private void Add(ReadOnlySpan<char> line, int number)
    {
        var indent = line.Length - line.TrimStart(' ').Length;
        var tokens = new List<RuleToken>();
        if (!Cut(line, number, indent, tokens) || tokens.Count == 0)
        {
            return;
        }

        if (_dialect.CommaGoesOn && _lines.Count > 0 && _lines[^1].Tokens[^1].Is(","))
        {
            _lines[^1].Tokens.AddRange(tokens);
        }
        else
        {
            _lines.Add(new RuleLine(number, indent, tokens));
        }
    }

    private bool Cut(ReadOnlySpan<char> line, int number, int start, List<RuleToken> tokens)
    {
        for (var i = start; i < line.Length && !_dialect.Remarks.Contains(line[i], StringComparison.Ordinal);)
        {
            if (line[i] == ' ')
            {
                i++;
            }
            else if (line[i] == '\t')
            {
                return _problems.Add(RuleCodes.TabFound, number, i + 1);
            }
            else if (line[i] == '"')
            {
                if (Quoted(line, i, out var length) is not { } quoted)
                {
                    return _problems.Add(RuleCodes.Unexpected, number, i + 1, "\"", "a closing quotation mark");
                }

                tokens.Add(new RuleToken(quoted, IsQuoted: true, number, i + 1));
                i += length;
            }
            else
            {
                var length = WordLength(line[i..]);
                tokens.Add(new RuleToken(line.Slice(i, length).ToString(), IsQuoted: false, number, i + 1));
                i += length;
            }
        }

        return true;
    }

    private int WordLength(ReadOnlySpan<char> rest)
    {
        var i = 0;
        while (i < rest.Length && !Ends(rest, i))
        {
            i++;
        }

        return Math.Max(i, 1);
    }

    private bool Ends(ReadOnlySpan<char> rest, int i) =>
        rest[i] is ' ' or '\t' or '"'
        || _dialect.Remarks.Contains(rest[i], StringComparison.Ordinal)
        || _dialect.Signs.Contains(rest[i], StringComparison.Ordinal)
        || (rest[i] == ':' && (!_dialect.ColonNeedsBlank || i + 1 == rest.Length || rest[i + 1] is ' ' or '\t' or '#'));

    private static string? Quoted(ReadOnlySpan<char> line, int start, out int length)
    {
        var text = new StringBuilder();
        for (var i = start + 1; i < line.Length; i++)
        {
            if (line[i] == '"')
            {
                length = i + 1 - start;
                return text.ToString();
            }

            if (line[i] != '\\' || i + 1 == line.Length)
            {
                text.Append(line[i]);
            }
            else if (line[i + 1] == 'u' && i + 5 < line.Length && ushort.TryParse(line.Slice(i + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                text.Append((char)code);
                i += 5;
            }
            else
            {
                text.Append(line[++i]);
            }
        }

        length = 0;
        return null;
    }
}
