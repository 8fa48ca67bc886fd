using System.Globalization;
using System.Text.Json.Nodes;
using MedLib.Domain.Cataloging.Search;
using MedLib.Domain.Circulation;
using MedLib.Domain.Commands;
using MedLib.Domain.Exchange;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Queries;
using MedLib.Domain.Time;
using NodaTime;

namespace MedLib.Cli.Tours;

/// <summary>The whole story on the shipped data: import, shelves, loans, orders, and MARC out again.</summary>
internal sealed partial class Tour(Library library, TourClock clock, TourReport report)
{
    private const string Data = "hospital-library.mrc";
    private const int ShelfLines = 12;

    private static readonly Actor Librarian = new("librarian-1");

    // The training day is what the first loan would fall due on.
    private static readonly LocalDate TrainingDay = new(2026, 3, 16);

    /// <summary>Monday morning, when the story begins.</summary>
    public static Instant Start { get; } = Zone.AtStrictly(new LocalDateTime(2026, 3, 2, 9, 0)).ToInstant();

    private static DateTimeZone Zone => DateTimeZoneProviders.Tzdb["America/New_York"];

    /// <summary>How the hospital of the story lends: the default profile, closed for a day of training.</summary>
    public static CirculationProfile Profile()
    {
        var profile = CirculationProfile.SoloHospital(Zone);
        return profile with { Calendar = profile.Calendar with { Exceptions = [OpeningException.Closed(TrainingDay, "staff training")] } };
    }

    public async Task TellAsync(CancellationToken cancellationToken)
    {
        await ImportAsync("A MARC file comes in", "imported", cancellationToken);
        await ImportAsync("The same file again changes nothing", "importedAgain", cancellationToken);
        await SearchAsync(cancellationToken);
        await ShelfAsync(cancellationToken);
        await LendAsync(cancellationToken);
        await AcquireAsync(cancellationToken);
        await ExportAsync(cancellationToken);
        report.End();
    }

    private static Stream OpenData() => typeof(Tour).Assembly.GetManifestResourceStream(Data)!;

    private CommandStamp Stamp() => library.Stamps.Now(Librarian);

    private async Task ImportAsync(string heading, string fact, CancellationToken cancellationToken)
    {
        report.Step(heading);
        var request = new ImportRequest
        {
            By = Librarian,
            Categories =
            [
                new LocationCategory(new LocationCode("REF"), ItemCategory.Reference),
                new LocationCategory(new LocationCode("RARE"), ItemCategory.Rare),
            ],
        };
        await using var file = OpenData();
        var imported = new List<ImportedRecord>();
        await foreach (var record in library.Exchange.ImportAsync(file, request, cancellationToken))
        {
            imported.Add(record);
        }

        var counts = Enum.GetValues<ImportOutcome>().ToDictionary(static outcome => outcome, outcome => imported.Count(record => record.Outcome == outcome));
        var (holdings, items) = (imported.Sum(static record => record.HoldingsAdded), imported.Sum(static record => record.ItemsAdded));
        report.Say($"{imported.Count} records: {counts[ImportOutcome.Added]} added, {counts[ImportOutcome.Updated]} updated, {counts[ImportOutcome.Unchanged]} unchanged, {counts[ImportOutcome.Dropped]} dropped; {holdings} holdings and {items} items added.");
        report.Fact(fact, new JsonObject
        {
            ["records"] = imported.Count,
            ["added"] = counts[ImportOutcome.Added],
            ["updated"] = counts[ImportOutcome.Updated],
            ["unchanged"] = counts[ImportOutcome.Unchanged],
            ["dropped"] = counts[ImportOutcome.Dropped],
            ["holdings"] = holdings,
            ["items"] = items,
        });
    }

    private async Task SearchAsync(CancellationToken cancellationToken)
    {
        report.Step("Someone looks for anatomy");
        var filter = new CatalogFilter { Any = "anatomy" };
        var found = await library.CatalogLists.SearchAsync(filter, new CatalogOrder(CatalogSort.Year), new PageRequest(5), cancellationToken);
        var count = await library.CatalogLists.CountAsync(filter, cancellationToken);
        var table = new TextTable("Year", "Title", "Name", "Kind", "Call number");
        foreach (var entry in found.Rows)
        {
            table.Add(entry.Year?.ToString(CultureInfo.InvariantCulture), entry.Title, entry.Name, entry.Material.Code, entry.CallNumber);
        }

        report.Show(table);
        report.Say($"{count} found.");
        report.Fact("anatomy", count);
    }

    private async Task ShelfAsync(CancellationToken cancellationToken)
    {
        report.Step("The main shelves, in the order of the NLM classification");
        var main = new ShelfFilter { Location = new LocationCode("MAIN") };
        var page = await library.ShelfLists.ShelfAsync(main, new PageRequest(ShelfLines), cancellationToken);
        report.Show(Verbs.ShelfVerb.Table(page.Rows));
        var callNumbers = new JsonArray();
        await foreach (var entry in library.ShelfLists.StreamShelfAsync(main, cancellationToken))
        {
            callNumbers.Add((JsonNode?)entry.CallNumber);
        }

        report.Say($"The first {page.Rows.Count} of {callNumbers.Count} items.");
        report.Fact("shelf", callNumbers);
    }
}
