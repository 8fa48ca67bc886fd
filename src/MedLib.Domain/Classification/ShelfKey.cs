using MedLib.Domain.Classification.Keys;

namespace MedLib.Domain.Classification;

/// <summary>A call number's place on the shelf: a short text of <c>0-9A-Z</c> that sorts where the call number stands.</summary>
/// <remarks>
/// Keys compare ordinally. As they have no other characters than digits and capitals, ICU's root collation and the Latin ones of
/// databases sort them alike, so a store can order and range-scan by <see cref="Value"/>. Collations for languages that order capitals
/// otherwise do not: Czech has CH as a letter of its own, Estonian puts Z after S. The key is made from the words and numbers of
/// a text alone: how a part is understood (as a place, an author or a volume) never moves a book. The default value is the
/// empty key, which stands first.
/// </remarks>
public readonly record struct ShelfKey : IComparable<ShelfKey>
{
    /// <summary>The version of the rules that make keys. A store that kept keys of another version makes them anew.</summary>
    public const int KeyVersion = 2;

    /// <summary>Characters that suffice for the key of any ordinary number; the longest real one of NLM has 48.</summary>
    public const int Ordinary = KeyWriter.Ordinary;

    private readonly string? _value;

    private ShelfKey(string value) => _value = value;

    /// <summary>The key's characters, to be stored and compared ordinally.</summary>
    public string Value => _value ?? "";

    /// <summary>The key of a call number under a scheme.</summary>
    /// <param name="scheme">The scheme. <see cref="CallNumberScheme.Nlm"/> and <see cref="CallNumberScheme.Lcc"/>, which may stand on one shelf, have one order; Dewey, UDC and SuDoc numbers have orders of their own; all others file as words and numbers.</param>
    /// <param name="text">The call number without its prefix, such as <c>WG 300 A1 1990</c>.</param>
    public static ShelfKey Of(CallNumberScheme scheme, ReadOnlySpan<char> text) => Of(CallNumberRules.KeysOf(scheme), text);

    /// <summary>The key of a call number under the rules of a scheme, such as those of <see cref="CallNumberRules.NlmWith"/>.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="text">The call number without its prefix.</param>
    public static ShelfKey Of(ICallNumberRules rules, ReadOnlySpan<char> text)
    {
        ArgumentNullException.ThrowIfNull(rules);
        Span<char> ordinary = stackalloc char[Ordinary];
        if (rules.TryWriteKey(text, ordinary, out var length))
        {
            return new ShelfKey(new string(ordinary[..length]));
        }

        var larger = new char[length];
        rules.TryWriteKey(text, larger, out _);
        return new ShelfKey(new string(larger));
    }

    /// <summary>Writes the key of a call number into a buffer, without allocating for ordinary texts.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <param name="text">The call number without its prefix.</param>
    /// <param name="destination">Where the key goes.</param>
    /// <param name="length">How long the key is, whether it found room or not.</param>
    /// <returns>Whether the key found room.</returns>
    public static bool TryWrite(CallNumberScheme scheme, ReadOnlySpan<char> text, Span<char> destination, out int length) =>
        CallNumberRules.KeysOf(scheme).TryWriteKey(text, destination, out length);

    /// <summary>A key read back from where it was stored.</summary>
    /// <param name="value">What <see cref="Value"/> gave.</param>
    /// <exception cref="FormatException">There are other characters than digits and capitals.</exception>
    public static ShelfKey FromStored(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.AsSpan().IndexOfAnyExcept(KeyWriter.Alphabet) < 0
            ? new ShelfKey(value)
            : throw new FormatException("A shelf key has digits and capitals only.");
    }

    /// <summary>What the keys of all volumes and years of one work have in common; for keys of NLM and LC numbers. A browser folds the volumes of a title by it.</summary>
    public ShelfKey Work => new(Value[..ClassedKey.WorkLength(Value)]);

    /// <summary>Whether this key lies under another: a class and what stands in it.</summary>
    /// <param name="prefix">The other key.</param>
    public bool StartsWith(ShelfKey prefix) => Value.StartsWith(prefix.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public int CompareTo(ShelfKey other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>Whether two keys are the same place.</summary>
    /// <param name="other">The other key.</param>
    public bool Equals(ShelfKey other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(Value, StringComparison.Ordinal);

    /// <summary>The key's characters.</summary>
    public override string ToString() => Value;

    /// <summary>Whether one key stands before another.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(ShelfKey left, ShelfKey right) => left.CompareTo(right) < 0;

    /// <summary>Whether one key stands before another or at its place.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    public static bool operator <=(ShelfKey left, ShelfKey right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one key stands after another.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    public static bool operator >(ShelfKey left, ShelfKey right) => left.CompareTo(right) > 0;

    /// <summary>Whether one key stands after another or at its place.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    public static bool operator >=(ShelfKey left, ShelfKey right) => left.CompareTo(right) >= 0;

    /// <summary>A key from characters that were a key's before.</summary>
    internal static ShelfKey Made(string value) => new(value);

    /// <summary>The key without the 0 that ends it, which is where the keys of what stands in a class go on.</summary>
    internal ShelfKey WithoutEnd() => Value.EndsWith('0') ? new(Value[..^1]) : this;

    /// <summary>The first key after all that begin with this one; null where there is none.</summary>
    internal ShelfKey? Successor()
    {
        var stem = Value.AsSpan().TrimEnd('Z');
        if (stem.IsEmpty)
        {
            return null;
        }

        var next = stem.ToArray();
        next[^1] = next[^1] == '9' ? 'A' : (char)(next[^1] + 1);
        return new ShelfKey(new string(next));
    }
}
