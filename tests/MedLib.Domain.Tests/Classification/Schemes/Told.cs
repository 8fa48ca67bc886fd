using MedLib.Domain.Classification;
using MedLib.Domain.Results;

namespace MedLib.Domain.Tests.Classification.Schemes;

/// <summary>Findings as one line: code, text, place and suggestion.</summary>
internal static class Told
{
    internal static string Of<TNumber>(CallNumberReading<TNumber> reading)
        where TNumber : class, ICallNumber => string.Join(", ", reading.Findings.Select(Line));

    private static string Line(Finding finding)
    {
        var numbers = finding.Args.OfType<FindingArg.Number>().ToDictionary(arg => arg.Name, arg => arg.Value, StringComparer.Ordinal);
        var texts = finding.Args.OfType<FindingArg.Text>().ToDictionary(arg => arg.Name, arg => arg.Value, StringComparer.Ordinal);
        Assert.Equal(texts["text"].Length, numbers["length"]);
        Assert.DoesNotContain('{', MedLibMessages.Render(finding));
        return $"{finding.Code} {texts["text"]}@{numbers["start"]}{(texts.TryGetValue("suggestion", out var suggestion) ? $" {suggestion}" : "")}";
    }
}
