using System.Diagnostics.CodeAnalysis;
using MedLib.Domain.Results;

namespace MedLib.Domain.Marc.Paths;

/// <summary>A path to values of a MARC record, written in MARCspec, such as <c>245$a</c>, <c>008/35-37</c> or <c>650{^2=\2}$a</c>.</summary>
/// <remarks>
/// <para>
/// The language is MARCspec (A common MARC record path language, 0.16beta+2 of 2017). A path names the leader (<c>LDR</c>) or fields by a
/// tag whose periods stand for any character; then, as wanted, which of the fields (<c>[0]</c>, <c>[1-#]</c>, <c>[#-1]</c>, counted from
/// zero, <c>#</c> the last, backwards from it), an indicator (<c>^1</c>), characters (<c>/0-2</c>), or subfields (<c>$a</c>, <c>$a-c</c>)
/// with an index and characters of their own. What follows in braces must hold: <c>=</c> equal, <c>!=</c>, <c>~</c> includes, <c>!~</c>,
/// <c>?</c> exists (also without a sign), <c>!</c> is missing; texts begin with a backslash, <c>\s</c> is a blank.
/// </para>
/// <para>
/// What the text of the language leaves open is settled so. Values come field by field, in a field by the order of the path, within
/// one code or range of codes in the order of the record. A data field without more is the texts of its subfields, a blank
/// between them. An index over a range of codes counts each code by itself. In a condition a tag that is the path's own speaks of the very
/// field in question, as its abbreviation does; with an index, or another tag, it speaks of the record. Characters are Unicode
/// characters, never half of one. Texts compare by their characters as they stand, without regard to any culture.
/// </para>
/// <para>Values of a record are found by <see cref="MarcRecord.Select(MarcPath)"/>; a path parsed once may be used by many threads.</para>
/// </remarks>
public sealed record MarcPath : ISpanParsable<MarcPath>
{
    internal MarcPath(
        PathTag tag, PathRange? index, int indicator, PathRange? characters, ValueList<PathCondition> conditions, ValueList<PathSubfield> subfields) =>
        (Tag, Index, Indicator, Characters, Conditions, Subfields) = (tag, index, indicator, characters, conditions, subfields);

    internal PathTag Tag { get; }

    internal PathRange? Index { get; }

    internal int Indicator { get; }

    internal PathRange? Characters { get; }

    internal ValueList<PathCondition> Conditions { get; }

    internal ValueList<PathSubfield> Subfields { get; }

    /// <summary>The path that a text spells.</summary>
    /// <param name="text">A MARCspec.</param>
    /// <exception cref="FormatException">The text is no MARCspec; <see cref="Diagnose"/> says why.</exception>
    public static MarcPath Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var path) ? path : throw new FormatException("The text is no MARCspec.");

    /// <summary>Reads a path, where the text may be none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="path">The path, or null.</param>
    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out MarcPath? path)
    {
        path = new PathParser(text).Parse();
        return path is not null;
    }

    /// <summary>What keeps a text from being a path.</summary>
    /// <param name="text">The text.</param>
    /// <returns>
    /// Null where it is one; else, with the column counted from one: <c>MRC-070</c> a character cannot stand there, or the text ends too
    /// early; <c>MRC-071</c> a range runs backwards or names too high a number; <c>MRC-072</c> a condition asks for characters of an
    /// indicator, or for an indicator of a fixed field.
    /// </returns>
    public static Finding? Diagnose(ReadOnlySpan<char> text)
    {
        var parser = new PathParser(text);
        return parser.Parse() is null ? Finding.Error(parser.Flaw!, new FindingArg.Number("column", parser.FlawAt + 1L)) : null;
    }

    /// <summary>The path in MARCspec; parsed again it is equal.</summary>
    public override string ToString() => string.Concat(
        string.Concat(Tag.Text, PathWriting.Index(Index), PathWriting.Indicator(Indicator), PathWriting.Characters(Characters)),
        string.Concat(Conditions),
        string.Concat(Subfields));

    static MarcPath IParsable<MarcPath>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static MarcPath ISpanParsable<MarcPath>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<MarcPath>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out MarcPath result) =>
        TryParse(s, out result);

    static bool ISpanParsable<MarcPath>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, [MaybeNullWhen(false)] out MarcPath result) =>
        TryParse(s, out result);
}
