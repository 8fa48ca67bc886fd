using MedLib.Domain.Classification.Cutters.Names;

namespace MedLib.Domain.Classification.Cutters;

/// <summary>A name in the form by which it files, from which cutters are made.</summary>
/// <remarks>
/// Names file word by word and nothing before something; accents, punctuation and case do not count. Letters that are two in one
/// file as two: ß as ss, æ as ae, œ as oe, þ as th. Sources: C. A. Cutter, Explanation of the Cutter-Sanborn author marks; NLM,
/// Shelflisting Procedures 4.1.2, which follows the ALA Filing Rules of 1980.
/// </remarks>
public sealed record CutterName
{
    private CutterName(string text, CutterNameKind kind, string filing) => (Text, Kind, Filing) = (text, kind, filing);

    /// <summary>The name as it was given.</summary>
    public string Text { get; }

    /// <summary>What it is the name of.</summary>
    public CutterNameKind Kind { get; }

    /// <summary>The words that file, small and with one space between. Empty where the text has neither letter nor digit.</summary>
    public string Filing { get; }

    /// <summary>The order in which names file; names that file alike are equal in it.</summary>
    public static IComparer<CutterName> FilingOrder { get; } = Comparer<CutterName>.Create(static (x, y) => string.CompareOrdinal(x.Filing, y.Filing));

    /// <summary>A person's name.</summary>
    /// <param name="name">The name in the form <c>Surname, Forename</c>; without a comma it is one name. Prefixes are one word with the surname: De la Cruz files as Delacruz.</param>
    /// <param name="filing">How Mc, M', St. and Ste. file.</param>
    public static CutterName Person(string name, CutterFiling filing = CutterFiling.SpelledOut)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new CutterName(name, CutterNameKind.Person, NameFiling.OfPerson(name, filing));
    }

    /// <summary>The name of an organization, a congress or a place.</summary>
    /// <param name="name">The name.</param>
    /// <param name="language">The MARC code of its language, so that its initial article is skipped; null skips none.</param>
    /// <param name="filing">How Mc, St. and Ste. file.</param>
    public static CutterName Corporate(string name, string? language = null, CutterFiling filing = CutterFiling.SpelledOut)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new CutterName(name, CutterNameKind.Corporate, NameFiling.OfWords(name.AsSpan(InitialArticles.Skip(name, language)), filing));
    }

    /// <summary>A title.</summary>
    /// <param name="title">The title.</param>
    /// <param name="language">The MARC code of its language, such as <c>eng</c>, so that its initial article is skipped; null skips none, and so do languages without articles.</param>
    /// <param name="nonFiling">How many characters do not file, where the record says so (MARC 21 245, second indicator). Above 0 it takes the place of the language.</param>
    /// <param name="filing">How Mc, St. and Ste. file.</param>
    public static CutterName Title(string title, string? language = null, int nonFiling = 0, CutterFiling filing = CutterFiling.SpelledOut)
    {
        ArgumentNullException.ThrowIfNull(title);
        var skipped = nonFiling > 0 && nonFiling < title.Length ? nonFiling : InitialArticles.Skip(title, language);
        return new CutterName(title, CutterNameKind.Title, NameFiling.OfWords(title.AsSpan(skipped), filing));
    }

    /// <summary>The name as it was given.</summary>
    public override string ToString() => Text;

    /// <summary>Whether both file alike, so that they are taken for the same.</summary>
    internal bool FilesAs(CutterName? other) => other is not null && string.Equals(Filing, other.Filing, StringComparison.Ordinal);

    /// <summary>The first Latin letters that file, small and without spaces.</summary>
    /// <param name="most">How many at most.</param>
    internal string Letters(int most) => string.Concat(Filing.Where(char.IsAsciiLetterLower).Take(most));
}

/// <summary>What a name that a cutter is made from is the name of.</summary>
public enum CutterNameKind
{
    /// <summary>A person, surname first.</summary>
    Person = 0,

    /// <summary>An organization, a congress, a place.</summary>
    Corporate = 1,

    /// <summary>A work.</summary>
    Title = 2,
}
