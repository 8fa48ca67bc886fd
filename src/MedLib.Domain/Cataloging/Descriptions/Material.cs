namespace MedLib.Domain.Cataloging.Descriptions;

/// <summary>What kind of thing a record describes, as MARC 21 tells it by leader/06, leader/07 and the form of item in 008.</summary>
/// <remarks>An open list. The default is <see cref="Unspecified"/>.</remarks>
public readonly record struct Material
{
    private const string UnspecifiedCode = "unspecified";
    private readonly string? _code;

    /// <summary>A material by its code.</summary>
    /// <param name="code">The code, such as <c>book</c>.</param>
    public Material(string code) => _code = string.Equals(code, UnspecifiedCode, StringComparison.Ordinal) ? null : code;

    /// <summary>Nothing was said about the kind.</summary>
    public static Material Unspecified => default;

    /// <summary>A printed monograph.</summary>
    public static Material Book => new("book");

    /// <summary>A journal or other continuing resource on paper.</summary>
    public static Material Serial => new("serial");

    /// <summary>A monograph online.</summary>
    public static Material ElectronicBook => new("e-book");

    /// <summary>A journal or other continuing resource online.</summary>
    public static Material ElectronicJournal => new("e-journal");

    /// <summary>An integrating resource online: a database, a loose-leaf site.</summary>
    public static Material Website => new("website");

    /// <summary>A film, video or other projected medium.</summary>
    public static Material Video => new("video");

    /// <summary>A recording of speech or music.</summary>
    public static Material Sound => new("sound");

    /// <summary>A picture, chart or other flat graphic.</summary>
    public static Material Image => new("image");

    /// <summary>A three-dimensional object: an anatomical model, an instrument, a game.</summary>
    public static Material Model => new("model");

    /// <summary>Several materials issued together.</summary>
    public static Material Kit => new("kit");

    /// <summary>A map or atlas.</summary>
    public static Material Map => new("map");

    /// <summary>Notated music.</summary>
    public static Material Music => new("music");

    /// <summary>A program or data file on a carrier.</summary>
    public static Material Software => new("software");

    /// <summary>A text written by hand, a thesis included.</summary>
    public static Material Manuscript => new("manuscript");

    /// <summary>A collection of mixed materials, as archives keep them.</summary>
    public static Material Archive => new("archive");

    /// <summary>The code, such as <c>book</c>.</summary>
    public string Code => _code ?? UnspecifiedCode;

    /// <summary>Whether the code is one of those named here; others are kept as they are.</summary>
    public bool IsKnown => Code is
        UnspecifiedCode or "book" or "serial" or "e-book" or "e-journal" or "website" or "video" or
            "sound" or "image" or "model" or "kit" or "map" or "music" or "software" or "manuscript" or
            "archive";

    /// <summary>Whether it comes in parts over time: a journal, a database, a series.</summary>
    public bool IsContinuing => Code is "serial" or "e-journal" or "website";

    /// <summary>Whether it is reached online, so that no item of it need stand on a shelf.</summary>
    public bool IsOnline => Code is "e-book" or "e-journal" or "website";

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
