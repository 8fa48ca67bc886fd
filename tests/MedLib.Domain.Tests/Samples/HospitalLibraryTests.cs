using System.Buffers;
using System.Globalization;
using MedLib.Domain.Cataloging.Descriptions;
using MedLib.Domain.Classification;
using MedLib.Domain.Classification.Nlm;
using MedLib.Domain.Exchange.Mapping;
using MedLib.Domain.Identifiers;
using MedLib.Domain.Marc;
using MedLib.Domain.Marc.Maker;
using MedLib.Domain.Results;
using MedLib.Domain.Tests.Marc;

namespace MedLib.Domain.Tests.Samples;

/// <summary>The sample catalog in <c>docs/samples/data</c>: what its README promises of it.</summary>
public sealed class HospitalLibraryTests
{
    private static readonly HashSet<string> Locations = new(["MAIN", "REF", "JRNL", "AV", "RARE"], StringComparer.Ordinal);
    private static readonly HashSet<string> Scripts = new(["$1", "(N", "(S", "(2/r", "(3/r"], StringComparer.Ordinal);

    [Fact]
    public async Task The_mrc_is_the_mrk_written()
    {
        var output = new ArrayBufferWriter<byte>();
        foreach (var record in await RecordsAsync())
        {
            Assert.True(MarcWriter.Write(record, output).Succeeded, record.ControlNumber);
        }

        var shipped = await File.ReadAllBytesAsync(PathTo("hospital-library.mrc"), TestContext.Current.CancellationToken);
        Assert.True(output.WrittenSpan.SequenceEqual(shipped), "hospital-library.mrc is out of date: dotnet run eng/samples.cs");
    }

    [Fact]
    public async Task The_mrc_reads_without_any_finding_as_the_records_of_the_mrk()
    {
        var reads = await Reading.AllAsync(await File.ReadAllBytesAsync(PathTo("hospital-library.mrc"), TestContext.Current.CancellationToken));

        Assert.All(reads, static read => Assert.Empty(read.Findings));
        Assert.Equal(await RecordsAsync(), reads.Select(static read => read.Record!));
    }

    [Fact]
    public async Task The_mrk_is_spelled_as_the_library_spells_it()
    {
        var text = new StringWriter();
        foreach (var record in await RecordsAsync())
        {
            Assert.True(MarcMaker.Write(record, text).Succeeded, record.ControlNumber);
        }

        Assert.Equal(await File.ReadAllTextAsync(PathTo("hospital-library.mrk"), TestContext.Current.CancellationToken), text.ToString());
    }

    [Fact]
    public async Task Every_record_has_the_numbers_dates_and_fixed_fields_of_a_record()
    {
        var records = await RecordsAsync();

        Assert.True(records.Count >= 40);
        Assert.Equal(records.Count, records.Select(static record => (record.ControlValue("003"), record.ControlNumber)).Distinct().Count());
        Assert.All(records, static record =>
        {
            Assert.Equal('a', record.Leader.CharacterCoding);
            Assert.True(record.ControlValue("003") is "DNLM" or "MedLibSample", record.ControlNumber);
            Assert.Matches(@"^\d{14}\.\d$", record.ControlValue("005")!);
            Assert.Equal(40, record.ControlValue("008")!.Length);
            Assert.Matches(@"^\d{6}[cdqs]\d{4}(\d{4}| {4})[a-z]{2}[a-z ].{17}[a-z]{3}", record.ControlValue("008")!);
            Assert.Single(record.DataFields("040"));
            Assert.Single(record.DataFields("245"));
            Assert.NotEmpty(record.DataFields("650"));
        });
    }

    [Fact]
    public async Task Every_standard_number_is_valid()
    {
        var records = await RecordsAsync();
        var isbns = records.SelectMany(static record => record.All("020", 'a')).ToArray();
        var issns = records.SelectMany(static record => (string[])["022", "023"], static (record, tag) => (record, tag))
            .SelectMany(static pair => pair.record.All(pair.tag, 'a').Concat(pair.record.All(pair.tag, 'l')))
            .Concat(records.SelectMany(static record => (string[])["776", "780", "785"], static (record, tag) => record.All(tag, 'x')).SelectMany(static all => all))
            .ToArray();

        Assert.All(isbns, static text => Assert.True(Isbn.TryParse(text, out _), text));
        Assert.All(issns, static text => Assert.True(Issn.TryParse(text, out _), text));
        Assert.True(isbns.Length >= 20 && issns.Length >= 20, $"{isbns.Length} ISBN, {issns.Length} ISSN");
        Assert.All(
            records.Where(static record => record.ControlValue("003") is "DNLM"),
            static record => Assert.True(NlmUniqueId.TryParse(Assert.Single(record.All("016", 'a')), out _), record.ControlNumber));
    }

    [Fact]
    public async Task Every_barcode_is_a_valid_one_of_an_item_and_no_two_are_alike()
    {
        var barcodes = (await RecordsAsync()).SelectMany(static record => record.All("852", 'p')).Select(static text => Barcode.Parse(text)).ToArray();

        Assert.All(barcodes, static barcode => Assert.True(barcode is { Use: BarcodeUse.Item, HasValidCheckDigit: true }, barcode.ToString()));
        Assert.Equal(barcodes.Length, barcodes.Distinct().Count());
        Assert.True(barcodes.Length >= 60, $"{barcodes.Length} items");
    }

