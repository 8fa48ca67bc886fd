using MedLib.Domain.Classification.Nlm;

namespace MedLib.Domain.Classification.Cutters;

/// <summary>A call number on the shelf list, with the names that it was made from.</summary>
public sealed record ShelfListEntry
{
    /// <summary>An entry.</summary>
    /// <param name="callNumber">The call number, by the NLM classification.</param>
    /// <param name="name">The name that the cutter was made from: the main entry, or the biographee. Without it the entry is taken to stand where it belongs.</param>
    /// <param name="work">What the mark was made from: the title, or the author of a biography.</param>
    public ShelfListEntry(string callNumber, CutterName? name = null, CutterName? work = null)
    {
        ArgumentNullException.ThrowIfNull(callNumber);
        (CallNumber, Name, Work) = (callNumber, name, work);
        Key = ShelfKey.Of(CallNumberScheme.Nlm, callNumber);
    }

    /// <summary>The call number.</summary>
    public string CallNumber { get; }

    /// <summary>The name that the cutter was made from, or null where it is not known.</summary>
    public CutterName? Name { get; }

    /// <summary>What the mark was made from, or null where it is not known.</summary>
    public CutterName? Work { get; }

    /// <summary>The place on the shelf.</summary>
    public ShelfKey Key { get; }

    /// <summary>The cutter of the item, or null where it has none.</summary>
    /// <param name="before">How many cutters belong to the class, as a place by Table G does.</param>
    internal ItemCutter? Cutter(int before) =>
        NlmCallNumber.Analyze(CallNumber).CallNumber is { } read && read.Cutters.Count > before ? read.Cutters[before] : null;
}
