using System.Diagnostics.CodeAnalysis;
using System.Text;
using MedLib.Domain.Classification.Keys;
using MedLib.Domain.Classification.Schedules;
using MedLib.Domain.Results;

namespace MedLib.Domain.Classification.Nlm;

/// <summary>A call number of the National Library of Medicine classification, such as <c>WA 540 AA1 B8p 1972</c>.</summary>
/// <remarks>
/// <para>
/// Any text can be read; what is wrong with it is told by findings. <see cref="ToString"/> writes it as NLM does, and two call
/// numbers are equal when they are written alike. What could not be understood is kept in <see cref="Tail"/>.
/// </para>
/// <para>
/// Whether a token such as <c>AA1</c> is a place of Table G or an author's mark depends on the class, so the schedules are asked;
/// <see cref="Parse"/> asks the embedded ones. Its place on the shelf is the same either way: the key never asks them.
/// </para>
/// </remarks>
public sealed record NlmCallNumber : ICallNumber, ISpanParsable<NlmCallNumber>
{
    private readonly NlmToken[] _tokens;
    private readonly bool _typedLow;
    private NlmItem? _item; // one reference each, so that two threads may both make it
    private string? _key;
    private string? _display;

    internal NlmCallNumber(string original, string text, NlmClassNumber classNumber, ClassedHead head, NlmToken[] tokens, bool typedLow) =>
        (Original, CleanText, Class, Head, _tokens, _typedLow) = (original, text, classNumber, head, tokens, typedLow);

    /// <inheritdoc/>
    public CallNumberScheme Scheme => CallNumberScheme.Nlm;

    /// <summary>The text as it was read.</summary>
    public string Original { get; }

    /// <summary>The class.</summary>
    public NlmClassNumber Class { get; }

    /// <summary>The place by Table G, where the class is arranged by place.</summary>
    public TableGNotation? Geography => Item.Geography;

    /// <summary>The cutters.</summary>
    public ValueList<ItemCutter> Cutters => Item.Cutters;

    /// <summary>Year, volumes and whatever else follows, in the order of the text.</summary>
    public ValueList<CallNumberTailPart> Tail => Item.Tail;

    /// <summary>The place on the shelf.</summary>
    public ShelfKey Key => ShelfKey.Made(_key ??= ShelfKey.Of(CallNumberScheme.Nlm, Original).Value);

    /// <summary>The mark of the title on the last cutter, as it was written; null in W1 and W3 and where there is none.</summary>
    public string? WorkMark => Class.HasSerialSuffixes ? null : LastMark;

    /// <summary>The capitals after the number of a serial or congress (W1, W3), or null.</summary>
    public string? SerialSuffix => Class.HasSerialSuffixes ? LastMark?.ToUpperInvariant() : null;

    /// <summary>The first year, with what hangs on it, or null.</summary>
    public string? Year => Tail.FirstOrDefault(static part => part.Kind == CallNumberTailKind.Year)?.Text;

    /// <summary>Volumes, parts, numbers and copies.</summary>
    public ValueList<string> Enumeration => [.. Tail.Where(static part => part.Kind == CallNumberTailKind.Enumeration).Select(static part => part.Text)];

    /// <summary>What could not be understood, or null.</summary>
    public string? Remainder =>
        Tail.Where(static part => part.Kind == CallNumberTailKind.Other).Select(static part => part.Text).ToList() is { Count: > 0 } others ? string.Join(' ', others) : null;

    /// <inheritdoc/>
    public ValueList<CallNumberPart> Parts =>
    [
        .. Class.Parts,
        .. Geography is { } place ? new[] { new CallNumberPart(CallNumberPartKind.Place, place.ToString()) } : [],
        .. Cutters.Select(cutter => new CallNumberPart(CallNumberPartKind.Cutter, cutter.Number + Written(cutter.Mark))),
        .. Tail.Select(static part => new CallNumberPart(part.Kind.AsPart(), part.Text)),
    ];

    private string? LastMark => Cutters is [.., { Mark.Length: > 0 } last] ? last.Mark : null;

    /// <summary>The text, cleaned character for character.</summary>
    internal string CleanText { get; }

    /// <summary>Where the class stands in <see cref="CleanText"/>.</summary>
    internal ClassedHead Head { get; }

    /// <summary>Where the parts after the class stand in <see cref="CleanText"/>.</summary>
    internal ReadOnlySpan<NlmToken> Tokens => _tokens;

