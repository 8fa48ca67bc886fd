using MedLib.Domain.Classification.Keys;

namespace MedLib.Domain.Classification.Nlm;

/// <summary>The rules of the NLM classification, as the rules of any scheme.</summary>
internal sealed class NlmRules(BibliographyPlacement bibliographies) : ICallNumberRules
{
    public CallNumberScheme Scheme => CallNumberScheme.Nlm;

    public CallNumberReading<ICallNumber> Read(ReadOnlySpan<char> text)
    {
        var reading = NlmCallNumber.Analyze(text);
        return new((ICallNumber?)reading.CallNumber ?? reading.Accession, reading.Findings);
    }

    public bool TryWriteKey(ReadOnlySpan<char> text, Span<char> destination, out int length)
    {
        var writer = new KeyWriter(destination);
        ClassedKey.Write(ref writer, CallNumberText.Clean(text), bibliographies);
        return writer.TryFinish(out length);
    }

    public bool TryParseRange(ReadOnlySpan<char> text, out ShelfRange range)
    {
        var isRange = NlmRange.TryParse(text, out var classes);
        range = classes?.ShelfWith(bibliographies) ?? default;
        return isRange;
    }
}
