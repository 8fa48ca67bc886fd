using MedLib.Domain.Classification.Nlm;

namespace MedLib.Domain.Classification.Cutters;

/// <summary>The stretch of a shelf list that is one class, with its place by Table G.</summary>
internal sealed class ClassOnShelf
{
    private readonly IShelfList _shelf;
    private readonly ShelfKey _stem;
    private readonly int _places;

    internal ClassOnShelf(string text, IShelfList shelf)
    {
        (Text, _shelf) = (text, shelf);
        _stem = KeyOf(text).WithoutEnd();

        // Without the schedules a place of Table G reads as the first cutter.
        _places = NlmCallNumber.Analyze(text).CallNumber?.Cutters.Count ?? 0;
    }

    /// <summary>The class as it is written.</summary>
    internal string Text { get; }

    /// <summary>The key of what stands after the class.</summary>
    internal ShelfKey KeyOfItem(string item) => KeyOf($"{Text} {item}");

    internal ItemCutter? Cutter(ShelfListEntry? entry) => entry?.Cutter(_places);

    /// <summary>The name by which an entry stands where it stands; null where it is not known, or the entry stands under another letter, as a serial does that kept its number under a new title.</summary>
    internal CutterName? NameOf(ShelfListEntry? entry) =>
        entry?.Name is { Filing.Length: > 0 } name && Cutter(entry) is { Letters.Length: > 0 } cutter && cutter.Letters[0] == Initial(name) ? name : null;

    /// <summary>The entries with a cutter's number, whatever their marks.</summary>
    internal IEnumerable<ShelfListEntry> Under(string number) =>
        From(KeyOfItem(number)).TakeWhile(entry => string.Equals(Cutter(entry)?.Number, number, StringComparison.OrdinalIgnoreCase));

    /// <summary>The entry with a key, if there is one.</summary>
    internal ShelfListEntry? At(ShelfKey key) => From(key).FirstOrDefault() is { } entry && entry.Key == key ? entry : null;

    /// <summary>The two entries side by side between which a name belongs, looked for from where its table puts it.</summary>
    /// <remarks>The one before may have the same name. Entries without names are taken to stand right, those with the cutter's own number before it.</remarks>
    internal (ShelfListEntry? Low, ShelfListEntry? High) Around(ItemCutter cutter, CutterName name)
    {
        var key = KeyOfItem(cutter.ToString());
        using var before = _shelf.Before(key).TakeWhile(IsHere).GetEnumerator();
        using var after = From(key).GetEnumerator();
        var (low, high) = (Next(before), Next(after));
        if (NameOf(low) is { } known && IsAfter(known, name))
        {
            while (NameOf(low) is { } other && IsAfter(other, name))
            {
                (low, high) = (Next(before), low);
            }

            return (low, high);
        }

        while (high is not null && (NameOf(high) is { } other ? !IsAfter(other, name) : IsNumbered(high, cutter)))
        {
            (low, high) = (high, Next(after));
        }

        return (low, high);
    }

    private static char Initial(CutterName name) => char.IsAsciiDigit(name.Filing[0]) ? 'A' : char.ToUpperInvariant(name.Filing[0]);

    private static ShelfKey KeyOf(string text) => ShelfKey.Of(CallNumberScheme.Nlm, text);

    private static ShelfListEntry? Next(IEnumerator<ShelfListEntry> entries) => entries.MoveNext() ? entries.Current : null;

    private static bool IsAfter(CutterName other, CutterName name) => CutterName.FilingOrder.Compare(other, name) > 0;

    private bool IsNumbered(ShelfListEntry entry, ItemCutter cutter) => string.Equals(Cutter(entry)?.Number, cutter.Number, StringComparison.OrdinalIgnoreCase);

    private IEnumerable<ShelfListEntry> From(ShelfKey key) => _shelf.From(key).TakeWhile(IsHere);

    private bool IsHere(ShelfListEntry entry) => entry.Key.StartsWith(_stem);
}
