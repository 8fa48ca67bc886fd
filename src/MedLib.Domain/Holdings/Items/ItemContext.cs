namespace MedLib.Domain.Holdings.Items;

/// <summary>What a decision on an item must know beside it, read for the holding, record and barcode that the command names.</summary>
public sealed record ItemContext
{
    /// <summary>Nothing is known: enough for a command that names no holding, record or barcode.</summary>
    public static ItemContext None { get; } = new();

    /// <summary>The holding that the command names; null where there is none.</summary>
    public Holding? Holding { get; init; }

    /// <summary>Whether the catalog has the record that the command names.</summary>
    public bool RecordIsKnown { get; init; }

    /// <summary>The item that has the command's barcode; null where none has.</summary>
    public ItemId? BarcodeHolder { get; init; }
}