    /// <summary>Whether the class letters are in lower case: then the case of the rest says nothing either.</summary>
    internal bool IsTypedLow => _typedLow;

    private NlmItem Item => _item ??= NlmItem.Of(CleanText, _tokens, _typedLow);

    /// <summary>Reads any text and says what is wrong with it.</summary>
    /// <param name="text">The call number, without prefix.</param>
    /// <param name="options">What is known besides the text; null where that is nothing.</param>
    /// <returns>
    /// What could be read, with the findings of <see cref="NlmCodes"/>: errors <c>NLM-001</c> to <c>NLM-004</c> and <c>NLM-020</c>, and
    /// warnings and hints on the class, the typing, the place and the item. Those that say what NLM does in its own stacks
    /// (<c>NLM-009</c>, <c>NLM-041</c> to <c>NLM-045</c>) come with <see cref="NlmProfile.OwnStacks"/> only.
    /// </returns>
    public static NlmReading Analyze(ReadOnlySpan<char> text, NlmReadOptions? options = null)
    {
        options ??= NlmReadOptions.Default;
        var parser = new NlmParser(text, options.Schedule, stackalloc NlmToken[NlmParser.OrdinaryTokens]);
        var callNumber = parser.Read(options.AssignedByNlm);
        var flaws = callNumber is null ? parser.Flaws : NlmChecks.Of(callNumber, options, parser.Flaws);
        if (flaws is null)
        {
            return new NlmReading(callNumber, parser.Accession, []);
        }

        var written = callNumber is not null && !callNumber.ToString().AsSpan().SequenceEqual(text) ? callNumber.ToString() : null;
        var findings = new List<Finding>(flaws.Count);
        foreach (var flaw in flaws.OrderBy(static flaw => flaw.Start))
        {
            findings.Add(flaw.ToFinding(text, written));
        }

        return new NlmReading(callNumber, parser.Accession, [.. findings]);
    }

    /// <summary>Reads a text that is an NLM call number.</summary>
    /// <param name="text">The call number, without prefix.</param>
    /// <exception cref="FormatException">The text has an error by <see cref="Analyze"/>, or is an accession number.</exception>
    public static NlmCallNumber Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var callNumber) ? callNumber : throw new FormatException($"'{text}' is not an NLM call number.");

    /// <summary>Reads a text, if it is an NLM call number without errors.</summary>
    /// <param name="text">The call number, without prefix.</param>
    /// <param name="callNumber">The call number, or null.</param>
    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out NlmCallNumber? callNumber)
    {
        var parser = new NlmParser(text, NlmSchedule.Embedded, stackalloc NlmToken[NlmParser.OrdinaryTokens]);
        callNumber = parser.Read(assignedByNlm: false);
        if (parser.Flaws is { } flaws && flaws.Exists(static flaw => flaw.Severity == FindingSeverity.Error))
        {
            callNumber = null;
        }

        return callNumber is not null;
    }

    /// <summary>Whether both are written alike.</summary>
    /// <param name="other">The other.</param>
    public bool Equals(NlmCallNumber? other) => other is not null && string.Equals(ToString(), other.ToString(), StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(ToString(), StringComparison.Ordinal);

    /// <summary>The call number as NLM writes it: one space between parts, no dot before cutters, work marks in lower case.</summary>
    public override string ToString() => _display ??= Display();

    static NlmCallNumber IParsable<NlmCallNumber>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static NlmCallNumber ISpanParsable<NlmCallNumber>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<NlmCallNumber>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out NlmCallNumber result) => TryParse(s, out result);

    static bool ISpanParsable<NlmCallNumber>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, [MaybeNullWhen(false)] out NlmCallNumber result) => TryParse(s, out result);

    private string Display()
    {
        var text = new StringBuilder(Class.ToString());
        if (Geography is not null)
        {
            text.Append(' ').Append(Geography);
        }

        foreach (var cutter in Cutters)
        {
            text.Append(' ').Append(cutter.Number).Append(Written(cutter.Mark));
        }

        foreach (var part in Tail)
        {
            text.Append(' ').Append(part.Text);
        }

        return text.ToString();
    }

    // Government serials (W2, WX 2) have capitals of their own, which are no marks typed in capitals.
    private string Written(string mark) =>
        Class.HasSerialSuffixes ? mark.ToUpperInvariant() : Class.IsGeographic ? mark : Lower(mark);

    private static string Lower(string mark) => string.Concat(mark.Select(char.ToLowerInvariant));
}
