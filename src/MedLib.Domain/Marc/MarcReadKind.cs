namespace MedLib.Domain.Marc;

/// <summary>What a stretch of a stream is.</summary>
public enum MarcReadKind
{
    /// <summary>A record, perhaps repaired.</summary>
    Record = 0,

    /// <summary>A record, or something in the place of one, of which nothing right could be made: the stream lost a record.</summary>
    Unreadable = 1,

    /// <summary>Line ends, padding, a byte order mark or junk between records: nothing was lost.</summary>
    Filler = 2,
}
