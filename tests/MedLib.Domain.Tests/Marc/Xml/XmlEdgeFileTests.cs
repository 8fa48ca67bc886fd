using MedLib.Domain.Marc;

namespace MedLib.Domain.Tests.Marc.Xml;

/// <summary>Every edge case of the data folder, record by record: what is right is ours to say, and is said here.</summary>
public sealed class XmlEdgeFileTests
{
    private static readonly MarcField[] Usual =
    [
        new MarcField.Control("008", new string(' ', 40)),
        new MarcField.Data("060", '1', '0', [new('a', "WG 120")]),
    ];

    private static readonly MarcRecord Second = Of("X2", "SECOND");

    public static TheoryData<string> Files => new(Expectations.Keys);

    private static Dictionary<string, Expectation> Expectations { get; } = new(StringComparer.Ordinal)
    {
        ["00-default-ns"] = new(Of("X1", "XML TITLE")),
        ["01-prefix-marc"] = new(Of("X1", "XML TITLE")),
        ["03-no-namespace"] = new(Of("X1", "XML TITLE"), [MarcCodes.NamespaceUnusual], [MarcCodes.NamespaceUnusual]),
        ["04-wrong-namespace"] = new(Of("X1", "XML TITLE"), [MarcCodes.NamespaceUnusual], [MarcCodes.NamespaceUnusual]),
        ["05-single-record-root"] = new(Of("X1", "XML TITLE")) { IsAlone = true },
        ["06-ns-on-each-record-only"] = new(Of("X1", "XML TITLE")),
        ["08-sru-envelope"] = new(Of("X1", "XML TITLE")),
        ["10-char-refs"] = new(Of("X1", "XML & T<ITLE> é")),
        ["11-missing-leader"] = new(Of("X1", "XML TITLE"), [MarcCodes.LeaderFilled]),
        ["12-short-leader-23"] = new(Of("X1", "XML TITLE"), [MarcCodes.LeaderFilled]),
        ["14-empty-indicators"] = new(
            Of("X1", "XML TITLE", new MarcField.Data("500", ' ', ' ', [new('a', "n")])), [MarcCodes.DesignatorRepaired, MarcCodes.DesignatorRepaired]),
        ["15-missing-indicators"] = new(
            Of("X1", "XML TITLE", new MarcField.Data("500", ' ', ' ', [new('a', "n")])), [MarcCodes.DesignatorRepaired, MarcCodes.DesignatorRepaired]),
        ["16-empty-subfield-code"] = new(Of("X1", "XML TITLE", new MarcField.Data("500", ' ', ' ', [new(' ', "n")])), [MarcCodes.DesignatorRepaired]),
        ["17-self-closing"] = new(
            Of(
                "X1",
                "XML TITLE",
                new MarcField.Control("009", ""),
                new MarcField.Data("500", ' ', ' ', [new('a', "")]),
                new MarcField.Data("501", ' ', ' ', [])),
            [MarcCodes.FieldKindUnusual]),
        ["18-short-tag"] = new(Of("X1", "XML TITLE", new MarcField.Data("9  ", ' ', ' ', [new('a', "n")])), [MarcCodes.TagUnusualInText]),
        ["20-indented"] = new(Of("X1", "XML TITLE")),
        ["24-billion-laughs"] = new(null, [MarcCodes.DocumentTypeRefused]) { IsAlone = true },
        ["27-utf16"] = new(Of("X1", "XML TITLE")),
        ["28-iso-8859-1"] = new(Of("X1", "XML é TITLE")),
        ["29-illegal-control-char"] = new(Of("X1", "XML\uFFFDTITLE"), [MarcCodes.CharacterUnreadable]),
    };

    [Fact]
    public void Every_file_has_an_expectation() =>
        Assert.Equal(
            Directory.EnumerateFiles(RepositoryFiles.SharedPath("data", "marc", "xml-edge"), "*.xml").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal),
            Expectations.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Is_read_as_expected(string name)
    {
        var bytes = await File.ReadAllBytesAsync(RepositoryFiles.SharedPath("data", "marc", "xml-edge", $"{name}.xml"), TestContext.Current.CancellationToken);
        var expected = Expectations[name];
        var reads = XmlTexts.Read(bytes);

        Assert.Equal(expected.IsAlone ? 1 : 2, reads.Count);
        Assert.Equal(expected.First, reads[0].Record);
        Assert.Equal(expected.Codes, reads[0].Codes(), StringComparer.Ordinal);
        if (!expected.IsAlone)
        {
            Assert.Equal(Second, reads[1].Record);
            Assert.Equal(expected.SecondCodes, reads[1].Codes(), StringComparer.Ordinal);
        }

        Assert.Equal(reads, await XmlTexts.ReadAsync(bytes));
        Assert.Equal(reads, XmlTexts.Read(bytes, step: 1));
        Assert.Equal(reads, await XmlTexts.ReadAsync(bytes, step: 3));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Is_given_out_strictly_only_without_a_finding(string name)
    {
        var bytes = await File.ReadAllBytesAsync(RepositoryFiles.SharedPath("data", "marc", "xml-edge", $"{name}.xml"), TestContext.Current.CancellationToken);
        var expected = Expectations[name];
        var reads = XmlTexts.Read(bytes, new() { Mode = MarcReadMode.Strict });

        Assert.Equal(expected.Codes.Length == 0, reads[0].Record is not null);
        Assert.True(reads[0].Record is not null || reads[0].Findings.Any(static f => f.Severity == MedLib.Domain.Results.FindingSeverity.Error));
    }

    private static MarcRecord Of(string number, string title, params MarcField[] more) =>
        new(Leader.Parse("00000nam a2200000 a 4500"), [new MarcField.Control("001", number), .. Usual, new MarcField.Data("245", '1', '0', [new('a', title)]), .. more]);

    private sealed record Expectation(MarcRecord? First, string[] Codes, string[] SecondCodes)
    {
        public Expectation(MarcRecord? first, params string[] codes)
            : this(first, codes, [])
        {
        }

        public bool IsAlone { get; init; }
    }
}
