namespace MedLib.Domain.Exchange;

/// <summary>Codes of what is found when records come in and go out.</summary>
public static class ExchangeCodes
{
    /// <summary>The record is not bibliographic (leader/06): an authority, a holdings or another record.</summary>
    public const string NotBibliographic = "EXC-001";

    /// <summary>Warning: an earlier record of the file has the same origin; this one was taken as its newer state.</summary>
    public const string OriginRepeated = "EXC-002";

    /// <summary>Information: fields with these tags stay in the source, and the model reads nothing of them.</summary>
    public const string KeptUnread = "EXC-003";

    /// <summary>Information: copies that the record named before are no longer named; their items stay.</summary>
    public const string CopiesGone = "EXC-004";

    /// <summary>Warning: an item of another record has the barcode, so the copy was left out.</summary>
    public const string BarcodeElsewhere = "EXC-005";

    /// <summary>Warning: a copy names no location (852 $a, $b, $c), so it was left out.</summary>
    public const string LocationMissing = "EXC-006";

    /// <summary>Warning: the barcode of a copy (852 $p) cannot be one, so the copy was left out.</summary>
    public const string BarcodeUnreadable = "EXC-007";

    /// <summary>Information: the number of a copy (852 $t) is no number, and was left out.</summary>
    public const string CopyNumberUnreadable = "EXC-008";

    /// <summary>Warning: MARC cannot hold an element just as the description has it.</summary>
    public const string Inexact = "EXC-009";

    /// <summary>The source of the record can no longer be read, so what was revised cannot be written into it.</summary>
    public const string SourceUnreadable = "EXC-010";

    /// <summary>Warning: an earlier copy of the record has the same barcode, so this one was left out.</summary>
    public const string BarcodeRepeated = "EXC-011";

    /// <summary>The record in the file is damaged, and what is known of it is whole: it was not replaced.</summary>
    public const string DamagedNotTaken = "EXC-012";
}
