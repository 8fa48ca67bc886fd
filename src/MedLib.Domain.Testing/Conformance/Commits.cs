using MedLib.Domain.Cataloging;
using MedLib.Domain.Cataloging.Descriptions;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Commands;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Identifiers;
using MedLib.Domain.Results;
using MedLib.Domain.Testing.Conformance.Generation;

namespace MedLib.Domain.Testing.Conformance;

/// <summary>Commits made by hand, for what the desks would never ask of a store.</summary>
internal static class Commits
{
    public const string Outcome = "any \"text\" \\ of the desk's: 心 \U00020BB7";

    public static Commit Of(CommandStamp stamp, params ReadOnlySpan<StagedChange> changes) => new()
    {
        Command = stamp.Id,
        Hash = "0123abcd",
        Outcome = Outcome,
        By = stamp.By.Id,
        At = stamp.At,
        Changes = ValueList.Create(changes),
    };

    public static StagedChange NewRecord(LibraryUnderTest library) => NewRecord(library, library.Id<RecordId>());

    public static StagedChange NewRecord(LibraryUnderTest library, RecordId id) =>
        StagedChange.Of(null, BibliographicRecord.Decide(null, new BibliographicCommand.Add(id, DescriptionOf("New"), Source: null, Origin: null, library.Stamp())).Value!);

    public static StagedChange Revision(LibraryUnderTest library, Versioned<BibliographicRecord> before, string title) => StagedChange.Of(
        before, BibliographicRecord.Decide(before.State, new BibliographicCommand.Revise(before.State.Id, DescriptionOf(title), library.Stamp())).Value!);

    public static StagedChange NewItem(LibraryUnderTest library, Barcode? barcode) => StagedChange.Of(
        null, Item.Decide(state: null, new ItemCommand.Add(library.Id<ItemId>(), DetailsOf(barcode), library.Stamp()), ItemContext.None).Value!);

    public static StagedChange WithBarcode(LibraryUnderTest library, Versioned<Item> before, Barcode? barcode) => StagedChange.Of(
        before, Item.Decide(before.State, new ItemCommand.Revise(before.State.Id, DetailsOf(barcode), library.Stamp()), ItemContext.None).Value!);

    public static StagedChange NewBorrower(LibraryUnderTest library, int card) => StagedChange.Of(
        null, Borrower.Decide(state: null, new BorrowerCommand.Register(library.Id<BorrowerId>(), GeneratedLending.DetailsOf(card), library.Stamp()), BorrowerContext.None).Value!);

    /// <summary>Commits something new that nothing stands against.</summary>
    public static async ValueTask<Versioned<T>> MustAsync<T>(LibraryUnderTest library, StagedChange change, CancellationToken cancellationToken)
        where T : class, IAggregate<T>
    {
        Expect.Outcome<CommitOutcome.Committed>(
            await library.CommitAsync(Of(library.Stamp(), change), cancellationToken).ConfigureAwait(false), "an ordinary commit");
        return library.Record.Find<T>(change.Key)!;
    }

    private static BibliographicDescription DescriptionOf(string title) => new() { Title = new TitleStatement { Title = title } };

    private static ItemDetails DetailsOf(Barcode? barcode) => new()
    {
        Label = "stethoscope",
        Category = ItemCategory.Equipment,
        Location = GeneratedRecords.Locations[0],
        Barcode = barcode,
    };
}
