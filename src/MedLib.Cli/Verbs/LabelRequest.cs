using System.Runtime.CompilerServices;
using MedLib.Domain.Classification;
using MedLib.Domain.Classification.Labels;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;

namespace MedLib.Cli.Verbs;

/// <summary>What labels are wanted of: call numbers given, lines of standard input, or items of a library.</summary>
internal sealed record LabelRequest
{
    /// <summary>No label is wider.</summary>
    public const int WidestLine = 200;

    public required string[] Numbers { get; init; }

    public required CallNumberScheme Scheme { get; init; }

    public required string? Prefix { get; init; }

    public required string? Volume { get; init; }

    public required int? Copy { get; init; }

    public required string[] Items { get; init; }

    public required string? Location { get; init; }

    public required string? From { get; init; }

    public required string? To { get; init; }

    public required string Store { get; init; }

    public required LabelStyle Style { get; init; }

    private bool IsRange => (Location ?? From ?? To) is not null;

    /// <summary>The labels, and whether all that was named was found.</summary>
    public async Task<(IReadOnlyList<NamedLabel> Labels, bool IsWhole)> FindAsync(Shell shell, CancellationToken cancellationToken)
    {
        var labels = new List<NamedLabel>();
        var isWhole = true;
        await foreach (var line in NumbersAsync(shell, cancellationToken))
        {
            var text = line.Trim();
            var number = new CallNumber { Scheme = Scheme, Text = text, Prefix = Prefix };
            labels.Add(new NamedLabel(number.ToString(), number.LabelLines(Style, Volume, Copy)));
        }

        if (Items.Length > 0 || IsRange)
        {
            await using var library = Library.OpenExisting(Store);
            var shelving = await library.ShelfLists.ShelvingAsync(cancellationToken);
            foreach (var text in Items)
            {
                if (await FindAsync(library, text, shell, cancellationToken) is { } item)
                {
                    labels.Add(await OfAsync(library, item, shelving, cancellationToken));
                }
                else
                {
                    isWhole = false;
                }
            }

            await foreach (var item in RangeAsync(library, cancellationToken))
            {
                labels.Add(await OfAsync(library, item, shelving, cancellationToken));
            }
        }

        if (labels.Count == 0 && isWhole)
        {
            if (!IsRange)
            {
                throw new ToolException(ToolCodes.Usage, "Give call numbers, lines on standard input, --item, or --location, --from and --to.");
            }

            ErrorLines.Write(shell, ToolCodes.NotFound, "No item stands there.");
            isWhole = false;
        }

        return (labels, isWhole);
    }

    // Standard input is read only where nothing else says what labels are wanted of.
    private IAsyncEnumerable<string> NumbersAsync(Shell shell, CancellationToken cancellationToken) =>
        Numbers.Length == 0 && (Items.Length > 0 || IsRange) ? AsyncEnumerable.Empty<string>() : InputLines.OfAsync(shell, Numbers, cancellationToken);

    private static async Task<Item?> FindAsync(Library library, string text, Shell shell, CancellationToken cancellationToken)
    {
        if (!Barcodes.TryRead(shell, text, out var barcode))
        {
            return null;
        }

        var item = await library.Items.FindByBarcodeAsync(barcode, cancellationToken);
        if (item is null)
        {
            ErrorLines.Write(shell, ToolCodes.NotFound, $"No item here has the barcode {text}.");
        }

        return item?.State;
    }

    private async IAsyncEnumerable<Item> RangeAsync(Library library, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!IsRange)
        {
            yield break;
        }

        var filter = new ShelfFilter
        {
            Location = Location is null ? null : new LocationCode(Location),
            From = From is null ? null : ShelfKey.Of(Scheme, From),
            To = To is null ? null : ShelfKey.Of(Scheme, To),
        };
        await foreach (var entry in library.ShelfLists.StreamShelfAsync(filter, cancellationToken))
        {
            yield return (await library.Items.FindAsync(entry.Item, cancellationToken))!.State;
        }
    }

    private async Task<NamedLabel> OfAsync(Library library, Item item, ShelvingPractices shelving, CancellationToken cancellationToken)
    {
        var holding = item.Holding is { } holdingId ? (await library.Holdings.FindAsync(holdingId, cancellationToken))?.State : null;
        var record = item.Record is { } recordId ? await library.Catalog.FindAsync(recordId, cancellationToken) : null;
        return new NamedLabel(item.Barcode?.ToString() ?? item.Id.Value.ToString(), item.LabelLines(Style, holding, record, shelving));
    }
}

/// <summary>A label, and of what it is.</summary>
/// <param name="Name">The call number, the barcode of the item or its id.</param>
/// <param name="Label">The label.</param>
internal sealed record NamedLabel(string Name, Label Label);
