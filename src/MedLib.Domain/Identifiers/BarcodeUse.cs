namespace MedLib.Domain.Identifiers;

/// <summary>What a library barcode of 14 digits is stuck on, which its first digit says.</summary>
public enum BarcodeUse
{
    /// <summary>The barcode does not say: it is a local one.</summary>
    Unknown = 0,

    /// <summary>A borrower's card: the first digit is 2.</summary>
    BorrowerCard = 2,

    /// <summary>An item: the first digit is 3.</summary>
    Item = 3,
}
