using System.Globalization;
using System.Text;
using MedLib.Domain.Cataloging;
using MedLib.Domain.Cataloging.Descriptions;
using MedLib.Domain.Classification;
using MedLib.Domain.Classification.Shelving;
using MedLib.Domain.Commands;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Identifiers;

namespace MedLib.Domain.Testing.Conformance.Generation;

/// <summary>Fills the catalog and the shelves: many scripts, equal titles, years and names that are missing, numbers of all kinds.</summary>
internal static class GeneratedRecords
{
    public const int RecordCount = 60;
    private const int HoldingCount = 30;
    private const int ItemCount = 55;

    /// <summary>Locations; the last two stand in another order by UTF-16 unit than by code point.</summary>
    public static IReadOnlyList<LocationCode> Locations { get; } = [new("MAIN"), new("main"), new("Ref 2"), new("\uFB01"), new("\U00020BB7")];

    /// <summary>How the library shelves: in one location prefixes have shelves of their own, in another all stands by title.</summary>
    public static ShelvingPractices Shelving { get; } = new()
    {
        Locations =
        [
            new LocationPractice(Locations[0], new ShelvingPractice { Scheme = CallNumberScheme.Nlm, Prefixes = new PrefixFiling { First = ["ref"], Others = PrefixShelf.After } }),
            new LocationPractice(Locations[2], new ShelvingPractice { ByTitle = true }),
        ],
    };

    public static IReadOnlyList<Material> Materials { get; } = [Material.Book, Material.Serial, Material.Video, Material.Unspecified];

    private static readonly string[] Words =
    [
        "Anatomy", "anatomía", "heart", "HEART", "Öffentliche", "Chirurgie", "œdème", "内科学", "\U00020BB7\u91CE家", "Основы", "терапии",
        "Ἱπποκράτης", "طب", "O’Brien's", "100%", "in_vitro", "β-blockers", "2", "10", "ﬁbrosis", "Ａ", "İstanbul",
    ];

    private static readonly string?[] Names = [null, "Netter, Frank H.", "Osler, William", "Müller, Ärztin", "内田, 老", "World Health Organization"];

    private static readonly string?[] CallNumbers = [null, "WG 300 A5", "WG 300 B2 2019", "WG 30 C1", "QS 17 N4", "W1 J682", "QV 4", "Z 5 x"];

    private static readonly string?[] Prefixes = [null, null, "REF", "Folio", "AV"];

    private static readonly string?[] ShelvingTitles = [null, "Lancet", "Heart 9", "Heart 10", "内科学", "L\u2019Encéphale"];

    private static readonly string?[] Enumerations = [null, "v. 9", "v. 10", "v. 10 no. 2"];

    public static async ValueTask FillAsync(LibraryUnderTest library, CancellationToken cancellationToken)
    {
        for (var i = 0; i < RecordCount; i++)
        {
            await AddRecordAsync(library, Description(library, i), i, cancellationToken).ConfigureAwait(false);
        }

        for (var i = 0; i < HoldingCount; i++)
        {
            var add = new HoldingCommand.Add(library.Id<HoldingId>(), HoldingOf(library, library.Chance.Of(library.Record.All<BibliographicRecord>()).State.Id), library.Stamp());
            await library.DoAsync<IHoldingsDesk, HoldingId>(desk => desk.AddHoldingAsync(add, cancellationToken), "a holding").ConfigureAwait(false);
        }

        for (var i = 0; i < ItemCount; i++)
        {
            var add = new ItemCommand.Add(library.Id<ItemId>(), ItemOf(library, i), library.Stamp());
            await library.DoAsync<IHoldingsDesk, ItemId>(desk => desk.AddItemAsync(add, cancellationToken), "an item").ConfigureAwait(false);
        }
    }

    public static async ValueTask<RecordId> AddRecordAsync(
        LibraryUnderTest library, BibliographicDescription description, int number, CancellationToken cancellationToken)
    {
        var source = number % 3 == 0
            ? new SourceRecord { Format = SourceFormat.Marc21, Bytes = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"\0{number}\u001E\"\\心\U00020BB7")) }
            : null;
        var add = new BibliographicCommand.Add(
            library.Id<RecordId>(),
            description,
            source,
            source is null ? null : RecordOrigin.Of("DNLM", number.ToString(CultureInfo.InvariantCulture)),
            library.Stamp());
        return await library.DoAsync<ICatalog, RecordId>(desk => desk.AddAsync(add, cancellationToken), "a record").ConfigureAwait(false);
    }

    public static BibliographicDescription Description(LibraryUnderTest library, int number)
    {
        var chance = library.Chance;
        var words = string.Join(' ', Enumerable.Range(0, 1 + chance.Next(3)).Select(_ => chance.Of(Words)));
        var name = chance.Of(Names);
        return new BibliographicDescription
        {
            Title = chance.OneIn(4) ? new TitleStatement { Title = $"The {words}", NonFiling = 4 } : new TitleStatement { Title = words },
            Contributors = name is null ? [] : [new Contributor { Name = name, IsMain = !chance.OneIn(3) }],
            Publication = chance.OneIn(4) ? [] : [new PublicationStatement { Place = "Bethesda", Year = 1990 + chance.Next(5) }],
            Identifiers = chance.OneIn(2)
                ? [new RecordIdentifier { Kind = IdentifierKind.Isbn, Text = "0-306-40615-2" }]
                : [new RecordIdentifier { Kind = IdentifierKind.Nlm, Text = string.Create(CultureInfo.InvariantCulture, $"1015{number:D5}") }],
            Notes = [new Note { Kind = NoteKind.General, Text = string.Create(CultureInfo.InvariantCulture, $"note {number % 7} \"quoted\" \\ \t<b>") }],
            Material = chance.Of(Materials),
        };
    }

    public static HoldingDetails HoldingOf(LibraryUnderTest library, RecordId record)
    {
        var chance = library.Chance;
        var byTitle = chance.OneIn(3);
        return new HoldingDetails
        {
            Record = record,
            Location = chance.Of(Locations),
            CallNumber = CallNumberOf(chance),
            IsShelvedByTitle = byTitle,
            ShelvingTitle = byTitle ? chance.Of(ShelvingTitles) : null,
            Notes = ["gift"],
        };
    }

    /// <summary>An item of a holding, of a record alone, or of neither; every one with a barcode of its own.</summary>
    public static ItemDetails ItemOf(LibraryUnderTest library, int number)
    {
        var chance = library.Chance;
        var holding = chance.Of(library.Record.All<Holding>()).State;
        var alone = chance.OneIn(5);
        return new ItemDetails
        {
            Holding = chance.OneIn(3) ? null : holding.Id,
            Record = alone ? null : holding.Record,
            Label = alone ? "pulse oximeter" : null,
            Barcode = BarcodeOf(number),
            Category = ItemCategory.Book,
            Location = chance.Of(Locations),
            CallNumber = chance.OneIn(2) ? CallNumberOf(chance) : null,
            ShelvingTitle = chance.OneIn(8) ? chance.Of(ShelvingTitles) : null,
            Enumeration = chance.Of(Enumerations),
            CopyNumber = chance.OneIn(2) ? null : 1 + chance.Next(12),
        };
    }

    public static Barcode BarcodeOf(int number) => Barcode.Parse(string.Create(CultureInfo.InvariantCulture, $"3{number:D6}"));

    private static CallNumber? CallNumberOf(Chance chance) => chance.Of(CallNumbers) is { } text ? CallNumber.Nlm(text) with { Prefix = chance.Of(Prefixes) } : null;
}
