namespace MedLib.Domain.Classification;

/// <summary>A call number's place on the shelf: a short text of <c>0-9A-Z</c> that sorts where the call number stands.</summary>
/// <remarks>
/// Keys compare ordinally. As they have no other characters than digits and capitals, ICU collations and those of databases
/// sort them alike, so a store can order and range-scan by <see cref="Value"/>. The key is made from the words and numbers of
/// a text alone: how a part is understood (as a place, an author or a volume) never moves a book. The default value is the
/// empty key, which stands first.
/// </remarks>
public readonly record struct ShelfKey : IComparable<ShelfKey>
{
    /// <summary>The version of the rules that make keys. A store that kept keys of another version makes them anew.</summary>
    public const int KeyVersion = 1;

    private readonly string? _value;

    private ShelfKey(string value) => _value = value;

    /// <summary>The key's characters, to be stored and compared ordinally.</summary>
    public string Value => _value ?? "";

    /// <summary>The key of a call number under a scheme.</summary>
    /// <param name="scheme">The scheme. <see cref="CallNumberScheme.Nlm"/> and <see cref="CallNumberScheme.Lcc"/>, which stand on one shelf, have one order; the others file as words and numbers.</param>
    /// <param name="text">The call number without its prefix, such as <c>WG 300 A1 1990</c>.</param>
    public static ShelfKey Of(CallNumberScheme scheme, ReadOnlySpan<char> text) =>
        scheme == CallNumberScheme.Nlm || scheme == CallNumberScheme.Lcc ? OfClassed(text) : OfWords(text);

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

    /// <summary>The key of an NLM or LC number.</summary>
    internal static ShelfKey OfClassed(ReadOnlySpan<char> text)
    {
        var writer = new KeyWriter(stackalloc char[KeyWriter.Ordinary]);
        ClassedKey.Write(ref writer, CallNumberText.Clean(text));
        return new ShelfKey(writer.Finish());
    }

    /// <summary>The key of a number of a scheme that has no rules of its own here.</summary>
    internal static ShelfKey OfWords(ReadOnlySpan<char> text)
    {
        var writer = new KeyWriter(stackalloc char[KeyWriter.Ordinary]);
        WordsKey.Write(ref writer, CallNumberText.Clean(text));
        return new ShelfKey(writer.Finish());
    }
}
