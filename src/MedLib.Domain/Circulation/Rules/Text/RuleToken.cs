using System.Buffers;
using System.Runtime.InteropServices;

namespace MedLib.Domain.Circulation.Rules.Text;

/// <summary>A word, a quoted code or a sign of a rule text, and where it stands.</summary>
/// <param name="Text">The word without its quotation marks; the sign.</param>
/// <param name="IsQuoted">Whether it stood in quotation marks: then it is never a keyword.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Column">The column, counted from 1.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RuleToken(string Text, bool IsQuoted, int Line, int Column)
{
    public const string Signs = ",;()[]!";

    /// <summary>What words that need no quotation marks are made of.</summary>
    public static readonly SearchValues<char> Plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_./+&*");

    public bool Is(string word) => !IsQuoted && string.Equals(Text, word, StringComparison.Ordinal);
}

/// <summary>A line with what belongs to it: a line that ends with a comma goes on in the next.</summary>
/// <param name="Number">The number of the first line.</param>
/// <param name="Indent">How many blanks it begins with.</param>
/// <param name="Tokens">Its words and signs, at least one.</param>
internal sealed record RuleLine(int Number, int Indent, List<RuleToken> Tokens);
