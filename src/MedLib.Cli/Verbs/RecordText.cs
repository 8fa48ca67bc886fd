using System.Globalization;
using MedLib.Domain.Cataloging;
using MedLib.Domain.Circulation.Lists;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using NodaTime.Text;

namespace MedLib.Cli.Verbs;

/// <summary>A record as text: a label and a value on each line.</summary>
internal static class RecordText
{
    private const int LabelWidth = 14;

    public static void Write(
        Shell shell, BibliographicRecord record, IReadOnlyList<Holding> holdings, IReadOnlyList<Item> items, IReadOnlyDictionary<ItemId, LoanEntry> loans)
    {
        foreach (var (label, value) in Lines(record).Where(static line => !string.IsNullOrWhiteSpace(line.Value)))
        {
            Write(shell, label, value!);
        }

        foreach (var holding in holdings)
        {
            Write(shell, "Held", Joined(holding.Location.ToString(), holding.CallNumber?.ToString() ?? holding.Details.ShelvingTitle, holding.Details.Coverage));
            Write(shell, items.Where(item => item.Holding == holding.Id), loans);
        }

        Write(shell, items.Where(item => holdings.All(holding => holding.Id != item.Holding)), loans);
    }

    private static void Write(Shell shell, IEnumerable<Item> items, IReadOnlyDictionary<ItemId, LoanEntry> loans)
    {
        foreach (var item in items)
        {
            var state = item.IsWithdrawn ? "withdrawn"
                : loans.TryGetValue(item.Id, out var loan) ? $"lent until {LocalDatePattern.Iso.Format(loan.DueOn)}"
                : null;
            var copy = item.Details.CopyNumber is { } number ? string.Create(CultureInfo.InvariantCulture, $"copy {number}") : null;
            Write(shell, "", Joined("", item.Barcode?.ToString(), item.Details.Enumeration, copy, item.Category.ToString(), state));
        }
    }

    private static void Write(Shell shell, string label, string value) => shell.Say($"{label.PadRight(LabelWidth)}{value}");

    private static string Joined(params string?[] parts) => string.Join("  ", parts.Where(static part => part is not null));

    private static IEnumerable<(string Label, string? Value)> Lines(BibliographicRecord record)
    {
        var description = record.Description;
        return
        [
            ("Record", record.Id.Value.ToString()),
            ("Title", description.Title.Line),
            ("", description.Title.ParallelScriptTitle),
            ("By", description.Title.Responsibility),
            .. description.Contributors.Select(static contributor => ("Name", (string?)string.Join(", ", [contributor.Name, .. contributor.Roles]))),
            ("Edition", description.Edition),
            .. description.Publication.Select(static statement => ("Published", (string?)string.Join(", ", new[] { statement.Place, statement.Publisher, statement.Date }.Where(static part => part is not null)))),
            .. description.PhysicalDescriptions.Select(static physical => ("Extent", (string?)string.Join("; ", new[] { physical.Extent, physical.Details, physical.Dimensions, physical.Accompanying }.Where(static part => part is not null)))),
            ("Kind", description.Material.Code),
            ("Language", string.Join(", ", description.Languages)),
            .. description.Identifiers.Where(static identifier => !identifier.IsCanceled).Select(static identifier => (identifier.Kind.Code.ToUpperInvariant(), (string?)identifier.Text)),
            .. description.Classifications.Select(static number => ("Class", (string?)$"{number.Text} ({number.Scheme})")),
            .. description.MeshHeadings.Select(static heading => ("MeSH", (string?)heading.Line)),
            .. description.SubjectHeadings.Select(static heading => ("Subject", (string?)$"{heading.Line} ({heading.Scheme})")),
            .. description.Notes.Select(static note => ("Note", (string?)note.Text)),
            .. description.ElectronicLocations.Select(static place => ("Online", (string?)place.Url)),
        ];
    }
}
