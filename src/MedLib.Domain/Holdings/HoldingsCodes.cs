namespace MedLib.Domain.Holdings;

/// <summary>Codes of what is found wrong with holdings and items, and of what their commands are refused for.</summary>
public static class HoldingsCodes
{
    /// <summary>There is no location.</summary>
    public const string LocationMissing = "HLD-001";

    /// <summary>A location code is longer than 20 characters, or has blanks at its ends or control characters.</summary>
    public const string LocationMalformed = "HLD-002";

    /// <summary>An item of no record has no label to say what it is.</summary>
    public const string LabelMissing = "HLD-003";

    /// <summary>A copy number is not 1 to 99999.</summary>
    public const string CopyNumberOutOfRange = "HLD-004";

    /// <summary>A set invariant: another item has this barcode.</summary>
    public const string BarcodeTaken = "HLD-005";

    /// <summary>An item's record is not the record of its holding.</summary>
    public const string RecordDiffers = "HLD-006";

    /// <summary>An item has no category.</summary>
    public const string CategoryMissing = "HLD-007";

    /// <summary>A note has no text.</summary>
    public const string NoteMissing = "HLD-008";

    /// <summary>Warning: an item was withdrawn without a reason.</summary>
    public const string WithdrawalReasonMissing = "HLD-009";

    /// <summary>What was recorded concerns an item that is withdrawn.</summary>
    public const string ItemIsWithdrawn = "HLD-010";

    /// <summary>A holding stays with its record, as its items do; for another record a holding is added.</summary>
    public const string RecordFixed = "HLD-011";
}
