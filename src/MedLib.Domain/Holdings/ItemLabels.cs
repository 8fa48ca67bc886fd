using MedLib.Domain.Cataloging;
using MedLib.Domain.Classification.Labels;
using MedLib.Domain.Holdings.Items;

namespace MedLib.Domain.Holdings;

/// <summary>Labels of items.</summary>
public static class ItemLabels
{
    /// <summary>The lines that a label has for an item: its call number, or the title that it is shelved by, or where it has neither what it is; then its part and copy.</summary>
    /// <param name="item">The item.</param>
    /// <param name="style">How it is printed.</param>
    /// <param name="holding">Its holding, if it has one.</param>
    /// <param name="record">Its record, if it has one.</param>
    /// <param name="practices">How the library shelves; null stands for <see cref="ShelvingPractices.Default"/>.</param>
    /// <returns>The label, with <c>CLS-070</c>, <c>CLS-071</c> for what had to be broken, <c>CLS-072</c> for too many lines.</returns>
    public static Label LabelLines(this Item item, LabelStyle style, Holding? holding, BibliographicRecord? record, ShelvingPractices? practices = null)
    {
        ArgumentNullException.ThrowIfNull(item);
        var shelving = ItemShelving.Of(item, holding, record, practices ?? ShelvingPractices.Default);
        var (volume, copy) = (item.Details.Enumeration, item.Details.CopyNumber);
        return shelving is { Title: null, CallNumber: { } callNumber }
            ? Label.Of(callNumber, style, volume, copy)
            : Label.OfTitle(shelving.Title ?? record?.Description.Title.SortTitle ?? item.Label ?? "", style, volume, copy);
    }
}
