using MedLib.Domain.Cataloging;
using MedLib.Domain.Classification;
using MedLib.Domain.Exchange.Mapping;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Identifiers;
using MedLib.Domain.Marc;
using MedLib.Domain.Results;

namespace MedLib.Domain.Exchange;

/// <summary>What the library has of a record already, to be compared with what a file names.</summary>
/// <remarks>
/// Places are known again by location, call number and the title they are shelved by, copies by their barcode; those without one by their place, part and copy
/// number, each as often as it is there. An item that was labeled since it came still counts for the copy without barcode.
/// </remarks>
internal sealed class KnownCopies
{
    private readonly Dictionary<(LocationCode, CallNumber?, string?), Holding> _holdings = [];
    private readonly Dictionary<(HoldingId?, string?, int?), int> _unnamed = [];
    private readonly HashSet<Barcode> _present = [];
    private readonly MappedRecord _mapped;

    public KnownCopies(ValueList<Versioned<Holding>> holdings, ValueList<Versioned<Item>> items, MappedRecord mapped)
    {
        _mapped = mapped;
        foreach (var holding in holdings)
        {
            _holdings.TryAdd((holding.State.Location, holding.State.CallNumber, holding.State.Details.ShelvingTitle), holding.State);
        }

        var named = Barcodes(mapped.Holdings);
        foreach (var item in items.Select(static found => found.State))
        {
            if (item is { Barcode: { } barcode, IsWithdrawn: false })
            {
                _present.Add(barcode);
            }

            if (item.Barcode is null || !named.Contains(item.Barcode.Value))
            {
                var key = (item.Holding, item.Details.Enumeration, item.Details.CopyNumber);
                _unnamed[key] = _unnamed.GetValueOrDefault(key) + 1;
            }
        }
    }

    /// <summary>The holding of that place, call number and title, or null. One that says no title is it too: it may have come before titles were kept.</summary>
    public Holding? Holding(HeldCopies held) =>
        _holdings.GetValueOrDefault((held.Location, held.CallNumber, held.ShelvingTitle)) ?? _holdings.GetValueOrDefault((held.Location, held.CallNumber, null));

    /// <summary>Whether the library has a copy without barcode; each item counts for one.</summary>
    public bool Take(Holding? holding, HeldCopy copy)
    {
        var key = (holding?.Id, copy.Enumeration, copy.CopyNumber);
        var count = holding is null ? 0 : _unnamed.GetValueOrDefault(key);
        _unnamed[key] = Math.Max(count - 1, 0);
        return count > 0;
    }

    /// <summary>How many copies the record named before, and names no longer though the library has them.</summary>
    public int Gone(SourceRecord before)
    {
        if (before.Format != SourceFormat.Marc21 || MarcReader.Read(before.Bytes).Record is not { } record)
        {
            return 0;
        }

        var old = HoldingsMapping.Import(record).Holdings;
        var named = Barcodes(_mapped.Holdings);
        var unlabeled = Unlabeled(_mapped.Holdings).CountBy(static copy => copy).ToDictionary();
        return Barcodes(old).Count(barcode => _present.Contains(barcode) && !named.Contains(barcode))
            + Unlabeled(old).CountBy(static copy => copy).Sum(copy => Math.Max(0, copy.Value - unlabeled.GetValueOrDefault(copy.Key)));
    }

    private static HashSet<Barcode> Barcodes(ValueList<HeldCopies> held) =>
        [.. held.SelectMany(static place => place.Copies).Where(static copy => copy.Barcode is not null).Select(static copy => copy.Barcode!.Value)];

    private static IEnumerable<(LocationCode, CallNumber?, string?, HeldCopy)> Unlabeled(ValueList<HeldCopies> held) =>
        held.SelectMany(static place => place.Copies.Where(static copy => copy.Barcode is null).Select(copy => (place.Location, place.CallNumber, place.ShelvingTitle, copy)));
}
