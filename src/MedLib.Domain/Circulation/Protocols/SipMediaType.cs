using System.Globalization;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Protocols;

/// <summary>What an item is made of in SIP2: three digits, field CK.</summary>
/// <remarks>3M Standard Interchange Protocol 2.00, data field "media type". The default is <see cref="Other"/>.</remarks>
/// <param name="Number">The number, 0 to 10.</param>
public readonly record struct SipMediaType(int Number)
{
    /// <summary>000: none of the others.</summary>
    public static SipMediaType Other => new(0);

    /// <summary>001: a book.</summary>
    public static SipMediaType Book => new(1);

    /// <summary>002: a number of a journal.</summary>
    public static SipMediaType Magazine => new(2);

    /// <summary>003: a bound volume of a journal.</summary>
    public static SipMediaType BoundJournal => new(3);

    /// <summary>All that the protocol names, by their numbers.</summary>
    public static ValueList<SipMediaType> All => [.. Enumerable.Range(0, 11).Select(static number => new SipMediaType(number))];

    /// <summary>Whether the protocol names it.</summary>
    public bool IsKnown => Number is >= 0 and <= 10;

    /// <summary>The three digits.</summary>
    public string Code => Number.ToString("000", CultureInfo.InvariantCulture);

    /// <summary>The protocol's name of it; empty where it has none.</summary>
    public string Name => Number switch
    {
        0 => "other",
        1 => "book",
        2 => "magazine",
        3 => "bound journal",
        4 => "audio tape",
        5 => "video tape",
        6 => "CD/CDROM",
        7 => "diskette",
        8 => "book with diskette",
        9 => "book with CD",
        10 => "book with audio tape",
        _ => "",
    };

    /// <summary>The media type of a category.</summary>
    /// <remarks>A recording may be a tape or a disc, and the protocol knows no models and no devices: they are told as <see cref="Other"/>, as a library's own categories are.</remarks>
    /// <param name="category">The category.</param>
    public static SipMediaType Of(ItemCategory category) =>
        category == ItemCategory.Book || category == ItemCategory.Reference || category == ItemCategory.Rare ? Book
        : category == ItemCategory.JournalIssue ? Magazine
        : category == ItemCategory.JournalVolume ? BoundJournal
        : Other;

    /// <summary>The three digits.</summary>
    public override string ToString() => Code;
}
