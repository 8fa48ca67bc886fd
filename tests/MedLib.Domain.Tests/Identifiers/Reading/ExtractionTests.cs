using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MedLib.Domain.Identifiers;
using MedLib.Domain.Identifiers.Checking;
using MedLib.Domain.Identifiers.Reading;

namespace MedLib.Domain.Tests.Identifiers.Reading;

/// <summary>What holds for every kind of identifier that is found in the wild.</summary>
public sealed class ExtractionTests
{
    private const int HostileLength = 100_000;

    private static readonly Dictionary<string, Kind> Kinds = new Kind[]
    {
        Of<Isbn>("ISBN ", AnyIdentifiers.Isbns()),
        Of<Issn>("ISSN ", AnyIdentifiers.Issns()),
        Of<Ismn>("ISMN ", AnyIdentifiers.Ismns()),
        Of<Ean>("EAN ", AnyIdentifiers.Eans()),
        Of<Orcid>("https://orcid.org/", AnyIdentifiers.Orcids()),
        Of<Isni>("ISNI ", AnyIdentifiers.Isnis()),
        Of<Doi>("doi:", AnyIdentifiers.Dois()),
        Of<PubMedId>("PMID: ", AnyIdentifiers.PubMedIds()),
        Of<PmcId>("PMCID: ", AnyIdentifiers.PmcIds()),
        Of<NlmUniqueId>("(DNLM)", AnyIdentifiers.NlmUniqueIds()),
        Of<NlmLegacyId>("(DNLM)", AnyIdentifiers.NlmLegacyIds()),
        Of<Lccn>("LCCN ", AnyIdentifiers.Lccns()),
        Of<OclcNumber>("(OCoLC)", AnyIdentifiers.OclcNumbers()),
        Of<Isil>("ISIL ", AnyIdentifiers.Isils().Filter(static isil => char.IsAsciiLetterOrDigit(isil.ToString()[^1]))),
        Of<Barcode>("item ", AnyIdentifiers.Barcodes().Filter(static barcode => barcode is { IsStandard: true, HasValidCheckDigit: true })),
    }.ToDictionary(static kind => kind.Name, StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. Kinds.Keys];

    [Fact]
    public void No_kind_is_missing() => Assert.Equal(StandardNumbers.Schemes.Count, Kinds.Count);

    [Theory]
    [MemberData(nameof(Names))]
    public void Finds_what_was_planted_in_any_text(string name)
    {
        var kind = Kinds[name];
        var text = Gen.Elements("é,;. \t\n(§§ von 漢字 \ud83d\ude00 and\"<>".ToCharArray()).ArrayOf().Select(static characters => string.Concat(characters));
        Prop.ForAll(
            text.Two().SelectMany(around => kind.Any.Two().Select(planted => (Around: around, Planted: planted))).ToArbitrary(),
            given => kind.All($"{given.Around.Item1} {kind.Label}{given.Planted.Item1} {given.Around.Item2} {kind.Label}{given.Planted.Item2}") is [var one, var other]
                && string.Equals(one, given.Planted.Item1, StringComparison.Ordinal) && string.Equals(other, given.Planted.Item2, StringComparison.Ordinal)).QuickCheckThrowOnFailure();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Finds_what_is_alone(string name) =>
        Prop.ForAll(Kinds[name].Any.ToArbitrary(), text => string.Equals(Kinds[name].First(text), text, StringComparison.Ordinal)).QuickCheckThrowOnFailure();

    [Theory]
    [MemberData(nameof(Names))]
    public void Any_text_comes_to_an_end(string name)
    {
        Prop.ForAll<string>(text => Kinds[name].All(text ?? "").Count <= (text?.Length ?? 0)).QuickCheckThrowOnFailure();
        foreach (var part in (string[])["9", "9-", "9 ", "97803064061", "9780306406157", "0-", "0000-", "1.", "10.", "10.1000/", "10.1000.", "10.1000/)", "M-", "PMC", "PMC1 ", "pmid", "PMID 1 ", "(DNLM)", "(DNLM)A", "ocm", "a", "a1", "/", "-", " ", "ISSN ", "ISIL US-", "X", "\0", "\ud800", "é", "2", "30000123456786A", "<"])
        {
            var blanks = new string(' ', HostileLength / 3);
            var text = $"{blanks}{string.Concat(Enumerable.Repeat(part, HostileLength / 3 / part.Length))}{blanks}";
            var clock = Stopwatch.StartNew();
            _ = Kinds[name].All(text);
            _ = Kinds[name].First(text + "!");

            // A walk that began anew at each place would take minutes; a machine that is busy takes a second at most.
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"{part}: {clock.Elapsed}");
        }
    }

    [Property]
    public bool What_is_read_whole_is_found(string? text) =>
        (!Isbn.TryParse(text, out var isbn) || Isbn.Extract(text) == isbn) && (!Issn.TryParse(text, out var issn) || Issn.Extract(text) == issn);

    private static Kind Of<T>(string label, Arbitrary<T> any)
        where T : struct, IExtractable<T> => new(
            typeof(T).Name,
            label,
            any.Generator.Select(static value => value.ToString()!),
            static text => Extraction.First<T>(text).ToString()!,
            static text => [.. Extraction.All<T>(text).Select(static value => value.ToString()!)]);

    private sealed record Kind(string Name, string Label, Gen<string> Any, Func<string, string> First, Func<string, IReadOnlyList<string>> All);
}
