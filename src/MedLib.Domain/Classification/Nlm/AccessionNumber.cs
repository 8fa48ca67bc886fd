using MedLib.Domain.Results;

namespace MedLib.Domain.Classification.Nlm;

/// <summary>A number that NLM shelves by instead of a class: <c>2008 D-250</c>, <c>Film S04123</c>, <c>BB5469</c>.</summary>
/// <remarks>It says nothing about the subject; the class is in another field of the record. It stands before all classes.</remarks>
public sealed record AccessionNumber : ICallNumber
{
    internal AccessionNumber(string original, string text, ShelfKey key) => (Original, Text, Key) = (original, text, key);

    /// <inheritdoc/>
    public CallNumberScheme Scheme => CallNumberScheme.Nlm;

    /// <summary>The text as it was read.</summary>
    public string Original { get; }

    /// <summary>The number, with one space where spaces were.</summary>
    public string Text { get; }

    /// <summary>The place on the shelf.</summary>
    public ShelfKey Key { get; }

    /// <summary>The words of the number.</summary>
    public ValueList<CallNumberPart> Parts => [.. Text.Split(' ').Select(static word => new CallNumberPart(CallNumberPartKind.ItemNumber, word))];

    /// <summary>Whether both are the same number.</summary>
    /// <param name="other">The other.</param>
    public bool Equals(AccessionNumber? other) => other is not null && string.Equals(Text, other.Text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(Text, StringComparison.Ordinal);

    /// <summary>The number.</summary>
    public override string ToString() => Text;

    internal static AccessionNumber Of(ReadOnlySpan<char> original, ReadOnlySpan<char> cleaned)
    {
        var text = string.Join(' ', cleaned.ToString().Trim('[', ']', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return new AccessionNumber(original.ToString(), text, ShelfKey.Of(CallNumberScheme.Nlm, original));
    }
}
