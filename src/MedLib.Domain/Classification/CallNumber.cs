using System.Text.Json.Serialization;
using MedLib.Domain.Classification.Nlm;
using MedLib.Domain.Results;

namespace MedLib.Domain.Classification;

/// <summary>What stands on a label and says where a thing is shelved: a number of any scheme, with what stands before and after it.</summary>
/// <remarks>The text is kept as the library wrote it. Prefix and suffix are printed but do not file: <c>REF WB 100</c> stands at <c>WB 100</c>, unless the practice of its location has it otherwise (<see cref="Shelving.ShelvingPractice"/>).</remarks>
public sealed record CallNumber
{
    private readonly string _text = "";
    private readonly CallNumberScheme _scheme;
    private string? _key; // one reference, so that two threads may both make it

    /// <summary>The scheme.</summary>
    public required CallNumberScheme Scheme
    {
        get => _scheme;
        init => (_scheme, _key) = (value, null);
    }

    /// <summary>The number itself, such as <c>WG 300 A1 1990</c> (MARC 21 852 $h and $i).</summary>
    public required string Text
    {
        get => _text;
        init => (_text, _key) = (value, null);
    }

    /// <summary>What stands before the number, such as <c>REF</c> or <c>Folio</c> (852 $k).</summary>
    public string? Prefix { get; init; }

    /// <summary>What stands after the number (852 $m).</summary>
    public string? Suffix { get; init; }

    /// <summary>The place on the shelf, made from scheme and text.</summary>
    [JsonIgnore]
    public ShelfKey Key => ShelfKey.Made(_key ??= ShelfKey.Of(Scheme, Text).Value);

    /// <summary>The order of the shelf: by key, then by what the label says, so that it is total.</summary>
    public static IComparer<CallNumber> ShelfOrder { get; } = Comparer<CallNumber>.Create(static (x, y) =>
        x.Key.CompareTo(y.Key) is not 0 and var byKey ? byKey : string.CompareOrdinal(x.ToString(), y.ToString()));

    /// <summary>An NLM call number.</summary>
    /// <param name="text">The number, as the library writes it.</param>
    public static CallNumber Nlm(string text) => new() { Scheme = CallNumberScheme.Nlm, Text = text };

    /// <summary>A call number of the library's own.</summary>
    /// <param name="text">The number, as the library writes it.</param>
    public static CallNumber Local(string text) => new() { Scheme = CallNumberScheme.Local, Text = text };

    /// <summary>The number as its scheme understands it.</summary>
    /// <remarks>NLM numbers are read by the embedded schedules; for others see <see cref="NlmReadOptions.Schedule"/> of <see cref="NlmCallNumber.Analyze"/>.</remarks>
    public CallNumberReading<ICallNumber> Read() => CallNumberRules.Of(Scheme).Read(Text);

    /// <summary>What is to be said about the text under its scheme.</summary>
    /// <returns>The findings of the scheme's rules, such as those of <see cref="NlmCallNumber.Analyze"/>; of schemes without rules here only that there is nothing to file by.</returns>
    public ValueList<Finding> Diagnose() => Read().Findings;

    /// <summary>Whether both say the same under the same scheme.</summary>
    /// <param name="other">The other.</param>
    public bool Equals(CallNumber? other) =>
        other is not null
        && Scheme == other.Scheme
        && string.Equals(Text, other.Text, StringComparison.Ordinal)
        && string.Equals(Prefix, other.Prefix, StringComparison.Ordinal)
        && string.Equals(Suffix, other.Suffix, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Scheme, Text, Prefix, Suffix);

    /// <summary>What the label says, in one line.</summary>
    public override string ToString() => string.Join(' ', new[] { Prefix, Text, Suffix }.Where(static part => !string.IsNullOrEmpty(part)));
}
