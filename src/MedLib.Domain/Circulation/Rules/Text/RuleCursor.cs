using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Rules.Text;

/// <summary>Walks through the words of a line. What does not fit is told once, and the rest of the line is left.</summary>
internal sealed class RuleCursor(RuleLine line, RuleProblems problems)
{
    private int _at;

    public bool AtEnd => _at >= line.Tokens.Count;

    /// <summary>The word it stands at; at the end a last, empty one.</summary>
    public RuleToken Current => AtEnd
        ? new RuleToken("", IsQuoted: false, line.Tokens[^1].Line, line.Tokens[^1].Column + line.Tokens[^1].Text.Length)
        : line.Tokens[_at];

    public bool Sees(string word) => Current.Is(word);

    public bool Sees(string first, string second) => Sees(first) && _at + 1 < line.Tokens.Count && line.Tokens[_at + 1].Is(second);

    /// <summary>Goes past a word, if it is there.</summary>
    public bool Skips(string word)
    {
        if (!Sees(word))
        {
            return false;
        }

        _at++;
        return true;
    }

    /// <summary>Goes past several words, if all of them are there.</summary>
    public bool Skips(string first, string second)
    {
        if (!Sees(first, second))
        {
            return false;
        }

        _at += 2;
        return true;
    }

    /// <summary>Goes past words that must be there.</summary>
    public bool Demands(params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (!Skips(word))
            {
                return Fails(word);
            }
        }

        return true;
    }

    /// <summary>Takes a code or name.</summary>
    public bool Takes([NotNullWhen(true)] out string? code, string expected)
    {
        code = null;
        if (AtEnd || (!Current.IsQuoted && Current.Text.Length == 1 && (RuleToken.Signs + ":").Contains(Current.Text, StringComparison.Ordinal)))
        {
            return Fails(expected);
        }

        code = Current.Text;
        _at++;
        return true;
    }

    /// <summary>Takes a whole number.</summary>
    public bool TakesNumber(out int number, string expected = "a number")
    {
        number = 0;
        if (Current.IsQuoted || !int.TryParse(Current.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number))
        {
            return Fails(expected);
        }

        _at++;
        return true;
    }

    /// <summary>Takes a word that something can be made of.</summary>
    public bool Takes<T>(Func<string, (bool Succeeded, T Value)> read, [MaybeNullWhen(false)] out T value, string expected)
    {
        value = default;
        if (AtEnd || Current.IsQuoted || read(Current.Text) is not { Succeeded: true, Value: var found })
        {
            return Fails(expected);
        }

        value = found;
        _at++;
        return true;
    }

    /// <summary>Whether it is at the end, as it should be.</summary>
    public bool Ends() => AtEnd || Fails("the end of the line");

    /// <summary>Tells what was expected instead of what stands here.</summary>
    public bool Fails(string expected)
    {
        _at = Math.Min(_at, line.Tokens.Count);
        return problems.Add(RuleCodes.Unexpected, Current.Line, Current.Column, AtEnd ? "the end of the line" : Current.Text, expected);
    }

    /// <summary>Tells something else of what stands here.</summary>
    public bool Fails(string code, FindingArg arg) => problems.Add(code, Current.Line, Current.Column, arg);
}
