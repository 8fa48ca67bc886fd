using System.Diagnostics.CodeAnalysis;
using System.Text;
using MedLib.Domain.Results;

namespace MedLib.Domain.Classification.Nlm;

/// <summary>A call number of the National Library of Medicine classification, such as <c>WA 540 AA1 B8p 1972</c>.</summary>
/// <remarks>
/// <para>
/// Any text can be read; what is wrong with it is told by findings. <see cref="ToString"/> writes it as NLM does, and two call
/// numbers are equal when they are written alike. What could not be understood is kept in <see cref="Tail"/>.
/// </para>
/// <para>
/// Whether a token such as <c>AA1</c> is a place of Table G or an author's mark depends on the class. Without the schedules it is
/// known for W2 and WX 2 only; elsewhere such a token is the first of <see cref="Cutters"/>. Its place on the shelf is the same.
/// </para>
/// </remarks>
public sealed record NlmCallNumber : ICallNumber, ISpanParsable<NlmCallNumber>
{
    private readonly string _display;

    internal NlmCallNumber(
        string original, NlmClassNumber classNumber, TableGNotation? geography, ValueList<ItemCutter> cutters, ValueList<CallNumberTailPart> tail, ShelfKey key)
    {
        (Original, Class, Geography, Cutters, Tail, Key) = (original, classNumber, geography, cutters, tail, key);
        _display = Display();
    }

    /// <inheritdoc/>
    public CallNumberScheme Scheme => CallNumberScheme.Nlm;

    /// <summary>The text as it was read.</summary>
    public string Original { get; }

    /// <summary>The class.</summary>
    public NlmClassNumber Class { get; }

    /// <summary>The place by Table G, where the class is arranged by place.</summary>
    public TableGNotation? Geography { get; }

    /// <summary>The cutters.</summary>
    public ValueList<ItemCutter> Cutters { get; }

    /// <summary>Year, volumes and whatever else follows, in the order of the text.</summary>
    public ValueList<CallNumberTailPart> Tail { get; }

    /// <summary>The place on the shelf.</summary>
    public ShelfKey Key { get; }

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

    /// <summary>Reads any text and says what is wrong with it.</summary>
    /// <param name="text">The call number, without prefix.</param>
    /// <param name="assignedByNlm">
    /// Whether NLM itself wrote it (MARC 21 060 with second indicator 0). NLM puts a space into its class numbers, so there two
    /// letters with four or more digits are an accession number.
    /// </param>
    /// <returns>
    /// What could be read, with the findings <c>NLM-001</c> to <c>NLM-004</c> (errors), <c>NLM-010</c> to <c>NLM-014</c>,
    /// <c>NLM-016</c>, <c>NLM-017</c> and <c>NLM-040</c>.
    /// </returns>
    public static NlmReading Analyze(ReadOnlySpan<char> text, bool assignedByNlm = false) => new NlmParser(text).Read(assignedByNlm);

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
        var reading = Analyze(text);
        callNumber = reading.IsValid ? reading.CallNumber : null;
        return callNumber is not null;
    }

    /// <summary>Whether both are written alike.</summary>
    /// <param name="other">The other.</param>
    public bool Equals(NlmCallNumber? other) => other is not null && string.Equals(_display, other._display, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(_display, StringComparison.Ordinal);

    /// <summary>The call number as NLM writes it: one space between parts, no dot before cutters, work marks in lower case.</summary>
    public override string ToString() => _display;

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
