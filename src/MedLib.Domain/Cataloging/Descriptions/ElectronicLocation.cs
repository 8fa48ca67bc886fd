namespace MedLib.Domain.Cataloging.Descriptions;

/// <summary>Where the work, or something about it, is found online (MARC 21 856).</summary>
public sealed record ElectronicLocation
{
    /// <summary>The address.</summary>
    public required string Url { get; init; }

    /// <summary>What to show in place of the address (<c>$y</c>).</summary>
    public string? Label { get; init; }

    /// <summary>A note for the public: whom it is open to (<c>$z</c>).</summary>
    public string? Note { get; init; }
}
