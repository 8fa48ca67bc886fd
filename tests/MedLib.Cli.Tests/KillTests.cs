using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace MedLib.Cli.Tests;

/// <summary>An import that is ended in the middle, whether by a kill or by Ctrl-C, can be run again and ends as if nothing had been.</summary>
public sealed class KillTests
{
    private const int Records = 1500;
    private static readonly int[] KilledAfter = [5, 400, 1100];

    [Fact]
    public async Task Killing_an_import_leaves_a_store_that_opens_and_importing_again_ends_in_the_same_state()
    {
        using var place = new Workplace();
        var file = await LargeFile.WriteAsync(place.PathTo("large.mrc"), Records);
        var all = await SampleFile.BytesAsync(file);
        foreach (var wanted in KilledAfter)
        {
            var reported = await KillAsync(place, file, wanted);
            Assert.InRange(reported, wanted, Records - 1);

            var exported = await ExportAsync(place, place.Store);
            Assert.InRange(exported.Count, reported, reported + 1); // one may have been committed and not yet reported
            Assert.All(exported, record => Assert.True(all[record.Key].AsSpan().SequenceEqual(record.Value), record.Key));
        }

        var before = (await ExportAsync(place, place.Store)).Count;
        var resumed = await place.StartAsync("import", file, "--json");
        Assert.Equal(0, resumed.Code);
        Assert.Equal((Records - before, 0, before), ((int)resumed["added"]!, (int)resumed["updated"]!, (int)resumed["unchanged"]!));

        var undisturbed = place.PathTo("undisturbed.db");
        Assert.Equal(0, (await place.StartAsync("import", file, "--store", undisturbed)).Code);
        Assert.Equal(await StateAsync(place, undisturbed), await StateAsync(place, place.Store));
    }

    [Fact]
    public async Task An_interrupted_import_ends_with_130_and_keeps_what_it_says_it_did()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs kill -TERM");
        using var place = new Workplace();
        var file = await LargeFile.WriteAsync(place.PathTo("large.mrc"), Records);
        var import = place.Start("import", file, "--json", "--report", place.PathTo("report.ndjson"));
        await ReportedAsync(import, place.PathTo("report.ndjson"), records: 20);

        // Not SIGINT, which a shell has its background processes ignore from birth: the tool ends alike at both.
        using (var kill = Process.Start("kill", ["-TERM", import.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var answer = await import.EndAsync();
        Assert.Equal((130, "CLI-003"), (answer.Code, answer.Codes));
        Assert.True((bool)answer["interrupted"]!);
        Assert.InRange((int)answer["added"]!, 20, Records - 1);
        Assert.Equal((int)answer["added"]!, (await ExportAsync(place, place.Store)).Count);
    }

    private static async Task<int> KillAsync(Workplace place, string file, int wanted)
    {
        var report = place.PathTo("report.ndjson");
        File.Delete(report);
        var import = place.Start("import", file, "--report", report);
        await ReportedAsync(import, report, wanted);
        import.Kill();
        await import.EndAsync();
        return await CountAsync(report);
    }

    private static async Task ReportedAsync(ToolProcess import, string report, int records)
    {
        while (await CountAsync(report) < records)
        {
            Assert.False(import.HasEnded, "The import ended before it could be disturbed.");
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }

    private static async Task<int> CountAsync(string report)
    {
        if (!File.Exists(report))
        {
            return 0;
        }

        await using var file = new FileStream(report, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var text = new StreamReader(file);
        return (await text.ReadToEndAsync(TestContext.Current.CancellationToken)).Count(static character => character == '\n');
    }

    private static async Task<SortedDictionary<string, byte[]>> ExportAsync(Workplace place, string store)
    {
        var path = place.PathTo("export.mrc");
        var exported = await place.StartAsync("export", path, "--store", store);
        Assert.Equal((0, ""), (exported.Code, exported.Error));
        return await SampleFile.BytesAsync(path);
    }

    /// <summary>All that can be seen of a library but the ids it gave: its records and its shelves.</summary>
    private static async Task<string> StateAsync(Workplace place, string store)
    {
        var records = await ExportAsync(place, store);
        var lines = new List<string>(records.Select(static record => $"{record.Key} {Convert.ToHexString(record.Value)}"));
        var shelf = await place.AllAsync("shelf", "--withdrawn", "--store", store);
        lines.AddRange(shelf.Select(static row => string.Join('|', Column(row, "location"), Column(row, "callNumber"), Column(row, "title"), Column(row, "enumeration"), Column(row, "copyNumber"), Column(row, "category"), Column(row, "barcode"))).Order(StringComparer.Ordinal));
        lines.Add($"{(await place.AllAsync("search", "--store", store)).Count} found");
        return string.Join('\n', lines);
    }

    private static string? Column(JsonNode row, string name) => row[name]?.ToString();
}