    [Fact]
    public async Task Every_NLM_call_number_is_read_without_an_error()
    {
        var records = await RecordsAsync();
        var numbers = records.SelectMany(static record => record.DataFields("060")).Select(static field => Text(field, "ab"))
            .Concat(records.SelectMany(static record => record.DataFields("852")).Where(static field => field.Indicator1 == '2').Select(static field => Text(field, "hi")))
            .ToArray();

        // "R48la" stands so in a real record: the l should be a 1.
        Assert.All(numbers, static text => Assert.True(NlmCallNumber.Analyze(text) is { IsValid: true } reading && reading.Findings.All(static finding => finding.Code is NlmCodes.Lookalike), text));
        Assert.All(records.Where(static r => r.DataFields("060").Any()), static record => Assert.Single(record.DataFields("060")));
        Assert.True(numbers.Length >= 90, $"{numbers.Length} call numbers");
    }

    [Fact]
    public async Task Every_field_in_another_script_and_its_romanized_partner_name_each_other()
    {
        var records = (await RecordsAsync()).Where(static record => record.DataFields("880").Any()).ToArray();
        foreach (var record in records)
        {
            var vernacular = record.DataFields("880").ToArray();
            var partners = record.Fields.OfType<MarcField.Data>().Where(static field => field.Tag.ToString() is not "880" && field.First('6') is not null).ToArray();

            Assert.All(partners, static field => Assert.StartsWith("880-", field.First('6'), StringComparison.Ordinal));
            Assert.Equal(partners.Select(static field => $"{field.Tag}-{field.First('6')![4..]}"), vernacular.Select(static field => field.First('6')![..6]), StringComparer.Ordinal);
            Assert.All(vernacular, static field => Assert.Contains(field.Subfields.Skip(1), subfield => IsInScript(subfield.Value, ScriptOf(field))));
        }

        Assert.True(records.Length >= 6, $"{records.Length} records");
        Assert.True(Scripts.SetEquals(records.SelectMany(static record => record.DataFields("880")).Select(ScriptOf)));
    }

    [Fact]
    public async Task Every_kind_of_material_and_every_location_is_there()
    {
        var records = await RecordsAsync();
        var mapped = records.Select(static record => MarcMapping.Import(record)).ToArray();

        Assert.All(mapped, static result => Assert.True(result.Succeeded && result.Findings.All(static f => f.Severity == FindingSeverity.Information), string.Join(' ', result.Findings)));
        Material[] expected = [Material.Book, Material.Serial, Material.ElectronicBook, Material.ElectronicJournal, Material.Website, Material.Video, Material.Image, Material.Model, Material.Kit];
        Assert.Equal(expected.ToHashSet(), mapped.Select(static result => result.Value!.Description.Material).ToHashSet());
        Assert.True(Locations.SetEquals(records.SelectMany(static record => record.All("852", 'b'))));
        Assert.True(records.Count(static record => record.First("852", 'b') is "RARE") >= 8);
        Assert.Contains(mapped, static result => result.Value is { Description.Material.Code: "e-journal", Holdings.IsEmpty: true });
        Assert.Contains(mapped, static result => result.Value!.Holdings.Any(static held => held.Copies.Count >= 4));
    }

    [Fact]
    public async Task The_readme_counts_rightly()
    {
        var records = await RecordsAsync();
        var readme = await File.ReadAllTextAsync(RepositoryFiles.PathTo("docs", "samples", "README.md"), TestContext.Current.CancellationToken);

        Assert.Contains($"{records.Count} records with {records.Sum(static record => record.All("852", 'p').Count())} items", readme, StringComparison.Ordinal);
        Assert.Contains($"{records.Count(static record => record.ControlValue("003") is "DNLM")} records (003 `DNLM`)", readme, StringComparison.Ordinal);
        Assert.Equal(10, records.Count(static record => record.DataFields("880").Any()));
        Assert.Equal(records.Count, readme.Split('\n').Where(static line => line.StartsWith('|')).Select(static line => line.Split('|')[2].Trim()).Sum(static cell => int.TryParse(cell, CultureInfo.InvariantCulture, out var count) ? count : 0));
    }

    private static string Text(MarcField.Data field, string codes) =>
        string.Join(' ', field.Subfields.Where(subfield => codes.Contains(subfield.Code, StringComparison.Ordinal)).Select(static subfield => subfield.Value));

    private static string ScriptOf(MarcField.Data field) => field.First('6')![7..];

    private static bool IsInScript(string text, string script) => text.Any(letter => script switch
    {
        "$1" => letter is (>= '\u3040' and <= '\u30FF') or (>= '\u4E00' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7A3'),
        "(N" => letter is >= '\u0400' and <= '\u04FF',
        "(S" => letter is (>= '\u0370' and <= '\u03FF') or (>= '\u1F00' and <= '\u1FFF'),
        "(2/r" => letter is >= '\u0590' and <= '\u05FF',
        "(3/r" => letter is >= '\u0600' and <= '\u06FF',
        _ => false,
    });

    private static string PathTo(string file) => RepositoryFiles.PathTo("docs", "samples", "data", file);

    private static async Task<List<MarcRecord>> RecordsAsync()
    {
        using var text = new StreamReader(PathTo("hospital-library.mrk"));
        var records = new List<MarcRecord>();
        await foreach (var read in MarcMaker.ReadAsync(text, cancellationToken: TestContext.Current.CancellationToken).ConfigureAwait(false))
        {
            Assert.Empty(read.Findings);
            records.Add(read.Record!);
        }

        return records;
    }
}
