namespace MedLib.Domain.Classification;

/// <summary>The rules of one scheme: how its numbers are read, judged and put in order.</summary>
/// <remarks>All of it is pure and answers any text: nothing throws, nothing takes more than linear time. <see cref="CallNumberRules.Of"/> gives the rules of a scheme.</remarks>
public interface ICallNumberRules
{
    /// <summary>The scheme.</summary>
    CallNumberScheme Scheme { get; }

    /// <summary>Reads any text and says what is wrong with it.</summary>
    /// <param name="text">The call number, without prefix.</param>
    CallNumberReading<ICallNumber> Read(ReadOnlySpan<char> text);

    /// <summary>Writes the shelf key of any text into a buffer, without allocating for ordinary texts.</summary>
    /// <param name="text">The call number, without prefix.</param>
    /// <param name="destination">Where the key goes; <see cref="ShelfKey.Ordinary"/> characters suffice for any ordinary number.</param>
    /// <param name="length">How long the key is, whether it found room or not.</param>
    /// <returns>Whether the key found room.</returns>
    bool TryWriteKey(ReadOnlySpan<char> text, Span<char> destination, out int length);

    /// <summary>Reads a range of classes such as <c>WG 120-170</c>, <c>616.1-616.4</c> or one class.</summary>
    /// <param name="text">The range, as the scheme writes it.</param>
    /// <param name="range">The range on the shelf. It ends after everything in its last class.</param>
    /// <returns>Whether the text is a range.</returns>
    bool TryParseRange(ReadOnlySpan<char> text, out ShelfRange range);
}
