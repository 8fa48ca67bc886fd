using MedLib.Domain.Results;

namespace MedLib.Domain.Classification.Shelving;

/// <summary>How a library shelves in a location: by which scheme, how prefixes file, whether by title. Plain data, and all of it is right.</summary>
/// <remarks>
/// What stands here narrows what a scheme allows, and nothing of it makes a call number wrong. By default each number is of its own scheme, prefixes
/// do not file, and any mark will do: a cutter, the first letters of the author, or none.
/// </remarks>
public sealed record ShelvingPractice
{
    private readonly PrefixFiling? _prefixes; // null is the default, which JSON of another release may leave out

    /// <summary>The default.</summary>
    public static ShelvingPractice Default { get; } = new();

    /// <summary>The scheme of the location; null where each number has its own.</summary>
    public CallNumberScheme? Scheme { get; init; }

    /// <summary>How prefixes file.</summary>
    public PrefixFiling Prefixes
    {
        get => _prefixes ?? PrefixFiling.Ignored;
        init => _prefixes = value == PrefixFiling.Ignored ? null : value;
    }

    /// <summary>Whether everything here is shelved by title, as journals often are, whatever call number it may have.</summary>
    public bool ByTitle { get; init; }

    /// <summary>How the works of a class are told apart here; empty where any way will do.</summary>
    public ValueList<ItemMarkKind> Marks { get; init; } = [];

    /// <summary>A call number of the scheme of this location.</summary>
    /// <param name="text">The number, as the library writes it.</param>
    /// <param name="prefix">What stands before it, or null.</param>
    public CallNumber Number(string text, string? prefix = null) => new() { Scheme = Scheme ?? CallNumberScheme.Local, Text = text, Prefix = prefix };

    /// <summary>The place of a call number on the shelves of this location: the shelf of its prefix, then its own key.</summary>
    /// <remarks>Where prefixes do not file it is <see cref="CallNumber.Key"/>. Keys of one practice compare with each other, not with those of another.</remarks>
    /// <param name="number">The call number.</param>
    public ShelfKey KeyOf(CallNumber number)
    {
        ArgumentNullException.ThrowIfNull(number);
        return InSection(number.Prefix, number.Key);
    }

    /// <summary>The order of the shelves of this location: by key, then by what the label says, so that it is total.</summary>
    public IComparer<CallNumber> ShelfOrder() => Comparer<CallNumber>.Create((x, y) =>
        KeyOf(x).CompareTo(KeyOf(y)) is not 0 and var byKey ? byKey : string.CompareOrdinal(x.ToString(), y.ToString()));

    /// <summary>The place of a title on the shelves of this location.</summary>
    /// <param name="title">The title.</param>
    /// <param name="nonFiling">How many characters at its start are passed over.</param>
    public ShelfKey KeyOfTitle(ReadOnlySpan<char> title, int nonFiling = 0) => InSection(prefix: null, TitleShelfKey.Of(title, nonFiling));

    /// <summary>A range of classes on the shelf of one prefix, or on that of numbers without one.</summary>
    /// <param name="range">The range, as the scheme's rules give it.</param>
    /// <param name="prefix">The prefix, or null.</param>
    public ShelfRange RangeOf(ShelfRange range, string? prefix = null)
    {
        var section = Prefixes.SectionOf(prefix);
        return section.Length == 0 ? range : new ShelfRange(
            InSection(prefix, range.From),
            range.Before is { } before ? InSection(prefix, before) : ShelfRange.StartingWith(ShelfKey.Made(section)).Before);
    }

    /// <summary>Reads a call number by its scheme, and by what is done here.</summary>
    /// <param name="number">The call number.</param>
    /// <returns>
    /// The reading of the scheme, the mark of the item, and after the findings of the scheme <c>CLS-076</c> another scheme than the location's, <c>CLS-077</c> a prefix that is not
    /// listed, <c>CLS-078</c> another mark than is usual here.
    /// </returns>
    public PracticeReading Read(CallNumber number)
    {
        ArgumentNullException.ThrowIfNull(number);
        var reading = number.Read();
        var mark = reading.Number is { } read ? ItemMark.Of(read, Marks.Contains(ItemMarkKind.Letters)) : new ItemMark(ItemMarkKind.None, "", null);
        var findings = new List<Finding>(reading.Findings);
        if (Scheme is { } scheme && scheme != number.Scheme)
        {
            findings.Add(Finding.Warning(ShelvingCodes.SchemeDiffers, new FindingArg.Text("scheme", number.Scheme.Code), new FindingArg.Text("expected", scheme.Code)));
        }

        if (!string.IsNullOrWhiteSpace(number.Prefix) && !(Prefixes.First.IsEmpty && Prefixes.Last.IsEmpty) && !Prefixes.Lists(number.Prefix))
        {
            findings.Add(Finding.Information(ShelvingCodes.PrefixUnlisted, new FindingArg.Text("prefix", number.Prefix)));
        }

        if (!Marks.IsEmpty && reading.Number is not null && !Marks.Contains(mark.Kind))
        {
            findings.Add(Finding.Information(ShelvingCodes.MarkDiffers, new FindingArg.Text("text", number.Text)));
        }

        return new PracticeReading(number, reading.Number, mark, [.. findings]);
    }

    private ShelfKey InSection(string? prefix, ShelfKey key) => Prefixes.SectionOf(prefix) is { Length: > 0 } section ? ShelfKey.Made(section + key.Value) : key;
}
