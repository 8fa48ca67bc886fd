using MedLib.Domain.Identifiers.Reading;
using MedLib.Domain.Results;

namespace MedLib.Domain.Identifiers.Checking;

/// <summary>Reads identifiers of one kind.</summary>
/// <param name="scheme">The kind.</param>
internal abstract class KindReader(StandardNumberScheme scheme)
{
    private const string Expected = "expected";

    internal delegate Finding? Diagnosis(ReadOnlySpan<char> text);

    internal StandardNumberScheme Scheme => scheme;

    /// <summary>What is wrong with a text of this kind.</summary>
    internal abstract Finding? Diagnose(ReadOnlySpan<char> text);

    /// <summary>The identifier that the whole text is, or null.</summary>
    internal abstract StandardNumberReading? ReadWhole(ReadOnlySpan<char> text);

    /// <summary>The identifiers inside the text.</summary>
    internal abstract IEnumerable<StandardNumberReading> Extract(ReadOnlySpan<char> text);

    /// <summary>The check character that a text of this shape should have; null where it has another shape or is right.</summary>
    internal virtual string? ExpectedCheckCharacter(ReadOnlySpan<char> text) =>
        Diagnose(text)?.Args.OfType<FindingArg.Text>().FirstOrDefault(static arg => string.Equals(arg.Name, Expected, StringComparison.Ordinal))?.Value;
}

/// <summary>Reads identifiers of one kind.</summary>
/// <typeparam name="T">Their type.</typeparam>
/// <param name="scheme">The kind.</param>
/// <param name="diagnose">What is wrong with a text of this kind.</param>
/// <param name="read">What is to be shown of one: forms and address.</param>
internal class KindReader<T>(StandardNumberScheme scheme, KindReader.Diagnosis diagnose, Func<T, StandardNumberReading> read) : KindReader(scheme)
    where T : struct, IExtractable<T>
{
    internal sealed override Finding? Diagnose(ReadOnlySpan<char> text) => diagnose(text);

    internal override StandardNumberReading? ReadWhole(ReadOnlySpan<char> text) => T.TryParse(text, provider: null, out var whole)
        ? read(whole) with { IsChecked = Scheme.HasCheckCharacter, IsWhole = true, Findings = diagnose(text) is { } advisory ? [advisory] : [] }
        : null;

    internal sealed override IEnumerable<StandardNumberReading> Extract(ReadOnlySpan<char> text) =>
        Extraction.All<T>(text).Select(found => read(found) with { IsChecked = Scheme.HasCheckCharacter, Findings = [Finding.Information(IdentifierCodes.FoundInside)] });
}
