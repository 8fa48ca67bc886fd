using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using MedLib.Domain.Results;

namespace MedLib.Domain.Tests.Architecture;

public sealed partial class CodesTests
{
    private static readonly IReadOnlyList<FieldInfo> Codes =
    [
        .. typeof(Finding).Assembly.GetExportedTypes()
            .Where(static type => type.Name.EndsWith("Codes", StringComparison.Ordinal))
            .SelectMany(static type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(static field => field.IsLiteral)
            .OrderBy(Code, StringComparer.Ordinal),
    ];

    private static readonly Lazy<Dictionary<string, string>> Summaries = new(static () =>
        XDocument.Load(Path.ChangeExtension(typeof(Finding).Assembly.Location, ".xml")).Descendants("member")
            .ToDictionary(static member => member.Attribute("name")!.Value, static member => OneLine(member.Element("summary")), StringComparer.Ordinal));

    [Fact]
    public void Codes_are_three_letters_and_three_digits_and_unique()
    {
        Assert.True(Codes.Count > 100, "Few codes were found.");
        Assert.All(Codes, static code => Assert.Matches(Shape(), Code(code)));
        Assert.Empty(Codes.GroupBy(Code, StringComparer.Ordinal).Where(static same => same.Count() > 1).Select(static same => same.Key));
    }

    [Fact]
    public void Every_code_has_a_text_and_every_text_a_code()
    {
        var texts = new ResourceManager("MedLib.Domain.Results.MedLibMessages", typeof(MedLibMessages).Assembly)
            .GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>()
            .Select(static entry => (string)entry.Key);

        Assert.Equal(Codes.Select(Code), texts.Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    public void Every_code_is_documented() =>
        Assert.Empty(Codes.Where(static code => Summary(code).Length == 0).Select(Code));

    [Fact]
    public void Every_code_is_used()
    {
        var uses = string.Concat(Sources.Of(RepositoryFiles.PathTo("src"))
            .Where(static file => !file.EndsWith("Codes.cs", StringComparison.Ordinal))
            .Select(File.ReadAllText));

        Assert.Empty(Codes.Where(code => !uses.Contains($"{code.DeclaringType!.Name}.{code.Name}", StringComparison.Ordinal)).Select(Code));
    }

    [Fact]
    public void The_list_of_codes_is_up_to_date() => Approved.Matches(Table(), "docs", "codes.md");

    private static string Table()
    {
        var text = new StringBuilder("""
            # Codes of findings

            Every finding has one of these codes; a released code never changes its meaning. The texts are the English ones of
            `MedLibMessages`; what stands in braces is an argument of the finding, or its path. This page is written by a test from the
            code itself. The `medlib` tool adds codes of its own: CLI-001 wrong usage, CLI-002 a file cannot be read or written,
            CLI-003 interrupted, CLI-004 not in this library, CLI-005 one of several may be meant, CLI-006 the tour met what its data
            rule out, CLI-007 no library in the file, CLI-008 a defect of the tool, CLI-009 a kind that is not known.

            """);
        foreach (var group in Codes.GroupBy(static code => code.DeclaringType!))
        {
            text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"## {group.Key.Name[..^"Codes".Length]}").AppendLine()
                .AppendLine("| code | text | when |").AppendLine("| --- | --- | --- |");
            foreach (var code in group)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"| {Code(code)} | {Cell(MedLibMessages.Template(Code(code)))} | {Cell(Summary(code))} |");
            }
        }

        return text.ToString();
    }

    private static string Code(FieldInfo field) => (string)field.GetRawConstantValue()!;

    private static string Summary(FieldInfo field) =>
        Summaries.Value.GetValueOrDefault($"F:{field.DeclaringType!.FullName}.{field.Name}", "");

    private static string Cell(string? text) => (text ?? "").Replace("|", "\\|", StringComparison.Ordinal);

    // A reference is shown by its last name, as a reader of the page sees no links.
    private static string OneLine(XElement? summary) => summary is null
        ? ""
        : Spaces().Replace(string.Concat(summary.Nodes().Select(static node => node switch
        {
            XElement element when element.Attribute("cref") is { } cref => cref.Value[(cref.Value.LastIndexOf('.') + 1)..],
            XElement element => element.Value,
            _ => node.ToString(),
        })), " ").Trim();

    [GeneratedRegex("^[A-Z]{3}-[0-9]{3}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shape();

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();
}
