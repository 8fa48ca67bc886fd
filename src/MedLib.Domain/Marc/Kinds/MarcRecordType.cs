namespace MedLib.Domain.Marc.Kinds;

/// <summary>What a record is about, by leader/06 of all MARC 21 formats.</summary>
/// <remarks>An open list: a code that is not named here is kept as it is.</remarks>
/// <param name="Code">The character in leader/06.</param>
public readonly record struct MarcRecordType(char Code)
{
    private const string KnownCodes = "acdefgijkmoprtzuvxywq";
    private const string ObsoleteCodes = "bhn";

    /// <summary>Language material: printed, microform or electronic text.</summary>
    public static MarcRecordType LanguageMaterial => new('a');

    /// <summary>Notated music.</summary>
    public static MarcRecordType NotatedMusic => new('c');

    /// <summary>Notated music by hand.</summary>
    public static MarcRecordType ManuscriptMusic => new('d');

    /// <summary>Cartographic material.</summary>
    public static MarcRecordType Cartographic => new('e');

    /// <summary>Cartographic material by hand.</summary>
    public static MarcRecordType ManuscriptCartographic => new('f');

    /// <summary>A projected medium: film, video, slides.</summary>
    public static MarcRecordType ProjectedMedium => new('g');

    /// <summary>A sound recording of other than music.</summary>
    public static MarcRecordType SpokenRecording => new('i');

    /// <summary>A recording of music.</summary>
    public static MarcRecordType MusicalRecording => new('j');

    /// <summary>A flat graphic that is not projected.</summary>
    public static MarcRecordType Graphic => new('k');

    /// <summary>A computer file.</summary>
    public static MarcRecordType ComputerFile => new('m');

    /// <summary>A kit.</summary>
    public static MarcRecordType Kit => new('o');

    /// <summary>Mixed materials, as archives keep them.</summary>
    public static MarcRecordType MixedMaterials => new('p');

    /// <summary>A three-dimensional object.</summary>
    public static MarcRecordType ThreeDimensional => new('r');

    /// <summary>Language material by hand, a thesis included.</summary>
    public static MarcRecordType Manuscript => new('t');

    /// <summary>Authority data.</summary>
    public static MarcRecordType AuthorityData => new('z');

    /// <summary>Holdings of a kind that is not told.</summary>
    public static MarcRecordType UnspecifiedHoldings => new('u');

    /// <summary>Holdings of an item in several parts.</summary>
    public static MarcRecordType MultipartHoldings => new('v');

    /// <summary>Holdings of an item in one part.</summary>
    public static MarcRecordType SinglePartHoldings => new('x');

    /// <summary>Holdings of a serial.</summary>
    public static MarcRecordType SerialHoldings => new('y');

    /// <summary>Classification data.</summary>
    public static MarcRecordType ClassificationData => new('w');

    /// <summary>Community information.</summary>
    public static MarcRecordType CommunityInformation => new('q');

    /// <summary>Whether MARC 21 knows the code today.</summary>
    public bool IsKnown => KnownCodes.Contains(Code, StringComparison.Ordinal);

    /// <summary>Whether the code was good once, for bibliographic records: b archival control, h microform, n special instructional material.</summary>
    public bool IsObsolete => ObsoleteCodes.Contains(Code, StringComparison.Ordinal);

    /// <summary>The format that a record of this type follows.</summary>
    public MarcRecordKind Kind => Code switch
    {
        'z' => MarcRecordKind.Authority,
        'u' or 'v' or 'x' or 'y' => MarcRecordKind.Holdings,
        'w' => MarcRecordKind.Classification,
        'q' => MarcRecordKind.Community,
        _ when IsKnown || IsObsolete => MarcRecordKind.Bibliographic,
        _ => MarcRecordKind.Unknown,
    };

    /// <summary>The character.</summary>
    public override string ToString() => Code.ToString();
}
