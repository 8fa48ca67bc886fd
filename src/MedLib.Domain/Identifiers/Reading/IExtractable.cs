namespace MedLib.Domain.Identifiers.Reading;

/// <summary>An identifier that can be found inside other text.</summary>
/// <typeparam name="TSelf">The identifier.</typeparam>
internal interface IExtractable<TSelf> : ISpanParsable<TSelf>
    where TSelf : struct, IExtractable<TSelf>
{
    /// <summary>Finds the next one. Each text is walked through once, however often this is called on it.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="from">Where to go on; moved behind what was found.</param>
    /// <param name="found">What was found, or the default.</param>
    static abstract bool TryFindNext(ReadOnlySpan<char> text, ref int from, out TSelf found);
}
